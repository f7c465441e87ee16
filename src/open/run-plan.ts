/** The way through the house: plan text → plan → model → program → summary → forecast. */

import { invariant } from '../base/assert.ts';
import { blockPaths, mostPaths } from '../base/block.ts';
import { createIssueLog, type Issue, type IssueLog, issueMessage, PlanError } from '../base/issue.ts';
import type { Sampler } from '../base/sampler.ts';
import { engineVersion } from '../base/version.ts';
import { checkFigures, type FigureSources, figureSources } from '../forecast/check-figures.ts';
import type { ForecastDescription, TargetDescription } from '../forecast/description.ts';
import { faultError } from '../forecast/fault-error.ts';
import type { Forecast } from '../forecast/forecast.ts';
import { makeForecast } from '../forecast/make-forecast.ts';
import { describeSeries, describeTargets, periodNames } from '../forecast/request-of-model.ts';
import { allSettled, lookCoverage } from '../forecast/stopping.ts';
import type { Model } from '../model/model.ts';
import { choosePoints, placesBeyondTable } from '../pilot/choose-points.ts';
import { fitControls } from '../pilot/fit-controls.ts';
import type { PointOrder } from '../pilot/point-order.ts';
import { applySets } from '../plan/apply-sets.ts';
import type { Plan } from '../plan/plan.ts';
import { dataHash, planHash } from '../plan/plan-hash.ts';
import type { PlanInput } from '../plan/plan-source.ts';
import { tableDimensions } from '../sampling/joe-kuo.ts';
import { createEngine, type Engine } from '../simulate/engine.ts';
import { type Job, workloadOf } from '../simulate/job.ts';
import { mostRoundBlocks, roundEnds } from '../simulate/rounds.ts';
import { executeHere, FaultError, type SimulateOptions, simulate } from '../simulate/simulate.ts';
import type { Summary } from '../summary/summary.ts';
import { locateFault } from './locate-fault.ts';
import { openJob, openModel, openWritten, samplerOf, type WrittenPlan } from './open.ts';
import { openOrder } from './open-order.ts';
import { type ForecastOptions, optionsText, type PlanOptions, setTexts } from './options.ts';

/** Paths of a run when neither the plan nor the options say. */
const defaultPaths = 65_536;

/** A plan that is ready to run. */
export interface PreparedPlan {
  readonly file: string;
  readonly options: ForecastOptions;
  readonly plan: Plan;
  readonly model: Model;
  /** With random points, which a run replaces by its sampler's. */
  readonly job: Job;
  readonly sampler: Sampler;
  /** The order of its random numbers; null where the sampler needs none. */
  readonly order: PointOrder | null;
  /** Blocks of 1,024 paths, a power of two of them for `sobol`; the most there may be where there is a precision. */
  readonly blocks: number;
  /** The half-width, as a fraction, at which the run may stop; null when its paths are fixed. */
  readonly precision: number | null;
  readonly warnings: readonly Issue[];
}

/** What a run leaves: its forecast, and what comparing it with another run takes. */
export interface PlanRun {
  readonly file: string;
  readonly forecast: Forecast;
  readonly summary: Summary;
  /** As the forecast's targets. */
  readonly targets: readonly TargetDescription[];
}

/** Prepares a plan for a run. Throws a PlanError with all of its issues. */
export function preparePlan(source: PlanInput, options: ForecastOptions): PreparedPlan {
  options.onStage?.('read');
  return prepareWritten(openWritten(source), options, null);
}

/** Prepares a plan that was read for a run, in its own order or in that of another. Throws as `preparePlan` does. */
export function prepareWritten(written: WrittenPlan, options: ForecastOptions, order: PointOrder | null): PreparedPlan {
  const { onStage, onWorkload, variant, set } = options;
  const log = createIssueLog(written.issues);
  const plan = applySets(written.plan, variant ?? null, setTexts(set), log);
  onStage?.('model');
  const model = openModel(plan, log, written.rules);
  onStage?.('program');
  const lowered = openJob(model, plan, options.seed, log, order?.controls);
  const sampler = samplerOf(plan, options.sampler);
  const own = (): PointOrder | null => (sampler === 'sobol' ? openOrder(() => written, options, model, lowered) : null);
  const { paths, precision } = sizeOf(options, plan, log);
  const blocks = blocksOf(paths, sampler);
  onWorkload?.(workloadOf(lowered, precision === null ? [blocks] : roundEnds(blocks)));
  const chosen = order ?? own();
  const isNew = order === null && chosen !== null;
  const job = isNew && chosen.controls.length > 0 ? openJob(model, plan, options.seed, log, chosen.controls) : lowered;
  if (chosen !== null) warnBeyondTable(chosen, job, plan.file, log);
  return {
    file: written.file,
    options,
    plan,
    model,
    job,
    sampler,
    order: chosen,
    blocks,
    precision,
    warnings: log.issues,
  };
}

/** Says which draws have numbers that Sobol points have no dimension for. */
function warnBeyondTable(order: PointOrder, { program }: Job, file: string, log: IssueLog): void {
  const { places, of } = placesBeyondTable(order, program);
  if (places.length === 0) return;
  const names = [...new Set(places.map(({ name }) => name))];
  const draws = names.length > 6 ? [...names.slice(0, 5), `… (${names.length})`] : names;
  log.warn(
    'dimensions-exhausted',
    { file, line: 1, column: 1 },
    {
      count: String(places.length),
      total: String(of),
      limit: String(tableDimensions),
      draws: draws.join(', '),
    },
  );
}

