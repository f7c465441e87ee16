/** A run as plain data: what every worker is given once, and the chunks of blocks that are handed out. */

import type { Program } from '../kernel/program.ts';
import { createReferenceEvaluator, type Evaluator, type Fault } from '../kernel/reference.ts';
import type { Points } from '../sampling/points.ts';
import { addBlock } from '../summary/add-block.ts';
import type { Layout } from '../summary/layout.ts';
import type { SummaryRequest } from '../summary/request.ts';
import { createSummary, type Summary } from '../summary/summary.ts';

/** What a run computes, apart from which blocks. */
export interface Job {
  readonly program: Program;
  readonly request: SummaryRequest;
  readonly seed: number;
  readonly points: Points;
}

/** Consecutive blocks: `first`, …, `first + count - 1`. */
export interface Chunk {
  readonly first: number;
  readonly count: number;
}

/** The summary of a chunk, or the first fault in it. */
export type ChunkOutcome =
  | { readonly kind: 'summary'; readonly summary: Summary }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Runs chunks of a job whose histograms are laid out already. */
export type ChunkRunner = (chunk: Chunk) => ChunkOutcome;

/** Prepares an evaluator for a job. */
export function createEvaluator(job: Job): Evaluator {
  return createReferenceEvaluator(job.program, job.seed, { points: job.points });
}

/** Makes a runner of chunks. */
export function createChunkRunner(job: Job, layout: Layout, evaluate: Evaluator): ChunkRunner {
  return ({ first, count }) => {
    const summary = createSummary(job.request, layout);
    for (let block = first; block < first + count; block++) {
      const { values, fault } = evaluate(block);
      if (fault !== null) return { kind: 'fault', fault };
      addBlock(summary, values, block);
    }
    return { kind: 'summary', summary };
  };
}

/** Cuts blocks 0…blocks − 1 into chunks of a size that does not depend on who runs them; none reaches across the end of a round. */
export function cutChunks(blocks: number, rounds: readonly number[] = []): readonly Chunk[] {
  const size = 8;
  const chunks: Chunk[] = [];
  for (const end of [...rounds, blocks]) {
    const last = chunks.at(-1);
    for (let first = last ? last.first + last.count : 0; first < end; first += size) {
      chunks.push({ first, count: Math.min(size, end - first) });
    }
  }
  return chunks;
}

/** A measure of a run's work: operations on columns. */
export function countOperations({ program }: Job, blocks: number): number {
  return blocks * (program.once.length + program.origin.length + program.steps * program.step.length);
}
