/** Runs the tasks of a batch in a worker. */

import { deserialize } from 'node:v8';
import type { CompiledModule } from '../kernel/webassembly.ts';
import { createEngine } from '../simulate/engine.ts';
import { executeAtOnce } from '../simulate/simulate.ts';
import type { PlanPackage } from './plan-package.ts';
import { createRecent } from './recent.ts';
import { createItemRunner } from './run-item.ts';
import type { BegunTask, ItemReport } from './tasks.ts';

const packagesKept = 4;

/** Makes a runner of tasks on a kernel. It throws our own mistakes. */
export function createTaskRunner(kernel: CompiledModule | null): (task: BegunTask) => Promise<readonly ItemReport[]> {
  const { run } = createItemRunner(executeAtOnce, createEngine(kernel));
  const packages = createRecent<PlanPackage>(packagesKept);
  return async ({ begun, packageHash, packageData, options, megabytes, items }) => {
    Atomics.store(begun, 0, 1);
    const from = packages(packageHash, () => deserialize(Uint8Array.from(packageData)) as PlanPackage);
    const reports: ItemReport[] = [];
    for (const { set, seed } of items) {
      const began = performance.now();
      const outcome = await run(from, { options, set, seed, megabytes });
      reports.push({ outcome, seconds: (performance.now() - began) / 1000 });
    }
    return reports;
  };
}
