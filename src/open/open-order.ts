/** The order of a run's random numbers: that of its plan without variant and without sets. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import type { Model } from '../model/model.ts';
import { findPointOrder, type PointOrder } from '../pilot/point-order.ts';
import type { PlanInput } from '../plan/plan-source.ts';
import type { Job } from '../simulate/job.ts';
import { openJob, openModel, openPlan } from './open.ts';
import type { PlanOptions } from './options.ts';

/**
 * Finds the order for a run of a plan. All that is set moves no draw to another dimension, so that variants run on common random
 * numbers. A plan that cannot be built as it stands, without what is set, is ordered with it.
 */
export function openOrder(
  source: PlanInput,
  options: PlanOptions,
  model: Model,
  { program, request, seed }: Pick<Job, 'program' | 'request' | 'seed'>,
): PointOrder {
  if (options.variant === undefined && (options.set ?? []).length === 0) {
    return findPointOrder(model, program, request, seed);
  }
  const base = openBase(source, seed) ?? { model, job: { program, request } };
  return findPointOrder(base.model, base.job.program, base.job.request, seed);
}

function openBase(source: PlanInput, seed: number): { readonly model: Model; readonly job: Job } | null {
  const log = createIssueLog();
  try {
    const plan = openPlan(source, {}, log);
    const model = openModel(plan, log);
    return { model, job: openJob(model, plan, seed, log) };
  } catch (error) {
    if (error instanceof PlanError) return null;
    throw error;
  }
}
