/** The public API: check, forecast and replay a plan. */

import { invariant } from './base/assert.ts';
import { blockPaths, mostPaths } from './base/block.ts';
import { createIssueLog, type Issue, type IssueLog, issueMessage, PlanError } from './base/issue.ts';
import { engineVersion } from './base/version.ts';
import { faultError } from './forecast/fault-error.ts';
import type { Forecast } from './forecast/forecast.ts';
import { makeForecast } from './forecast/make-forecast.ts';
import { describeSeries, describeTargets, periodNames, summaryRequest } from './forecast/request-of-model.ts';
import { forecastObserved, lowerModel } from './kernel/lower.ts';
import { createReferenceEvaluator } from './kernel/reference.ts';
import { buildModel } from './model/build.ts';
import { stepName } from './model/clock.ts';
import type { Model } from './model/model.ts';
import { applySets, type SetText } from './plan/apply-sets.ts';
import type { Plan } from './plan/plan.ts';
import { dataHash, planHash } from './plan/plan-hash.ts';
import { type PlanInput, readPlan } from './plan/read-plan.ts';
import type { ReplayTable } from './report/replay.ts';
import type { Job } from './simulate/job.ts';
import { checkMemory } from './simulate/memory.ts';
import { type Execute, executeHere, FaultError, simulate } from './simulate/simulate.ts';

/** Paths of a run when neither the plan nor the options say. */
const defaultPaths = 65_536;

/** What to change in a plan before it is used. */
export interface PlanOptions {
  readonly variant?: string;
  /** Each sets a variable, a lever or an element of one; they come after the variant. */
  readonly set?: readonly SetText[];
}

export interface ForecastOptions extends PlanOptions {
  /** A whole number from 1 to 2^32, rounded up to whole blocks of 1,024; the plan's, or 65,536, unless given. */
  readonly paths?: number;
  /** A whole number from 0; the plan's, or 1, unless given. */
  readonly seed?: number;
  /** Who runs the blocks: the calling thread unless given. It has no effect on the result. */
  readonly execute?: Execute;
  /** Called with blocks done and blocks in all. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Called when a stage begins: read, model, program, simulate, summarise. */
  readonly onStage?: (stage: string) => void;
  /** Called with the plan's warnings, if there are any. */
  readonly onWarnings?: (warnings: readonly Issue[]) => void;
  readonly signal?: AbortSignal;
}

/** What a checked plan holds, by count. */
export interface PlanCounts {
  readonly variables: number;
  readonly values: number;
  readonly draws: number;
  readonly targets: number;
}

/**
 * Forecasts a plan: reads it, builds its model, lowers that to a program, simulates the program and makes the forecast of
 * the summary. The same plan, data, seed and paths give the same forecast. Throws a PlanError with all issues of the plan,
 * or with the first value on a path that is not finite.
 */
export async function forecast(source: PlanInput, options: ForecastOptions = {}): Promise<Forecast> {
  const { execute = executeHere, onStage, onProgress, onWarnings, signal } = options;
  const { plan, model, job, warnings } = openPlan(source, options);
  if (warnings.length > 0) onWarnings?.(warnings);
  const paths = options.paths ?? plan.run.paths ?? defaultPaths;
  invariant(Number.isInteger(paths) && paths >= 1 && paths <= mostPaths, `forecast: ${paths} paths can be run`);
  onStage?.('simulate');
  const blocks = Math.ceil(paths / blockPaths);
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
    warnings: warnings.map((issue) => ({
      kind: issue.kind,
      en: issueMessage(issue, 'en'),
      zh: issueMessage(issue, 'zh'),
    })),
  });
}

/** Finds everything that can be wrong with a plan without running it. */
export function checkPlan(
  source: PlanInput,
  options: PlanOptions = {},
): { readonly issues: readonly Issue[]; readonly counts: PlanCounts | null } {
  try {
    const { plan, model, warnings } = openPlan(source, options);
    const { cells, draws, targets } = model;
    const values = cells.filter((cell) => cell.named).length;
    const counts = { variables: plan.variables.length, values, draws: draws.length, targets: targets.length };
    return { issues: warnings, counts };
  } catch (error) {
    if (error instanceof PlanError) return { issues: error.issues, counts: null };
    throw error;
  }
}

