/** The public API. `forecast` is the way through the house: plan text → plan → model → program → summary → forecast. */

import type { Forecast } from './forecast/forecast.ts';
import { checkCall } from './open/check-call.ts';
import { forecastOptionKeys } from './open/option-keys.ts';
import type { ForecastOptions } from './open/options.ts';
import { preparePlan, runPrepared } from './open/run-plan.ts';
import { openWorkbooks } from './plan/open-workbooks.ts';
import type { PlanSource } from './plan/plan-source.ts';

/**
 * Forecasts a plan. The same plan, data, seed and paths give the same forecast, whoever runs it. Throws a PlanError with all
 * issues of the plan, or with the first value on a path that is not finite, and the signal's reason when it is aborted.
 */
export async function forecast(source: PlanSource, options: ForecastOptions = {}): Promise<Forecast> {
  checkCall('forecast', source, options, forecastOptionKeys);
  const { forecast } = await runPrepared(preparePlan(await openWorkbooks(source), options));
  return forecast;
}

export { type ComparableRun, compareRuns } from './analysis/compare-runs.ts';
export type {
  ComparedColumn,
  ComparedForecast,
  ComparedMeans,
  ComparedSeries,
  ComparedTarget,
  Comparison,
  Drop,
  DropGate,
  MeanDifference,
  ProbabilityDifference,
} from './analysis/comparison.ts';
export type { Issue, Language } from './base/issue.ts';
export { issueMessage, PlanError } from './base/issue.ts';
export type { LocalText } from './base/local-text.ts';
export { type Place, placeText } from './base/place.ts';
export { engineVersion } from './base/version.ts';
export type {
  CombinedForecast,
  Forecast,
  ForecastWarning,
  Interval,
  OutsideView,
  OutsideWindows,
  SeriesForecast,
  StatusForecast,
  TargetForecast,
  ThresholdForecast,
  Verdict,
} from './forecast/forecast.ts';
export { checkPlan, type PlanCheck, type PlanCounts } from './open/check-plan.ts';
export { compare, type RunToCompare, runComparable } from './open/compare-plans.ts';
export { mergeShards, type ShardSource } from './open/merge-shards.ts';
export type { CompareOptions, ForecastOptions, PlanOptions, ReplayOptions, Sets } from './open/options.ts';
export type {
  OutlinedLever,
  OutlinedTarget,
  OutlinedVariable,
  PlanOutline,
} from './open/plan-outline.ts';
export { readOutline } from './open/plan-outline.ts';
export { programText } from './open/program-text.ts';
export { replayPath } from './open/replay-path.ts';
export { type BlockRange, forecastShard } from './open/shard.ts';
export type { SetText } from './plan/apply-sets.ts';
export { type JsonSchema, planSchema } from './plan/plan-schema.ts';
export type { PlanSource } from './plan/plan-source.ts';
export type {
  MeasureStory,
  PathPick,
  Replay,
  ReplayCombined,
  ReplayDraw,
  ReplayPick,
  ReplayRow,
  ReplayTarget,
  ReplayThreshold,
  StoryDraw,
  StoryInput,
  StoryPart,
  StoryPeriod,
} from './replay/replay.ts';
export type { Workload } from './simulate/job.ts';
export type { Execute } from './simulate/simulate.ts';
