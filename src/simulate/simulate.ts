/** From a program to a summary: blocks run in chunks, here or in workers, merged in block order. */

import type { Fault } from '../kernel/evaluator.ts';
import type { QuantileTables } from '../kernel/quantile-tables.ts';
import type { CompiledModule } from '../kernel/webassembly.ts';
import { layOut } from '../summary/layout.ts';
import { createSummary, type Summary } from '../summary/summary.ts';
import { createEngine, type Engine } from './engine.ts';
import { type Chunk, type ChunkRunner, chunkSize, createChunkRunner, cutChunks, cutRounds, type Job } from './job.ts';

/**
 * Runs the chunks of a job, adds their blocks to the summary and yields after each of them, in order, its fault or null, until the signal is
 * aborted: then it throws the reason. Chunks come in rounds; when the last one of a round is yielded, the summary holds the blocks so far
 * and no others. Between, its histograms may lag behind.
 */
export type Execute = (work: {
  readonly job: Job;
  readonly summary: Summary;
  readonly rounds: readonly (readonly Chunk[])[];
  /** Runs a chunk on the calling thread. */
  readonly here: ChunkRunner;
  /** The kernel's module, compiled once for all workers; null where the platform cannot run it. */
  readonly kernel: CompiledModule | null;
  /** The tables of the job's program, made once for all workers; none where the platform cannot run the module. */
  readonly tables: QuantileTables;
  readonly signal: AbortSignal | undefined;
}) => AsyncIterable<Fault | null>;

export interface SimulateOptions {
  readonly blocks: number;
  /** The first of the blocks; 0 unless given. Histograms are laid out from block 0 in any case. */
  readonly first?: number | undefined;
  /** Numbers of blocks, rising, after which the run may end, and whether it does by what has been found so far. */
  readonly looks?: { readonly ends: readonly number[]; readonly enough: (summary: Summary) => boolean } | undefined;
  readonly execute: Execute;
  /** What to run on, where there is one that has run other jobs. */
  readonly engine?: Engine | undefined;
  /** Called after each chunk with the blocks done, and those that are to be done before the run may end. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called when the platform cannot run the kernel's module, so that the slower reference evaluator does all work. */
  readonly onFallback?: (() => void) | undefined;
  /** Ends the run early; `simulate` then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Thrown when a value is not finite, or a parameter out of range, on a path: the first in order of blocks. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`cell ${fault.cell} is ${fault.value} at step ${fault.step} of path ${fault.path}`);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** Simulates a job. The result is the same bits whatever executes it, as chunks merge exactly. */
export async function simulate(job: Job, options: SimulateOptions): Promise<Summary> {
  const { blocks, first = 0, looks, execute, onProgress, onFallback, signal } = options;
  const engine = options.engine ?? createEngine();
  const { module: kernel } = engine;
  if (kernel === null) onFallback?.();
  const evaluate = engine.evaluatorOf(job);
  const pilot = evaluate(0);
  if (pilot.fault !== null) throw new FaultError(pilot.fault);
  const layout = layOut(job.request, pilot.values);
  const size = chunkSize(job, blocks);
  const rounds = looks === undefined ? [cutChunks({ first, count: blocks }, size)] : cutRounds(looks.ends, size);
  const chunks = rounds.flat();
  const here = createChunkRunner(job, layout, evaluate, engine, Math.min(size, blocks));
  const summary = createSummary(job.request, layout);
  let [finished, done] = [0, 0];
  for await (const fault of execute({ job, summary, rounds, here, kernel, tables: engine.tables(), signal })) {
    if (fault !== null) throw new FaultError(fault);
    done += chunks[finished++]!.count;
    onProgress?.(done, looks?.ends.find((end) => end >= done) ?? blocks);
    if (looks?.ends.includes(done) && looks.enough(summary)) break;
  }
  return summary;
}

/** Executes on the calling thread, which does nothing else meanwhile. */
export const executeAtOnce: Execute = async function* ({ summary, rounds, here }) {
  for (const chunk of rounds.flat()) yield here(chunk, summary);
};

/** Executes on the calling thread, giving way to other events between chunks. */
export const executeHere: Execute = async function* ({ summary, rounds, here, signal }) {
  for (const chunk of rounds.flat()) {
    signal?.throwIfAborted();
    yield here(chunk, summary);
    await giveWay();
  }
};

/** Lets other events have their turn; a timer would wait for a millisecond, as long as a block takes. */
export async function giveWay(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
}
