/** The forecast of a run from its shards, in any order: the same as one process would have made. */

import { invariant } from '../base/assert.ts';
import { createIssueLog, type IssueLog, PlanError } from '../base/issue.ts';
import { checkFigures } from '../forecast/check-figures.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { makeForecast } from '../forecast/make-forecast.ts';
import { addSummary } from '../summary/merge.ts';
import { restoreSummary } from '../summary/saved-summary.ts';
import { createSummary } from '../summary/summary.ts';
import { readShard, type Shard } from './shard.ts';

/** A shard's name, for messages, and its bytes; they are asked for twice, and at no time are those of two shards needed. */
export interface ShardSource {
  readonly file: string;
  readonly read: () => Uint8Array;
}

/**
 * Merges the shards of a run. Throws a PlanError where one of them is no shard or is of another run, where two have a block in
 * common, or where blocks of the run are missing.
 */
export async function mergeShards(sources: readonly ShardSource[]): Promise<Forecast> {
  invariant(sources.length > 0, 'mergeShards: there is a shard');
  const log = createIssueLog();
  const heads: Head[] = [];
  for (const { file, read } of sources) heads.push(headOf(file, await readShard(file, read())));
  const [first, ...others] = heads as [Head, ...Head[]];
  for (const other of others) checkSameRun(first, other, log);
  if (!log.failed) checkBlocks(heads, log);
  if (log.failed) throw new PlanError(log.issues);
  const { file, read } = sources[0]!;
  const { description, sources: figures, summary: found } = await readShard(file, read());
  const total = createSummary(found.request, found.layout);
  for (const source of sources) {
    addSummary(total, restoreSummary((await readShard(source.file, source.read())).summary));
  }
  const forecast = makeForecast(total, description);
  checkFigures(forecast, figures);
  return forecast;
}

/** A shard without its summary. */
interface Head {
  readonly file: string;
  readonly first: number;
  readonly last: number;
  readonly blocks: number;
  /** What must be the same in all shards of a run, as texts by the names that a forecast gives it. */
  readonly identity: ReadonlyMap<string, string>;
}

function headOf(file: string, { first, last, blocks, description, summary }: Shard): Head {
  const { plan, run, ...rest } = description;
  const { hash, data_hash, variant, set, ...names } = plan;
  const identity = {
    'run.engine': run.engine,
    'plan.hash': hash,
    'plan.data_hash': data_hash,
    'plan.variant': variant,
    'plan.set': set,
    'run.seed': run.seed,
    'run.sampler': run.sampler,
    'run.blocks': blocks,
    'plan.title': names,
    report: [summary.request, rest],
  };
  const texts = Object.entries(identity).map(([name, value]) => {
    return [name, typeof value === 'string' ? value : JSON.stringify(value)] as const;
  });
  return { file, first, last, blocks, identity: new Map(texts) };
}

function checkSameRun(first: Head, { file, identity }: Head, log: IssueLog): void {
  for (const [what, own] of identity) {
    const other = first.identity.get(what)!;
    if (own === other) continue;
    const texts = { own: shortened(own), other: shortened(other) };
    log.error('shard-of-other-run', { file, line: 1, column: 1 }, { file, what, first: first.file, ...texts });
    return;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** Logs blocks that two shards have, and those that none has. */
function checkBlocks(heads: readonly Head[], log: IssueLog): void {
  const sorted = [...heads].sort((a, b) => a.first - b.first || a.last - b.last);
  const missing: string[] = [];
  let widest: Head | null = null;
  for (const head of sorted) {
    const next = widest === null ? 0 : widest.last + 1;
    if (widest !== null && head.first < next) {
      const blocks = rangeText(head.first, Math.min(head.last, widest.last));
      log.error('shard-overlap', { file: head.file, line: 1, column: 1 }, { blocks, other: widest.file });
    } else if (head.first > next) missing.push(rangeText(next, head.first - 1));
    if (widest === null || head.last > widest.last) widest = head;
  }
  const { file, last, blocks } = widest!;
  if (last < blocks - 1) missing.push(rangeText(last + 1, blocks - 1));
  if (missing.length > 0) {
    log.error('shard-missing', { file, line: 1, column: 1 }, { blocks: missing.join(', '), most: String(blocks - 1) });
  }
}

function rangeText(first: number, last: number): string {
  return first === last ? String(first) : `${first}-${last}`;
}
