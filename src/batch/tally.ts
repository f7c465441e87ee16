/** Counts what comes of a batch while it runs. */

import type { BatchSize } from './plan-work.ts';
import type { DoneItem } from './run-batch.ts';

/** Reasons of failed items that are told; the ledger has all. */
const mostReasons = 10;

/** Items that failed for the same reasons. */
export interface Failure {
  readonly count: number;
  /** The first of them. */
  readonly item: ItemLine;
}

/** What came of a batch. */
export interface BatchSummary {
  readonly schema: 'attain/batch@1';
  readonly name: string;
  readonly ledger: string;
  /** Items in all, those that were in the ledger before, and what came of the rest. */
  readonly items: number;
  readonly before: number;
  readonly done: number;
  readonly failed: number;
  /** Required probabilities of what was done now. */
  readonly verdicts: { readonly met: number; readonly missed: number; readonly undecided: number };
  readonly seconds: number;
  /** By reason, the first ten reasons. */
  readonly failures: readonly Failure[];
}

/** A batch's count so far. */
export interface Tally {
  readonly begin: (size: BatchSize) => void;
  readonly add: (done: DoneItem) => void;
  /** Paths done and to be done, and items. */
  readonly progress: () => {
    readonly done: number;
    readonly total: number;
    readonly items: { readonly done: number; readonly total: number; readonly failed: number };
  };
  readonly summary: (name: string, ledger: string) => BatchSummary;
}

/** Begins a count, by a clock of milliseconds. */
export function createTally(now: () => number): Tally {
  const began = now();
  const verdicts = { met: 0, missed: 0, undecided: 0 };
  const count = { done: 0, failed: 0, paths: 0 };
  const failures = new Map<string, Failure>();
  let size: BatchSize = { items: 0, before: 0, paths: 0 };
  return {
    begin: (found) => {
      size = found;
    },
    add: (item) => {
      count.paths += item.paths;
      if (item.outcome.kind === 'failed') {
        count.failed++;
        addFailure(failures, itemLine(item));
        return;
      }
      count.done++;
      for (const { verdict } of item.outcome.forecast.targets) if (verdict !== null) verdicts[verdict]++;
    },
    progress: () => ({
      done: count.paths,
      total: size.paths,
      items: { done: count.done + count.failed, total: size.items - size.before, failed: count.failed },
    }),
    summary: (name, ledger) => {
      const { items, before } = size;
      const { done, failed } = count;
      const seconds = (now() - began) / 1000;
      const counts = { items, before, done, failed, verdicts };
      return { schema: 'attain/batch@1', name, ledger, ...counts, seconds, failures: [...failures.values()] };
    },
  };
}

function addFailure(failures: Map<string, Failure>, item: ItemLine): void {
  const reason = JSON.stringify(item.issues);
  const known = failures.get(reason);
  if (known !== undefined) failures.set(reason, { ...known, count: known.count + 1 });
  else if (failures.size < mostReasons) failures.set(reason, { count: 1, item });
}

/** An item and what came of it in a line: its targets, or why it failed. */
export interface ItemLine {
  readonly item: string;
  readonly plan: string;
  readonly variant: string | null;
  readonly set: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly row: Readonly<Record<string, string>> | null;
  readonly outcome: 'done' | 'failed';
  readonly targets?: readonly {
    readonly id: string;
    readonly probability: number;
    readonly standard_error: number;
    readonly verdict: string | null;
  }[];
  readonly issues?: readonly { readonly kind: string; readonly place: string; readonly message: string }[];
  readonly seconds: number;
}

/** Tells an item in a line of JSON's worth. */
export function itemLine({ family, item, outcome, seconds }: DoneItem): ItemLine {
  const head = {
    item: item.hash,
    plan: family.planPath,
    variant: family.options.variant,
    set: setsOf(item.set),
    seed: item.seed,
    row: item.row,
    outcome: outcome.kind,
  };
  if (outcome.kind === 'failed') return { ...head, issues: outcome.issues, seconds };
  const targets = outcome.forecast.targets.map(({ id, probability, standard_error, verdict }) => {
    return { id, probability, standard_error, verdict };
  });
  return { ...head, targets, seconds };
}

/** What is set, as names and texts. */
export function setsOf(set: DoneItem['item']['set']): Readonly<Record<string, string>> {
  return Object.fromEntries(set.map(({ name, text }) => [name, text.trim()]));
}
