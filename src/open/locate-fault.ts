/** Where a path failed: a run checks no more than it must to see that one did, so its block is run again with a check of every cell. */

import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import type { Fault } from '../kernel/evaluator.ts';
import { faultObserved, lowerModel } from '../kernel/lower.ts';
import { createReferenceEvaluator } from '../kernel/reference.ts';
import type { Model } from '../model/model.ts';
import type { Job } from '../simulate/job.ts';

/** Finds the first fault of the block that a job's fault is in. */
export function locateFault({ path }: Fault, model: Model, { seed, points }: Job): Fault {
  const evaluate = createReferenceEvaluator(lowerModel(model, faultObserved(model)), seed, { points });
  const { fault } = evaluate(Math.floor(path / blockPaths));
  invariant(fault !== null, 'a block that failed fails again');
  return fault;
}
