/** A worker of the pool: given a job once a run, it counts chunks of blocks in histograms that it shares with the calling thread. */

import { setImmediate } from 'node:timers/promises';
import { deserialize } from 'node:v8';
import { workerData } from 'piscina';
import type { Evaluator } from '../src/kernel/evaluator.ts';
import {
  type ChunkOutcome,
  type ChunkRunner,
  createChunkRunner,
  createEvaluator,
  type Job,
} from '../src/simulate/job.ts';
import type { ChunkTask, JobOfRun, WorkerData } from '../src/simulate/pool.ts';
import type { Layout } from '../src/summary/layout.ts';
import { createHistograms, createSummary, type Histogram, totalsOf } from '../src/summary/summary.ts';

/** A run whose evaluator is there. */
interface Prepared {
  readonly number: number;
  readonly job: Job;
  readonly evaluate: Evaluator;
}

/** A run that has begun here. */
interface Run extends Prepared {
  readonly layout: Layout;
  readonly histograms: readonly Histogram[];
  readonly runChunk: ChunkRunner;
}

const { kernel, first } = workerData as WorkerData;
const current: { prepared: Prepared | null; run: Run | null } = { prepared: first && prepare(first), run: null };

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

function prepare({ run, job: bytes }: JobOfRun): Prepared {
  const job = read(bytes) as Job;
  return { number: run, job, evaluate: createEvaluator(job, kernel) };
}

function beginRun(task: ChunkTask): Run {
  const prepared = current.prepared?.number === task.run ? current.prepared : prepare(task);
  current.prepared = null;
  const { job, evaluate } = prepared;
  const layout = read(task.layout) as Layout;
  const histograms = createHistograms(layout, (bytes) => new SharedArrayBuffer(bytes));
  return { ...prepared, layout, histograms, runChunk: createChunkRunner(job, layout, evaluate, kernel) };
}

function read(shared: Uint8Array): unknown {
  return deserialize(Uint8Array.from(shared));
}
