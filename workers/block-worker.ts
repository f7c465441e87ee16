/** A worker of the pool: given a job once a run, it counts chunks of blocks in histograms that it shares with the calling thread. */

import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { workerData } from 'node:worker_threads';
import type { CompiledModule } from '../src/kernel/webassembly.ts';
import { createEngine } from '../src/simulate/engine.ts';
import { type ChunkOutcome, type ChunkRunner, createChunkRunner, type Job } from '../src/simulate/job.ts';
import type { ChunkTask, RunData } from '../src/simulate/pool.ts';
import type { Layout } from '../src/summary/layout.ts';
import { createHistograms, createSummary, type Histogram, totalsOf } from '../src/summary/summary.ts';

/** A run that has begun here. */
interface Run {
  readonly number: number;
  readonly job: Job;
  readonly layout: Layout;
  readonly histograms: readonly Histogram[];
  readonly runChunk: ChunkRunner;
}

const engine = createEngine(workerData as CompiledModule | null);
const current: { run: Run | null } = { run: null };

/** Counts a chunk, and tells of it before the next one that is here begins: Piscina hands over in one go all that it has. */
export default async function countChunk(task: ChunkTask): Promise<ChunkOutcome> {
  await setImmediate();
  const begins = current.run?.number !== task.run;
  const run = begins ? beginRun(task) : current.run!;
  current.run = run;
  const summary = createSummary(run.job.request, run.layout, run.histograms);
  const fault = run.runChunk(task.chunk, summary);
  if (fault !== null) return { kind: 'fault', fault };
  return { kind: 'counted', totals: totalsOf(summary), histograms: begins ? run.histograms : null };
}

function beginRun({ run, data }: ChunkTask): Run {
  const { job, layout, tables } = deserialize(Uint8Array.from(data)) as RunData;
  const histograms = createHistograms(layout, (bytes) => new SharedArrayBuffer(bytes));
  const runChunk = createChunkRunner(job, layout, engine.evaluatorOf(job, tables), engine);
  return { number: run, job, layout, histograms, runChunk };
}
