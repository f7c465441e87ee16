/** Runs a batch on this machine: what the ledger has is left out, one pool runs the rest, and what is done is recorded as it comes. */

import { serialize } from 'node:v8';
import { share, type Threads } from '../simulate/pool.ts';
import { attempt, type Try } from './attempt.ts';
import type { Family } from './family.ts';
import { createHashSet, type Hashes, type HashSet } from './hash-set.ts';
import type { Item } from './item.ts';
import type { Outcome } from './ledger/entry.ts';
import type { Batch } from './open-batch.ts';
import { type BatchSize, type FamilyWork, pendingItems, planWork } from './plan-work.ts';
import { createRecent } from './recent.ts';
import { createRecorder } from './recorder.ts';
import { createItemRunner, failedOutcome, type ItemRunner } from './run-item.ts';
import { type BegunTask, groupItems, type ItemReport, type ItemTask } from './tasks.ts';
import { limitTime } from './time-limit.ts';

/** An item with its family and what came of it. */
export interface DoneItem extends ItemReport {
  readonly family: Family;
  readonly item: Item;
  /** Paths that were to be run. */
  readonly paths: number;
}

export interface RunBatchOptions {
  readonly threads: number;
  /** Workers that run `batch-worker`; they are closed at the end. */
  readonly pool: Threads;
  /** Hashes of items that need not be run. */
  readonly finished: Hashes;
  /** Writes to the ledger what was done, all or nothing. */
  readonly record: (done: readonly DoneItem[]) => Promise<void>;
  /** Told when it is known what there is to do, and of every item that was recorded. */
  readonly onSize: (size: BatchSize) => void;
  readonly onRecorded: (done: DoneItem) => void;
  /** Bytes that the items that run at one time may take together. */
  readonly memory: number;
  readonly signal: AbortSignal;
}

/**
 * Runs what is left of a batch. Throws what kept the ledger from being written, and the signal's reason when it is aborted: then
 * what was done before is recorded, and what was begun is abandoned.
 */
export async function runBatch(batch: Batch, options: RunBatchOptions): Promise<void> {
  const { threads, pool, finished, record, onSize, onRecorded, signal } = options;
  const recorder = createRecorder(record, (values: readonly DoneItem[]) => values.forEach(onRecorded));
  const runner = createItemRunner(pool.execute);
  const onAbort = (): void => void pool.close();
  signal.addEventListener('abort', onAbort);
  try {
    const { size, work } = await planWork(batch, { finished, threads, runner });
    onSize(size);
    const crew: Crew = { batch, options, runner, add: recorder.add, seen: createHashSet() };
    for (const each of work) if (each.isLarge) await runLarge(each, crew);
    await runSmall(work, crew);
  } finally {
    signal.removeEventListener('abort', onAbort);
    await pool.close();
    await recorder.end();
  }
}

/** What running items takes. */
interface Crew {
  readonly batch: Batch;
  readonly options: RunBatchOptions;
  /** Runs an item here, its blocks in the pool. */
  readonly runner: ItemRunner;
  readonly add: (done: DoneItem) => Promise<void>;
  /** Hashes of items that were begun. */
  readonly seen: HashSet;
}

/** Runs the items of a family one after the other, the blocks of each in all workers. */
async function runLarge({ family, cost }: FamilyWork, { batch, options, runner, add, seen }: Crew): Promise<void> {
  const { limits, retries } = batch.manifest;
  const { signal, finished } = options;
  const { megabytes, seconds } = limits;
  for (const item of pendingItems(family, finished, seen)) {
    signal.throwIfAborted();
    const request = { options: family.options, set: item.set, seed: item.seed, megabytes };
    const begin = (): Try<ItemReport> => {
      const limit = limitTime(seconds, () => true);
      return { limit, result: timed(() => runner.run(family.package, request, limit.signal)) };
    };
    const report = await attempt(begin, { retries, seconds, signal }, family.planPath);
    await add({ family, item, paths: cost.paths, ...report });
  }
}

