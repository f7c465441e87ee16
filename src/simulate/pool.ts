/** Executes the chunks of a run in a Piscina pool of worker threads. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { Piscina } from 'piscina';
import { type Chunk, type ChunkOutcome, countOperations } from './job.ts';
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
    const long = chunks.findIndex(({ first }) => first - chunks[0]!.first >= worth);
    const begin = long < 0 ? chunks.length : long;
    yield* executeHere({ ...work, chunks: chunks.slice(0, begin) });
    if (begin < chunks.length) yield* inPool({ ...work, chunks: chunks.slice(begin) });
  };
}

/** Executes in a pool that lasts as long as the run, with a worker thread for each chunk at most; throws as `openThreads` does. */
export function executeInPool(threads: number): Execute {
  return async function* (work) {
    const pool = openThreads(Math.min(threads, work.chunks.length));
    try {
      yield* pool.execute(work);
    } finally {
      await pool.close();
    }
  };
}

/** Worker threads for run after run, until they are closed. */
export interface Threads {
  /** One run after the other; begins with the first. */
  readonly execute: Execute;
  /** Ends the threads; a run after that begins new ones. */
  readonly close: () => Promise<void>;
}

/**
 * Makes worker threads that last over runs, so that many short ones need not start them anew. A run throws what ended a worker, and when
 * the signal is aborted its reason; either ends all workers at once, and the next run begins new ones.
 */
export function openThreads(threads: number): Threads {
  let pool: Piscina | null = null;
  let runs = 0;
  const close = async (): Promise<void> => {
    const open = pool;
    pool = null;
    await open?.destroy();
  };
  const execute: Execute = async function* ({ job, layout, chunks, kernel, signal }) {
    const { Piscina } = await import('piscina'); // not before a run that is large enough needs it
    signal?.throwIfAborted();
    pool ??= new Piscina({ ...workerFile(), minThreads: threads, maxThreads: threads, workerData: kernel });
    const open = pool;
    const work = { run: runs++, data: share(serialize({ job, layout })) };
    const causes: unknown[] = [];
    const stop = (cause: unknown): void => {
      causes.push(cause);
      void close();
    };
    const onAbort = (): void => stop(signal?.reason);
    signal?.addEventListener('abort', onAbort);
    open.on('error', stop); // a worker that ended without a chunk, such as one that did not start
    try {
      yield* inOrder(chunks, 2 * threads, (chunk) => open.run({ ...work, chunk }) as Promise<ChunkOutcome>);
    } catch (error) {
      if (causes.length > 0) await close();
      throw causes.length > 0 ? causes[0] : error;
    } finally {
      signal?.removeEventListener('abort', onAbort);
      open.off('error', stop);
    }
  };
  return { execute, close };
}

/** What a worker is given with each chunk. */
export interface ChunkTask {
  /** Numbers the runs of a pool: a worker reads the data once a run. */
  readonly run: number;
  /** The job and the layout, serialised once and shared by all workers. */
  readonly data: Uint8Array;
  readonly chunk: Chunk;
}

function share(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
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
