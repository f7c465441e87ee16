/** What the command says of a batch: what it would take, and what came of it. */

import type { Language } from '../base/issue.ts';
import { gibibytes } from '../base/memory.ts';
import { say } from '../report/messages.ts';
import { plainNumber } from '../report/number-text.ts';
import { durationText } from '../report/progress-text.ts';
import type { BatchCheck } from './check-batch.ts';
import type { BatchSummary, ItemLine } from './tally.ts';

/** Writes the check of a batch: a line for each plan and variant, and the whole. */
export function batchCheckText(check: BatchCheck, language: Language): string {
  const { name, items, families, seconds, threads, bytes, paths } = check;
  const lines = families.map((family) => {
    const plan = family.variant === null ? family.plan : `${family.plan} ${family.variant}`;
    const count = plainNumber(family.items);
    if (family.paths === null) return say(language, 'batch-check-failing', { plan, items: count });
    return say(language, 'batch-check-family', {
      plan,
      items: count,
      paths: plainNumber(family.paths),
      time: durationText(family.seconds!, language),
    });
  });
  const whole = say(language, 'batch-check-size', {
    time: durationText(seconds, language),
    threads: String(threads),
    size: gibibytes(bytes),
    paths: plainNumber(paths),
  });
  const head = say(language, 'batch-check-items', { name, items: plainNumber(items) });
  return [head, ...lines.map((line) => `  ${line}`), whole].map((line) => `${line}\n`).join('');
}

/** Gives the check of a batch as data for JSON. */
export function batchCheckData({ issues: _, ...check }: BatchCheck): object {
  return { schema: 'attain/batch-check@1', ...check };
}

/** Writes what came of a batch. */
export function batchText(summary: BatchSummary, language: Language): string {
  const { name, ledger, items, before, done, failed, verdicts, seconds } = summary;
  const counts = { items: plainNumber(items), before: plainNumber(before), done: plainNumber(done) };
  const time = durationText(seconds, language);
  const lines = [say(language, 'batch-summary', { name, ...counts, failed: plainNumber(failed), time })];
  const { met, missed, undecided } = verdicts;
  if (met + missed + undecided > 0) {
    const of = { met: plainNumber(met), missed: plainNumber(missed), undecided: plainNumber(undecided) };
    lines.push(say(language, 'batch-verdicts', of));
  }
  return [...lines, say(language, 'batch-ledger', { file: ledger })].map((line) => `${line}\n`).join('');
}

/** Writes why items failed, a reason at a time; an empty text where none did. */
export function failuresText({ failures, failed }: BatchSummary, language: Language): string {
  const lines = failures.flatMap(({ count, item }) => [
    say(language, 'batch-failure', { count: plainNumber(count), item: itemName(item) }),
    ...(item.issues ?? []).map(({ place, message }) => `  ${place} ${message}`),
  ]);
  const more = failed - failures.reduce((sum, { count }) => sum + count, 0);
  if (more > 0) lines.push(say(language, 'batch-failures-more', { count: plainNumber(more) }));
  return lines.map((line) => `${line}\n`).join('');
}

/** An item by its plan and all that is chosen for it. */
function itemName({ plan, variant, set, seed, row }: ItemLine): string {
  const chosen = Object.entries({ ...row, ...set }).map(([name, text]) => `${name}=${text}`);
  return [plan, ...(variant === null ? [] : [variant]), ...chosen, `seed=${seed}`].join(' ');
}