/** The job of a prepared plan, with the points of its sampler, and means corrected where these are in an order. */
export async function sampledJob({ job, sampler, order }: PreparedPlan, engine?: Engine): Promise<Job> {
  const weights = order?.controls.length ? fitControls(job, order, engine ?? createEngine()) : null;
  return { ...job, points: await choosePoints(sampler, job.program, order), weights };
}

/** A prepared plan with the points of its sampler, and all that its forecast says beside the numbers. */
export interface ReadyPlan extends PreparedPlan {
  readonly description: Omit<ForecastDescription, 'run'>;
  readonly sources: FigureSources;
}

/** Makes a prepared plan ready to run; the engine is one that has run others, if there is one. */
export async function makeReady(prepared: PreparedPlan, engine?: Engine): Promise<ReadyPlan> {
  const { options, plan, model, warnings } = prepared;
  return {
    ...prepared,
    job: await sampledJob(prepared, engine),
    description: {
      plan: await describePlan(plan, options),
      periods: periodNames(model),
      targets: describeTargets(model),
      series: describeSeries(model),
      warnings: warnings.map((issue) => ({
        kind: issue.kind,
        en: issueMessage(issue, 'en'),
        zh: issueMessage(issue, 'zh'),
      })),
    },
    sources: figureSources(model),
  };
}

/** Runs a prepared plan. Throws a PlanError for a value on a path that is not finite, and the signal's reason when it is aborted. */
export async function runPrepared(prepared: PreparedPlan): Promise<PlanRun> {
  const { onWarnings } = prepared.options;
  if (prepared.warnings.length > 0) onWarnings?.(prepared.warnings);
  const engine = createEngine();
  return runReady(await makeReady(prepared, engine), engine);
}

/** Runs a plan that is ready, on an engine that has run others if there is one. Throws as `runPrepared` does. */
export async function runReady(ready: ReadyPlan, engine?: Engine): Promise<PlanRun> {
  const { file, options, blocks, precision, description, sources } = ready;
  const { targets } = description;
  const ends = roundEnds(blocks);
  const enough = (found: Summary): boolean =>
    precision !== null && allSettled(found, targets, precision, lookCoverage(ends.length));
  const looks = precision === null ? undefined : { ends, enough };
  const summary = await simulateReady(ready, { blocks, looks, engine });
  options.onStage?.('summarise');
  const stopped =
    precision === null
      ? null
      : {
          half_width: precision,
          looks: ends.length,
          look: ends.indexOf(summary.blocks) + 1,
          settled: enough(summary),
        };
  const forecast = makeForecast(summary, { ...description, run: { ...describeRun(ready), precision: stopped } });
  checkFigures(forecast, sources);
  return { file, forecast, summary, targets };
}

/** Simulates blocks of a plan that is ready. Throws as `runPrepared` does. */
export function simulateReady(
  { file, options, model, job }: ReadyPlan,
  blocks: Pick<SimulateOptions, 'blocks' | 'first' | 'looks' | 'engine'>,
): Promise<Summary> {
  const { execute = executeHere, onStage, onProgress, onFallback, signal } = options;
  onStage?.('simulate');
  return simulate(job, { ...blocks, execute, onProgress, onFallback, signal }).catch((error: unknown) => {
    if (!(error instanceof FaultError)) throw error;
    throw faultError(locateFault(error.fault, model, job), model, file, optionsText(options));
  });
}

/** What a forecast says of its run, but for where a precision stopped it. */
export function describeRun({ job, sampler }: PreparedPlan): Omit<ForecastDescription['run'], 'precision'> {
  return { seed: job.seed, sampler, engine: engineVersion };
}

/**
 * The paths of a run, and its precision. What is typed takes the place of both that the plan gives; paths beside a precision are
 * the most that may be run.
 */
function sizeOf(
  { paths, precision, defaultPaths: usual = defaultPaths }: ForecastOptions,
  { run, targets, file }: Plan,
  log: IssueLog,
): { readonly paths: number; readonly precision: number | null } {
  const typed = paths !== undefined || typeof precision === 'number';
  const asked = typed ? (precision ?? null) : precision === undefined ? run.precision : null;
  const limit = typed ? (paths ?? null) : run.paths;
  if (asked === null) return { paths: limit ?? usual, precision: null };
  if (targets.length > 0) return { paths: limit ?? mostRoundBlocks * blockPaths, precision: asked };
  log.error('precision-without-targets', { file, line: 1, column: 1 }, {});
  throw new PlanError(log.issues);
}

function blocksOf(paths: number, sampler: Sampler): number {
  invariant(Number.isInteger(paths) && paths >= 1 && paths <= mostPaths, `preparePlan: ${paths} paths can be run`);
  const blocks = Math.ceil(paths / blockPaths);
  // a Sobol sequence is even over its first 2^k points
  return sampler === 'sobol' ? 1 << (32 - Math.clz32(blocks - 1)) : blocks;
}

async function describePlan(plan: Plan, { variant, set }: PlanOptions): Promise<Forecast['plan']> {
  return {
    name: plan.name,
    title: plan.title,
    description: plan.description,
    hash: await planHash(plan),
    data_hash: await dataHash(plan),
    variant: variant ?? null,
    variant_title: plan.variants.find(({ name }) => name === variant)?.title ?? null,
    set: Object.fromEntries(setTexts(set).map(({ name, text }) => [name, text.trim()])),
    as_of: null,
  };
}
