/** A worker of the pool: given a job once, it summarises chunks of blocks. */

import { workerData } from 'piscina';
import { type Chunk, type ChunkOutcome, createChunkRunner, createEvaluator, type Job } from '../src/simulate/job.ts';
import type { Layout } from '../src/summary/layout.ts';

const { job, layout } = workerData as { readonly job: Job; readonly layout: Layout };
const runChunk = createChunkRunner(job, layout, createEvaluator(job));

/** Summarises a chunk. */
export default function summariseChunk(chunk: Chunk): ChunkOutcome {
  return runChunk(chunk);
}
