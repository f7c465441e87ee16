/** A worker of the pool: given a job once, it summarises chunks of blocks. */

import { workerData } from 'piscina';
import type { CompiledModule } from '../src/kernel/webassembly.ts';
import { type Chunk, type ChunkOutcome, createChunkRunner, createEvaluator, type Job } from '../src/simulate/job.ts';
import type { Layout } from '../src/summary/layout.ts';

interface WorkerData {
  readonly job: Job;
  readonly layout: Layout;
  readonly kernel: CompiledModule | null;
}

const { job, layout, kernel } = workerData as WorkerData;
const runChunk = createChunkRunner(job, layout, createEvaluator(job, kernel));

/** Summarises a chunk. */
export default function summariseChunk(chunk: Chunk): ChunkOutcome {
  return runChunk(chunk);
}
