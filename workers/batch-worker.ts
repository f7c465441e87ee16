/** A worker of a batch: it runs items whole, and chunks of blocks of items that all workers share. */

import { workerData } from 'node:worker_threads';
import { createTaskRunner } from '../src/batch/run-task.ts';
import type { BegunTask, ItemReport } from '../src/batch/tasks.ts';
import type { CompiledModule } from '../src/kernel/webassembly.ts';
import type { ChunkOutcome } from '../src/simulate/job.ts';
import type { ChunkTask } from '../src/simulate/pool.ts';
import countChunk from './block-worker.ts';

const runTask = createTaskRunner(workerData as CompiledModule | null);

/** Runs a task of either kind. */
export default function work(task: BegunTask | ChunkTask): Promise<readonly ItemReport[] | ChunkOutcome> {
  return 'items' in task ? runTask(task) : countChunk(task);
}
