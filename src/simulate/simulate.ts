/** From a program to a summary: blocks run in chunks, here or in workers, merged in block order. */

import { compileKernel } from '../kernel/compile-kernel.ts';
import type { Fault } from '../kernel/evaluator.ts';
import type { CompiledModule } from '../kernel/webassembly.ts';
import { type Layout, layOut } from '../summary/layout.ts';
import { addSummary } from '../summary/merge.ts';
import { createSummary, type Summary } from '../summary/summary.ts';
import {
  type Chunk,
  type ChunkOutcome,
  type ChunkRunner,
  chunkSize,
  createChunkRunner,
  createEvaluator,
  cutChunks,
  type Job,
} from './job.ts';

/**
 * Runs the chunks of a job and yields their outcomes in order, until the signal is aborted: then it throws the reason.
 * `here` runs a chunk on the calling thread.
 */
export type Execute = (work: {
  readonly job: Job;
  readonly layout: Layout;
  readonly chunks: readonly Chunk[];
  /** Blocks of all chunks, and those that are certain to be asked for: a run that looks at its results may take fewer. */
  readonly blocks: number;
  readonly certain: number;
  readonly here: ChunkRunner;
  /** The kernel's module, compiled once for all workers; null where the platform cannot run it. */
  readonly kernel: CompiledModule | null;
  readonly signal: AbortSignal | undefined;
}) => AsyncIterable<ChunkOutcome>;

export interface SimulateOptions {
  readonly blocks: number;
  /** The first of the blocks; 0 unless given. Histograms are laid out from block 0 in any case. */
  readonly first?: number | undefined;
  /** Numbers of blocks, rising, after which the run may end, and whether it does by what has been found so far. */
  readonly looks?: { readonly ends: readonly number[]; readonly enough: (summary: Summary) => boolean } | undefined;
  readonly execute: Execute;
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
  const kernel = compileKernel();
  if (kernel === null) onFallback?.();
  const evaluate = createEvaluator(job, kernel);
  const pilot = evaluate(0);
  if (pilot.fault !== null) throw new FaultError(pilot.fault);
  const layout = layOut(job.request, pilot.values);
  const ends = looks?.ends ?? [];
  const chunks = cutChunks({ first, count: blocks }, chunkSize(job, blocks), ends);
  const here = createChunkRunner(job, layout, evaluate, kernel);
  const summary = createSummary(job.request, layout);
  let [finished, done] = [0, 0];
  const certain = ends[0] ?? blocks;
  for await (const outcome of execute({ job, layout, chunks, blocks, certain, here, kernel, signal })) {
    if (outcome.kind === 'fault') throw new FaultError(outcome.fault);
    addSummary(summary, outcome.summary);
    done += chunks[finished++]!.count;
    onProgress?.(done, ends.find((end) => end >= done) ?? blocks);
    if (ends.includes(done) && looks?.enough(summary)) break; // what was begun behind it is dropped
  }
  return summary;
}

/** Executes on the calling thread, giving way to other events between chunks. */
export const executeHere: Execute = async function* ({ chunks, here, signal }) {
  for (const chunk of chunks) {
    signal?.throwIfAborted();
    yield here(chunk);
    await giveWay();
  }
};

/** Lets other events have their turn; a timer would wait for a millisecond, as long as a block takes. */
async function giveWay(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.addEventListener('message', resolve, { once: true });
    port1.start();
    port2.postMessage(null);
  });
  port1.close();
}
