/** The stages before a run, each of which throws a PlanError with all issues logged so far when it cannot go on. */

import { invariant } from '../base/assert.ts';
import { type IssueLog, PlanError } from '../base/issue.ts';
import { summaryRequest } from '../forecast/request-of-model.ts';
import { forecastObserved, lowerModel } from '../kernel/lower.ts';
import { buildModel } from '../model/build.ts';
import type { Model } from '../model/model.ts';
import { applySets } from '../plan/apply-sets.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanInput } from '../plan/plan-source.ts';
import { readPlan } from '../plan/read-plan.ts';
import type { Job } from '../simulate/job.ts';
import { checkMemory } from '../simulate/memory.ts';
import type { PlanOptions } from './options.ts';

/** Reads a plan and puts in place what is set. What could not be read is logged and found again by `openModel`. */
export function openPlan(source: PlanInput, { variant, set = [] }: PlanOptions, log: IssueLog): Plan {
  const plan = readPlan(source, log);
  if (plan === null) throw stopped(log);
  return applySets(plan, variant ?? null, set, log);
}

/** Builds a plan's model. */
export function openModel(plan: Plan, log: IssueLog): Model {
  const model = buildModel(plan, log);
  if (model === null) throw stopped(log);
  return model;
}

/** Lowers a model to what is to be simulated. */
export function openJob(model: Model, plan: Plan, seed: number | undefined, log: IssueLog): Job {
  const program = lowerModel(model, forecastObserved(model));
  const job = { program, request: summaryRequest(model), seed: seedOf(plan, seed) };
  checkMemory(job, { file: plan.file, line: 1, column: 1 }, log);
  if (log.failed) throw stopped(log);
  return job;
}

/** The seed given, or the plan's, or 1. */
export function seedOf(plan: Plan, given: number | undefined): number {
  const seed = given ?? plan.run.seed ?? 1;
  invariant(Number.isSafeInteger(seed) && seed >= 0, `seedOf: ${seed} is a seed`);
  return seed;
}

function stopped(log: IssueLog): PlanError {
  invariant(log.failed, 'a stage that stops has logged why');
  return new PlanError(log.issues);
}
