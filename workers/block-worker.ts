/** A worker of the pool: given a job once a run, it summarises chunks of blocks. */

import { deserialize } from 'node:v8';
import { workerData } from 'piscina';
import type { CompiledModule } from '../src/kernel/webassembly.ts';
import {
  type ChunkOutcome,
  type ChunkRunner,
  createChunkRunner,
  createEvaluator,
  type Job,
} from '../src/simulate/job.ts';
import type { ChunkTask } from '../src/simulate/pool.ts';
import type { Layout } from '../src/summary/layout.ts';

const kernel = workerData as CompiledModule | null;
const current: { run: number; runChunk: ChunkRunner | null } = { run: -1, runChunk: null };

/** Summarises a chunk. */
export default function summariseChunk({ run, data, chunk }: ChunkTask): ChunkOutcome {
  if (current.runChunk === null || current.run !== run) {
    const { job, layout } = deserialize(Uint8Array.from(data)) as { readonly job: Job; readonly layout: Layout };
    current.runChunk = createChunkRunner(job, layout, createEvaluator(job, kernel), kernel);
    current.run = run;
  }
  return current.runChunk(chunk);
}