/** Runs the items that are not large whole, in groups, as many at a time as there are workers and memory for. */
async function runSmall(work: readonly FamilyWork[], crew: Crew): Promise<void> {
  const { threads, memory, signal } = crew.options;
  const most = 2 * threads; // so that a worker finds its next task waiting
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  let bytes = 0;
  for (const group of groupsOf(work, crew)) {
    const { bytes: own } = group.cost;
    while (running.size >= most || (running.size > 0 && bytes + own > memory)) await Promise.race(running);
    if (failures.length > 0 || signal.aborted) break;
    bytes += own;
    const ended = runGroup(group, crew)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => {
        bytes -= own;
        running.delete(ended);
      });
    running.add(ended);
  }
  await Promise.all(running);
  signal.throwIfAborted();
  if (failures.length > 0) throw failures[0];
}

/** Items of a family that a worker runs in one task. */
interface Group extends Pick<FamilyWork, 'family' | 'cost'> {
  readonly items: readonly Item[];
  readonly task: ItemTask;
}

function* groupsOf(work: readonly FamilyWork[], { batch, options, seen }: Crew): Generator<Group> {
  const { megabytes } = batch.manifest.limits;
  const packages = createRecent<Uint8Array>(1);
  for (const { family, cost, isLarge } of work) {
    if (isLarge) continue;
    const { hash } = family.package;
    const packageData = packages(hash, () => share(serialize(family.package)));
    for (const items of groupItems(pendingItems(family, options.finished, seen), cost.seconds)) {
      const asked = items.map(({ set, seed }) => ({ set, seed }));
      const task = { packageHash: hash, packageData, options: family.options, megabytes, items: asked };
      yield { family, cost, items, task };
    }
  }
}

/** Runs a group; where it does not end as it should, each of its items by itself. */
async function runGroup({ family, cost, items, task }: Group, { batch, options, add }: Crew): Promise<void> {
  const { limits, retries } = batch.manifest;
  const { seconds } = limits;
  const { pool, signal } = options;
  const done = (i: number, report: ItemReport): Promise<void> =>
    add({ family, item: items[i]!, paths: cost.paths, ...report });
  const alone = (i: number): Promise<ItemReport> => {
    const begin = (): Try<ItemReport> => {
      const { limit, result } = askPool(pool, { ...task, items: [task.items[i]!] }, seconds);
      return { limit, result: result.then(([report]) => report!) };
    };
    return attempt(begin, { retries, seconds, signal }, family.planPath);
  };
  if (family.issues.length > 0) {
    const outcome = failedOutcome(family);
    for (const i of items.keys()) await done(i, { outcome, seconds: 0 });
    return;
  }
  const together = items.length === 1 ? null : await askTogether(pool, task, seconds);
  for (const i of items.keys()) {
    signal.throwIfAborted();
    await done(i, together?.[i] ?? (await alone(i)));
  }
}

/** Has a worker run a group, no longer than one item may take; null where it does not end as it should. */
async function askTogether(
  pool: Threads,
  task: ItemTask,
  seconds: number | null,
): Promise<readonly ItemReport[] | null> {
  const { limit, result } = askPool(pool, task, seconds);
  return result.catch(() => null).finally(limit.end);
}

/** Has a worker run a task. Its time counts from when the worker begins with it. */
function askPool(pool: Threads, task: ItemTask, seconds: number | null): Try<readonly ItemReport[]> {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const limit = limitTime(seconds, () => Atomics.load(begun, 0) > 0);
  const asked: BegunTask = { ...task, begun };
  return { limit, result: pool.run(asked, limit.signal) as Promise<readonly ItemReport[]> };
}

async function timed(run: () => Promise<Outcome>): Promise<ItemReport> {
  const began = performance.now();
  const outcome = await run();
  return { outcome, seconds: (performance.now() - began) / 1000 };
}
