/** The order of a run's random numbers: that of its plan without variant and without sets. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import type { Model } from '../model/model.ts';
import { findPointOrder, type PointOrder } from '../pilot/point-order.ts';
import type { Job } from '../simulate/job.ts';
import { openJob, openModel, type WrittenPlan } from './open.ts';
import type { PlanOptions } from './options.ts';

/**
 * Finds the order for a run of a plan. All that is set moves no draw to another dimension, so that variants run on common random
 * numbers. A plan that cannot be built as it stands, without what is set, is ordered with it.
 */
export function openOrder(
  written: () => WrittenPlan,
  { variant, set }: PlanOptions,
  model: Model,
  { program, request }: Pick<Job, 'program' | 'request'>,
): PointOrder {
  const own = (): PointOrder => findPointOrder(model, program, request);
  if (variant === undefined && (set ?? []).length === 0) return own();
  return openWrittenOrder(written()) ?? own();
}

/** Finds the order of a plan as it is written, which is that of all its runs; null where the plan cannot be built without what is set. */
export function openWrittenOrder({ plan, issues, rules }: WrittenPlan): PointOrder | null {
  const log = createIssueLog(issues);
  try {
    const model = openModel(plan, log, rules);
    const { program, request } = openJob(model, plan, undefined, log);
    return findPointOrder(model, program, request);
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}
