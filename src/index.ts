/** The public API. `forecast` is the way through the house: plan text → plan → model → program → summary → forecast. */

import { invariant } from './base/assert.ts';
import { blockPaths, mostPaths } from './base/block.ts';
import { createIssueLog, issueMessage } from './base/issue.ts';
import { engineVersion } from './base/version.ts';
import { faultError } from './forecast/fault-error.ts';
import type { Forecast } from './forecast/forecast.ts';
import { makeForecast } from './forecast/make-forecast.ts';
import { describeSeries, describeTargets, periodNames } from './forecast/request-of-model.ts';
import { openJob, openModel, openPlan } from './open/open.ts';
import { type ForecastOptions, optionsText, type PlanOptions } from './open/options.ts';
import type { Plan } from './plan/plan.ts';
import { dataHash, planHash } from './plan/plan-hash.ts';
import type { PlanInput } from './plan/read-plan.ts';
import { executeHere, FaultError, simulate } from './simulate/simulate.ts';

/** Paths of a run when neither the plan nor the options say. */
const defaultPaths = 65_536;

/**
 * Forecasts a plan. The same plan, data, seed and paths give the same forecast, whoever runs it. Throws a PlanError with all
 * issues of the plan, or with the first value on a path that is not finite, and the signal's reason when it is aborted.
 */
export async function forecast(source: PlanInput, options: ForecastOptions = {}): Promise<Forecast> {
  const { execute = executeHere, onStage, onProgress, onWarnings, signal } = options;
  const log = createIssueLog();
  onStage?.('read');
  const plan = openPlan(source, options, log);
  onStage?.('model');
  const model = openModel(plan, log);
  onStage?.('program');
  const job = openJob(model, plan, options.seed, log);
  if (log.issues.length > 0) onWarnings?.(log.issues);
  onStage?.('simulate');
  const blocks = blocksOf(options.paths ?? plan.run.paths ?? defaultPaths);
  const summary = await simulate(job, { blocks, execute, onProgress, signal }).catch((error: unknown) => {
    throw error instanceof FaultError ? faultError(error, model, source.file, optionsText(options)) : error;
  });
  onStage?.('summarise');
  return makeForecast(summary, {
    plan: await describePlan(plan, options),
    run: { seed: job.seed, sampler: 'random', engine: engineVersion },
    periods: periodNames(model),
    targets: describeTargets(model),
    series: describeSeries(model),
    warnings: log.issues.map((issue) => ({
      kind: issue.kind,
      en: issueMessage(issue, 'en'),
      zh: issueMessage(issue, 'zh'),
    })),
  });
}

function blocksOf(paths: number): number {
  invariant(Number.isInteger(paths) && paths >= 1 && paths <= mostPaths, `forecast: ${paths} paths can be run`);
  return Math.ceil(paths / blockPaths);
}

async function describePlan(plan: Plan, { variant, set = [] }: PlanOptions): Promise<Forecast['plan']> {
  return {
    name: plan.name,
    title: plan.title,
    description: plan.description,
    hash: await planHash(plan),
    data_hash: await dataHash(plan),
    variant: variant ?? null,
    variant_title: plan.variants.find(({ name }) => name === variant)?.title ?? null,
    set: Object.fromEntries(set.map(({ name, text }) => [name, text.trim()])),
    as_of: null,
  };
}

export type { Issue, Language } from './base/issue.ts';
export { issueMessage, PlanError, placeText } from './base/issue.ts';
export type { LocalText } from './base/local-text.ts';
export type { Place } from './base/place.ts';
export { engineVersion } from './base/version.ts';
export type {
  CombinedForecast,
  Forecast,
  ForecastWarning,
  Interval,
  SeriesForecast,
  TargetForecast,
  ThresholdForecast,
  Verdict,
} from './forecast/forecast.ts';
export { checkPlan, type PlanCheck, type PlanCounts } from './open/check-plan.ts';
export type { ForecastOptions, PlanOptions, ReplayOptions } from './open/options.ts';
export { replayPath } from './open/replay-path.ts';
export type { SetText } from './plan/apply-sets.ts';
export { type JsonSchema, planSchema } from './plan/plan-schema.ts';
export type { PlanInput as PlanSource } from './plan/read-plan.ts';
export type { ReplayRow, ReplayTable } from './report/replay.ts';
export type { Execute } from './simulate/simulate.ts';
