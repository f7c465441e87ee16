/** A run as plain data: what every worker is given once, and the chunks of blocks that are handed out. */

import { blockPaths, replicates } from '../base/block.ts';
import type { Evaluator, Fault } from '../kernel/evaluator.ts';
import type { Program } from '../kernel/program.ts';
import type { Points } from '../sampling/points.ts';
import { addBlocks } from '../summary/add-block.ts';
import type { ControlWeights } from '../summary/control-weights.ts';
import { countingHere } from '../summary/counting.ts';
import type { Layout } from '../summary/layout.ts';
import type { SummaryRequest } from '../summary/request.ts';
import type { Histogram, Summary, SummaryTotals } from '../summary/summary.ts';
import type { Engine } from './engine.ts';
import { keptBytes, mostBlocks } from './memory.ts';

/** What a run computes, apart from which blocks. */
export interface Job {
  readonly program: Program;
  readonly request: SummaryRequest;
  readonly seed: number;
  readonly points: Points;
  /** How means are corrected by the program's control variates; null: not at all. */
  readonly weights: ControlWeights | null;
}

/** Consecutive blocks: `first`, …, `first + count - 1`. */
export interface Chunk {
  readonly first: number;
  readonly count: number;
}

/** What came of a chunk: a worker's totals of it, or the first fault in it; nothing more where it is in the summary already. */
export type ChunkOutcome =
  | { readonly kind: 'added' }
  | {
      readonly kind: 'counted';
      readonly totals: SummaryTotals;
      /** The histograms, in shared memory, that it counts all chunks of the run in; null where it has told them before. */
      readonly histograms: readonly Histogram[] | null;
    }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Adds the blocks of a chunk to a summary of the job, whose histograms are laid out already; gives the first fault in it, if there is one. */
export type ChunkRunner = (chunk: Chunk, summary: Summary) => Fault | null;

/** Blocks of a chunk. Each chunk costs a summary, so that few are better; but a chunk is to last no longer than a moment. */
const fewestBlocks = 8;
const [operationsPerChunk, chunksWanted] = [50_000, 8];

/** Makes a runner of chunks. Values of as many blocks as fit in 64 MiB are added together, in the kernel's module where there is one; `blocks` is the most that a chunk has. */
export function createChunkRunner(
  job: Job,
  layout: Layout,
  evaluate: Evaluator,
  engine: Engine,
  blocks: number = mostBlocks,
): ChunkRunner {
  const width = job.program.measures.length * (job.program.periods.length + 1);
  const most = Math.min(blocks, Math.max(1, Math.floor(keptBytes / (width * blockPaths * 8))));
  const { room, ...counting } = engine.countingOf(layout, width, most) ?? {
    room: plainRoom(most, width),
    ...countingHere,
  };
  const { weights } = job;
  const controls = Array.from(
    { length: weights === null ? 0 : most },
    () => new Float64Array(job.program.controls * replicates),
  );
  return ({ first, count }, summary) => {
    for (let block = first; block < first + count; block += most) {
      const together = Math.min(most, first + count - block);
      for (let i = 0; i < together; i++) {
        const { values, fault, controls: sums } = evaluate(block + i);
        if (fault !== null) return fault;
        controls[i]?.set(sums);
        for (const [index, column] of values.entries()) room[i]![index]!.set(column);
      }
      const correction = weights && { weights, controls: controls.slice(0, together) };
      addBlocks(summary, room.slice(0, together), block, counting, correction);
    }
    return null;
  };
}

function plainRoom(blocks: number, width: number): readonly (readonly Float64Array[])[] {
  return Array.from({ length: blocks }, () => Array.from({ length: width }, () => new Float64Array(blockPaths)));
}

/** The size of chunks for a run of so many blocks: it does not depend on who runs them. */
export function chunkSize(job: Job, blocks: number): number {
  const size = Math.min(Math.ceil(operationsPerChunk / countOperations(job, 1)), Math.ceil(blocks / chunksWanted));
  return Math.min(mostBlocks, Math.max(fewestBlocks, size));
}

/** Cuts consecutive blocks into chunks of a size, and the last quarter of them into smaller ones, so that threads end at about the same time. */
export function cutChunks({ first, count }: Chunk, size: number): readonly Chunk[] {
  const large = Math.floor((0.75 * count) / size);
  const small = Math.max(1, size >> 2);
  const rest = first + large * size;
  return [
    ...Array.from({ length: large }, (_, i) => ({ first: first + i * size, count: size })),
    ...Array.from({ length: Math.ceil((first + count - rest) / small) }, (_, i) => {
      return { first: rest + i * small, count: Math.min(small, first + count - rest - i * small) };
    }),
  ];
}

/** Cuts blocks 0, 1, … into the chunks of each round; `ends`, rising, are the blocks done after each. */
export function cutRounds(ends: readonly number[], size: number): readonly (readonly Chunk[])[] {
  return ends.map((end, round) => {
    const first = ends[round - 1] ?? 0;
    return cutChunks({ first, count: end - first }, size);
  });
}

/** Operations that take about as long as counting a reported column. */
const operationsPerColumn = 25;

/** A measure of a run's work: operations on columns, and what counting the reported ones is worth of them. */
export function countOperations({ program, request }: Pick<Job, 'program' | 'request'>, blocks: number): number {
  const { once, origin, step, steps } = program;
  const reported = request.series.length * (request.periods + 1);
  return blocks * (once.length + origin.length + steps * step.length + operationsPerColumn * reported);
}

/** How much a run is, to decide by whether to begin threads for it. */
export interface Workload {
  /** What is certain to be run, as `countOperations` counts it. */
  readonly operations: number;
  /** The most chunks that are given out together. */
  readonly chunks: number;
}

/** The size of a run that may end after each of some numbers of blocks, rising. */
export function workloadOf(job: Job, ends: readonly number[]): Workload {
  return {
    operations: countOperations(job, ends[0]!),
    chunks: mostChunks(cutRounds(ends, chunkSize(job, ends.at(-1)!))),
  };
}

/** The most chunks of a round. */
export function mostChunks(rounds: readonly (readonly Chunk[])[]): number {
  return Math.max(...rounds.map((chunks) => chunks.length));
}
