/** A Piscina pool of worker threads that execute the chunks of runs. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { Piscina } from 'piscina';
import { compileKernel } from '../kernel/compile-kernel.ts';
import type { QuantileTables } from '../kernel/quantile-tables.ts';
import type { CompiledModule } from '../kernel/webassembly.ts';
import type { Layout } from '../summary/layout.ts';
import { gather } from './gather.ts';
import { inOrder, queued } from './in-order.ts';
import type { Chunk, ChunkOutcome, Job } from './job.ts';
import type { Execute } from './simulate.ts';

/** Worker threads for run after run, until they are closed. */
export interface Threads {
  /** Begins them, if they have not begun, ahead of the first run. */
  readonly begin: () => void;
  /** One run after the other. */
  readonly execute: Execute;
  /** Has a worker do what its file does with a task; the signal ends the worker, and another takes its place. */
  readonly run: (task: unknown, signal?: AbortSignal) => Promise<unknown>;
  /** Ends the threads; a run after that begins new ones. */
  readonly close: () => Promise<void>;
}

/**
 * Makes worker threads that last over runs, so that many short ones need not start them anew. A run throws what ended a worker, and when
 * the signal is aborted its reason; either ends all workers at once, and the next run begins new ones. `worker` is the file of
 * `workers/` that they run; where the calling thread `helps`, it runs chunks too, one at a time between other events.
 */
export function openThreads(threads: number, { worker = 'block-worker', helps = false } = {}): Threads {
  let pool: OpenPool | null = null;
  let runs = 0;
  const close = async (): Promise<void> => {
    const open = pool;
    pool = null;
    await open?.piscina.destroy();
  };
  const opened = (kernel: () => CompiledModule | null = compileKernel): OpenPool => {
    if (pool !== null) return pool;
    // not before a run that is large enough needs it, and at once then: who asks may be busy until its run
    const { Piscina } = createRequire(import.meta.url)('piscina') as typeof import('piscina');
    // where this thread may be at a chunk, a worker has the next one already
    const concurrentTasksPerWorker = helps ? queued : 1;
    const size = { minThreads: threads, maxThreads: threads, concurrentTasksPerWorker };
    const piscina = new Piscina({ ...workerFile(worker), ...size, workerData: kernel() });
    const failures: unknown[] = [];
    piscina.setMaxListeners(0); // each task listens
    piscina.on('error', (error) => failures.push(error));
    pool = { piscina, failures };
    return pool;
  };
  const execute: Execute = async function* ({ job, summary, rounds, here, kernel, tables, signal }) {
    const { piscina, failures } = opened(() => kernel);
    signal?.throwIfAborted();
    const data: RunData = { job, layout: summary.layout, tables };
    const work = { run: runs++, data: share(serialize(data)) };
    const causes: unknown[] = [];
    const stop = (cause: unknown): void => {
      causes.push(cause);
      void close();
    };
    const onAbort = (): void => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    piscina.on('error', stop); // a worker that ended without a chunk, such as one that did not start
    failures.forEach(stop);
    try {
      const run = (chunk: Chunk): Promise<ChunkOutcome> => piscina.run({ ...work, chunk });
      const runHere = (chunk: Chunk): ChunkOutcome => {
        signal?.throwIfAborted();
        const fault = here(chunk, summary);
        return fault === null ? { kind: 'added' } : { kind: 'fault', fault };
      };
      yield* gather(summary, rounds, (chunks) => inOrder(chunks, threads, run, helps ? runHere : null));
    } catch (error) {
      if (causes.length > 0) await close();
      throw causes.length > 0 ? causes[0] : error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      piscina.off('error', stop);
    }
  };
  const run = async (task: unknown, signal?: AbortSignal): Promise<unknown> => {
    const { piscina } = opened();
    return new Promise((resolve, reject) => {
      piscina.on('error', reject); // a worker that ended without a task, such as one that did not start
      const done = (): void => void piscina.off('error', reject);
      piscina
        .run(task, signal === undefined ? {} : { signal })
        .then(resolve, reject)
        .finally(done);
    });
  };
  return { begin: () => void opened(), execute, run, close };
}

/** A pool, and what ended workers of it without a task, also before the run that is to throw it. */
interface OpenPool {
  readonly piscina: Piscina;
  readonly failures: unknown[];
}

/** What a worker is given with each chunk. */
export interface ChunkTask {
  /** Numbers the runs of a pool: a worker reads the data once a run. */
  readonly run: number;
  /** A `RunData`, serialised once and shared by all workers. */
  readonly data: Uint8Array;
  readonly chunk: Chunk;
}

/** What all chunks of a run have in common. */
export interface RunData {
  readonly job: Job;
  readonly layout: Layout;
  /** Those of the job's program. */
  readonly tables: QuantileTables;
}

/** Copies bytes to memory that workers share. */
export function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** The worker's file: beside the bundle when built, TypeScript when run from source. */
function workerFile(name: string): { readonly filename: string; readonly execArgv?: string[] } {
  const built = fileURLToPath(new URL(`./${name}.js`, import.meta.url));
  if (existsSync(built)) return { filename: built };
  const source = fileURLToPath(new URL(`../../workers/${name}.ts`, import.meta.url));
  return { filename: source, execArgv: ['--import', import.meta.resolve('tsx')] };
}
