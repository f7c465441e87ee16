/** Who executes runs in threads: the entry `attain/threads` of the library. */

import { type Chunk, countOperations, mostChunks, type Workload } from './job.ts';
import { openThreads, type Threads } from './pool.ts';
import { type Execute, executeHere } from './simulate.ts';

export { openThreads, type Threads } from './pool.ts';

/** Operations on columns below which starting workers takes longer than it saves. */
const worthWorkers = 100_000;

/** Executes in as many threads as given, by default of a pool of the run's own, or on the calling thread when the run is too small to gain by it. */
export function executeInThreads(threads: number, inPool: Execute = executeInPool(threads)): Execute {
  return async function* (work) {
    const { job, rounds } = work;
    if (threads < 2) return yield* executeHere(work);
    // a run that may end early begins here, until it has turned out to be long
    const certain = rounds[0]!.reduce((sum, { count }) => sum + count, 0);
    const worth = countOperations(job, certain) < worthWorkers ? Math.ceil(worthWorkers / countOperations(job, 1)) : 0;
    const start = rounds[0]![0]!.first;
    const isShort = ({ first }: Chunk): boolean => first - start < worth;
    yield* executeHere({ ...work, rounds: rounds.map((chunks) => chunks.filter(isShort)) });
    const rest = rounds
      .map((chunks) => chunks.filter((chunk) => !isShort(chunk)))
      .filter((chunks) => chunks.length > 0);
    if (rest.length > 0) yield* inPool({ ...work, rounds: rest });
  };
}

/** Executes in a pool that lasts as long as the run, with a thread for each chunk at most. Throws as `openThreads` does. */
export function executeInPool(threads: number): Execute {
  return async function* (work) {
    const pool = poolOf(Math.min(threads, mostChunks(work.rounds)));
    try {
      yield* pool.execute(work);
    } finally {
      await pool.close();
    }
  };
}

/** A pool of so many threads in all: the calling thread is one of several. */
function poolOf(threads: number): Threads {
  const helps = threads > 1;
  return openThreads(helps ? threads - 1 : threads, { helps });
}

/**
 * Runs plans, one after the other, in as many threads as given. They begin as soon as a run turns out to be worth them, while its plan is still made
 * ready, and end when all is done. `use` gets what forecasts and comparisons are to be asked with.
 */
export async function withThreads<T>(
  threads: number,
  use: (runs: { readonly execute: Execute; readonly onWorkload: (work: Workload) => void }) => Promise<T>,
): Promise<T> {
  const begun: { pool: Threads | null; threads: number } = { pool: null, threads: 0 };
  const open = (chunks: number): Threads => {
    const wanted = Math.min(threads, chunks);
    if (begun.pool !== null && begun.threads >= wanted) return begun.pool;
    void begun.pool?.close(); // of a smaller run, which has ended
    begun.threads = wanted;
    begun.pool = poolOf(wanted);
    return begun.pool;
  };
  try {
    return await use({
      execute: executeInThreads(threads, (work) => open(mostChunks(work.rounds)).execute(work)),
      onWorkload: ({ operations, chunks }) => {
        if (threads > 1 && operations >= worthWorkers) open(chunks).begin();
      },
    });
  } finally {
    await begun.pool?.close();
  }
}
