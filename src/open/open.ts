/** The stages before a run, each of which throws a PlanError with all issues logged so far when it cannot go on. */

import { invariant } from '../base/assert.ts';
import { createIssueLog, type Issue, type IssueLog, PlanError } from '../base/issue.ts';
import { defaultSampler, isSampler, type Sampler } from '../base/sampler.ts';
import { summaryRequest } from '../forecast/request-of-model.ts';
import { columnBound } from '../kernel/column-bound.ts';
import { forecastObserved, lowerModel } from '../kernel/lower.ts';
import { buildModel } from '../model/build.ts';
import type { Model } from '../model/model.ts';
import { createSharedRules, type SharedRules } from '../model/shared-rules.ts';
import type { Control } from '../pilot/control-factors.ts';
import { applySets } from '../plan/apply-sets.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanInput } from '../plan/plan-source.ts';
import { readPlan } from '../plan/read-plan.ts';
import type { Job } from '../simulate/job.ts';
import { checkMemory, fitsInMemory, sizeOfJob } from '../simulate/memory.ts';
import { type PlanOptions, setTexts } from './options.ts';

/** A plan as it is written, and what was found wrong with it so far; many runs of it can begin here. */
export interface WrittenPlan {
  readonly file: string;
  readonly plan: Plan;
  readonly issues: readonly Issue[];
  /** What its models have in common. */
  readonly rules: SharedRules;
}

/** Reads a plan as it is written. Throws a PlanError where nothing can be made of it. */
export function openWritten(source: PlanInput): WrittenPlan {
  const log = createIssueLog();
  const plan = readPlan(source, log);
  if (plan === null) throw stopped(log);
  return { file: source.file, plan, issues: log.issues, rules: createSharedRules() };
}

/** Reads a plan and puts in place what is set. What could not be read is logged and found again by `openModel`. */
export function openPlan(source: PlanInput, { variant, set }: PlanOptions, log: IssueLog): Plan {
  const plan = readPlan(source, log);
  if (plan === null) throw stopped(log);
  return applySets(plan, variant ?? null, setTexts(set), log);
}

/** Builds a plan's model. */
export function openModel(plan: Plan, log: IssueLog, rules?: SharedRules): Model {
  const model = buildModel(plan, log, rules);
  if (model === null) throw stopped(log);
  return model;
}

/** Lowers a model to what is to be simulated, with control variates beside it. */
export function openJob(
  model: Model,
  plan: Plan,
  seed: number | undefined,
  log: IssueLog,
  controls: readonly Control[] = [],
): Job {
  const program = lowerModel(model, { ...forecastObserved(model), controls });
  const request = summaryRequest(model);
  const job: Job = { program, request, seed: seedOf(plan, seed), points: { sampler: 'random' }, weights: null };
  checkMemory(sizeOfJob(job), { file: plan.file, line: 1, column: 1 }, log);
  if (log.failed) throw stopped(log);
  return job;
}

/** Logs a run that is too large for memory; only one that might be is lowered to see. */
export function checkRunSize(model: Model, plan: Plan, log: IssueLog): void {
  const { measures, time } = model;
  const series = measures.filter((measure) => measure.series).length;
  const most = { columns: columnBound(model), measures: measures.length, periods: time.periods.length, series };
  if (fitsInMemory(most)) return;
  const columns = lowerModel(model, forecastObserved(model)).columns;
  checkMemory({ ...most, columns }, { file: plan.file, line: 1, column: 1 }, log);
}

/** The seed given, or the plan's, or 1. */
export function seedOf(plan: Plan, given: number | undefined): number {
  const seed = given ?? plan.run.seed ?? 1;
  invariant(Number.isSafeInteger(seed) && seed >= 0, `seedOf: ${seed} is a seed`);
  return seed;
}

/** The sampler given, or the plan's, or the default. */
export function samplerOf(plan: Plan, given: Sampler | undefined): Sampler {
  const sampler = given ?? plan.run.sampler ?? defaultSampler;
  invariant(isSampler(sampler), `samplerOf: there is a sampler ${sampler}`);
  return sampler;
}

function stopped(log: IssueLog): PlanError {
  invariant(log.failed, 'a stage that stops has logged why');
  return new PlanError(log.issues);
}
