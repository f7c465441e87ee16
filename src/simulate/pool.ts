/** Executes the chunks of a run in a Piscina pool of worker threads. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ChunkOutcome, countOperations } from './job.ts';
import { type Execute, executeHere } from './simulate.ts';

/** Operations on columns below which starting workers takes longer than it saves. */
const worthWorkers = 100_000;

/** Executes in as many worker threads as given, or on the calling thread when the run is too small to gain by it. */
export function executeInThreads(threads: number): Execute {
  const inPool = executeInPool(threads);
  return async function* (work) {
    const { job, chunks, certain } = work;
    if (threads < 2) return yield* executeHere(work);
    // a run that may end early begins here, until it has turned out to be long
    const worth = countOperations(job, certain) < worthWorkers ? Math.ceil(worthWorkers / countOperations(job, 1)) : 0;
    const long = chunks.findIndex(({ first }) => first >= worth);
    const begin = long < 0 ? chunks.length : long;
    yield* executeHere({ ...work, chunks: chunks.slice(0, begin) });
    if (begin < chunks.length) yield* inPool({ ...work, chunks: chunks.slice(begin) });
  };
}

/**
 * Executes in a pool that lasts as long as the run, with a worker thread for each chunk at most. Throws what ended a
 * worker, and when the signal is aborted its reason; either ends all workers at once.
 */
export function executeInPool(threads: number): Execute {
  return async function* ({ job, layout, chunks, kernel, signal }) {
    const { Piscina } = await import('piscina'); // not before a run that is large enough needs it
    signal?.throwIfAborted();
    const workers = Math.min(threads, chunks.length);
    const pool = new Piscina({
      ...workerFile(),
      minThreads: workers,
      maxThreads: workers,
      workerData: { job, layout, kernel },
    });
    const causes: unknown[] = [];
    const stop = (cause: unknown): void => {
      causes.push(cause);
      void pool.destroy();
    };
    const onAbort = (): void => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    pool.on('error', stop); // a worker that ended without a chunk, such as one that did not start
    try {
      yield* inOrder(chunks, 2 * workers, (chunk) => pool.run(chunk) as Promise<ChunkOutcome>);
    } catch (error) {
      throw causes.length > 0 ? causes[0] : error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await pool.destroy();
    }
  };
}

/** Yields the outcomes of tasks in the tasks' order, with at most `ahead` of them started and not yet taken. */
async function* inOrder<T, U>(tasks: readonly T[], ahead: number, start: (task: T) => Promise<U>): AsyncGenerator<U> {
  const started: Promise<U>[] = [];
  let next = 0;
  while (next < tasks.length || started.length > 0) {
    for (; next < tasks.length && started.length < ahead; next++) {
      const outcome = start(tasks[next]!);
      outcome.catch(() => {}); // awaited below; what was started behind a failure is dropped
      started.push(outcome);
    }
    yield await started.shift()!;
  }
}

/** The worker's file: beside the bundle when built, TypeScript when run from source. */
function workerFile(): { readonly filename: string; readonly execArgv?: string[] } {
  const built = fileURLToPath(new URL('./block-worker.js', import.meta.url));
  if (existsSync(built)) return { filename: built };
  const source = fileURLToPath(new URL('../../workers/block-worker.ts', import.meta.url));
  return { filename: source, execArgv: ['--import', import.meta.resolve('tsx')] };
}