/** Replays one path of a forecast, step by step, with every variable; values that are not finite are shown as they are. */
export async function replayPath(
  source: PlanInput,
  options: PlanOptions & { readonly seed?: number; readonly path: number },
): Promise<ReplayTable> {
  const { path } = options;
  invariant(Number.isInteger(path) && path >= 0 && path < mostPaths, `replayPath: there is a path ${path}`);
  const { plan, model } = openModel(source, options, createIssueLog());
  const steps = Array.from({ length: model.time.steps }, (_, i) => ({ firstStep: i + 1, lastStep: i + 1 }));
  const shown = model.cells.flatMap((cell, number) => (cell.named ? [{ ...cell, number }] : []));
  const measures = shown.map(({ number }) => ({ cell: number, aggregate: 'last' as const }));
  const program = lowerModel(model, { measures, periods: steps, checked: false });
  const evaluate = createReferenceEvaluator(program, seedOf(plan, options.seed), true);
  const { values } = evaluate(Math.floor(path / blockPaths));
  const width = steps.length + 1;
  return {
    plan: { name: plan.name, title: plan.title },
    path,
    periods: Array.from({ length: width }, (_, step) => stepName(model.time, step)),
    rows: shown.map(({ variable, element, unit }, row) => ({
      variable,
      element,
      unit,
      values: Array.from({ length: width }, (_, step) => values[row * width + step]![path % blockPaths]!),
    })),
  };
}

interface OpenOptions extends PlanOptions {
  readonly seed?: number;
  readonly onStage?: (stage: string) => void;
}

interface OpenModel {
  readonly plan: Plan;
  readonly model: Model;
}

interface OpenPlan extends OpenModel {
  readonly job: Job;
  readonly warnings: readonly Issue[];
}

/** Does all that comes before a run. Throws a PlanError with every issue when one of them is an error. */
function openPlan(source: PlanInput, options: OpenOptions): OpenPlan {
  const log = createIssueLog();
  const { plan, model } = openModel(source, options, log);
  options.onStage?.('program');
  const program = lowerModel(model, forecastObserved(model));
  const job = { program, request: summaryRequest(model), seed: seedOf(plan, options.seed) };
  checkMemory(job, { file: source.file, line: 1, column: 1 }, log);
  throwIssues(log);
  return { plan, model, job, warnings: log.issues };
}

/** Reads a plan with what is set and builds its model. Throws a PlanError with every issue found in either. */
function openModel(source: PlanInput, options: OpenOptions, log: IssueLog): OpenModel {
  options.onStage?.('read');
  const read = readPlan(source, log);
  const plan = read && applySets(read, options.variant ?? null, options.set ?? [], log);
  options.onStage?.('model');
  const model = plan && buildModel(plan, log);
  throwIssues(log);
  if (plan === null || model === null) throw new Error('openModel: no model and no issue');
  return { plan, model };
}

function seedOf(plan: Plan, given: number | undefined): number {
  const seed = given ?? plan.run.seed ?? 1;
  invariant(Number.isSafeInteger(seed) && seed >= 0, `seedOf: ${seed} is a seed`);
  return seed;
}

function throwIssues(log: IssueLog): void {
  if (log.failed) throw new PlanError(log.issues);
}

async function describePlan(plan: Plan, { variant, set = [] }: PlanOptions): Promise<Forecast['plan']> {
  return {
    name: plan.name,
    title: plan.title,
    description: plan.description,
    hash: await planHash(plan),
    data_hash: await dataHash(plan),
    variant: variant ?? null,
    set: Object.fromEntries(set.map(({ name, text }) => [name, text.trim()])),
    as_of: null,
  };
}

/** Options of a forecast as they are typed, for a command that repeats it. */
function optionsText({ variant, set = [], seed }: ForecastOptions): string {
  const words = [
    ...(variant === undefined ? [] : ['--variant', JSON.stringify(variant)]),
    ...set.flatMap(({ name, text }) => ['--set', JSON.stringify(`${name}=${text}`)]),
    ...(seed === undefined ? [] : ['--seed', String(seed)]),
  ];
  return words.map((word) => ` ${word}`).join('');
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
export type { SetText } from './plan/apply-sets.ts';
export type { PlanInput as PlanSource } from './plan/read-plan.ts';
export type { ReplayRow, ReplayTable } from './report/replay.ts';
export type { Execute } from './simulate/simulate.ts';
