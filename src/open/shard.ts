/** A shard: what some blocks of a run found, as bytes that can be saved, with all that merging needs to make the run's forecast. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { FigureSources } from '../forecast/check-figures.ts';
import type { ForecastDescription } from '../forecast/description.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { pack, unpack } from '../summary/pack.ts';
import { type SavedSummary, saveSummary } from '../summary/saved-summary.ts';
import { checkCall } from './check-call.ts';
import { forecastOptionKeys } from './option-keys.ts';
import type { ForecastOptions } from './options.ts';
import { describeRun, makeReady, preparePlan, simulateReady } from './run-plan.ts';

/** Blocks of a run, counted from 0, both ends included. */
export interface BlockRange {
  readonly first: number;
  readonly last: number;
  /** What an issue of the range points at; the plan unless given. */
  readonly place?: Place;
}

/** The content of a shard. */
export interface Shard extends BlockRange {
  /** Blocks of the whole run. */
  readonly blocks: number;
  readonly description: ForecastDescription;
  readonly sources: FigureSources;
  readonly summary: SavedSummary;
}

/**
 * Runs some blocks of a plan's forecast and gives what they found as the bytes of a shard; `mergeShards` makes the forecast of
 * shards that have all blocks, the same as one run's. Throws as `forecast` does, and where there are no such blocks.
 */
export async function forecastShard(
  source: PlanSource,
  options: ForecastOptions,
  range: BlockRange,
): Promise<Uint8Array> {
  checkCall('forecastShard', source, options, forecastOptionKeys);
  const prepared = preparePlan(await openWorkbooks(source), options);
  const { blocks, precision, warnings } = prepared;
  const log = createIssueLog();
  const { first, last, place = { file: source.file, line: 1, column: 1 } } = range;
  if (precision !== null) log.error('blocks-with-precision', place, {});
  else if (first > last || last >= blocks) {
    log.error('blocks-outside', place, { first: String(first), last: String(last), most: String(blocks - 1) });
  }
  if (log.failed) throw new PlanError(log.issues);
  if (warnings.length > 0) options.onWarnings?.(warnings);
  const ready = await makeReady(prepared);
  const summary = await simulateReady(ready, { first, blocks: last - first + 1 });
  const { description, sources } = ready;
  const run = { ...describeRun(prepared), precision: null };
  return sealShard({
    first,
    last,
    blocks,
    description: { ...description, run },
    sources,
    summary: saveSummary(summary),
  });
}

/** The first words of a shard's file; the SHA-256 of all behind its line follows them. */
const seal = 'attain/shard@1 ';
const hashLength = 64;

async function sealShard(shard: Shard): Promise<Uint8Array> {
  const content = pack(shard);
  const head = new TextEncoder().encode(`${seal}${await sha256(content)}\n`);
  const bytes = new Uint8Array(head.length + content.length);
  bytes.set(head);
  bytes.set(content, head.length);
  return bytes;
}

/** Reads a shard. Throws a PlanError where the bytes are none, are of another version, or are not as they were written. */
export async function readShard(file: string, bytes: Uint8Array): Promise<Shard> {
  const log = createIssueLog();
  const at = { file, line: 1, column: 1 };
  const length = seal.length + hashLength + 1;
  const head = new TextDecoder().decode(bytes.subarray(0, length));
  const content = bytes.subarray(length);
  const [, version] = /^attain\/shard@(\d+) /.exec(head) ?? [];
  if (version === undefined) log.error('shard-other-file', at, { file });
  else if (!head.startsWith(seal)) log.error('shard-version', at, { file, version, own: '1' });
  else if (head !== `${seal}${await sha256(content)}\n`) log.error('shard-damaged', at, { file });
  if (log.failed) throw new PlanError(log.issues);
  return unpack(content) as Shard;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
