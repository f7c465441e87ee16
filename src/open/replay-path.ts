/** The replay of one path: what every variable did step by step, what came of the targets, and why. */

import { invariant } from '../base/assert.ts';
import { blockPaths, mostPaths } from '../base/block.ts';
import { createIssueLog, type IssueLog, PlanError } from '../base/issue.ts';
import { faultError } from '../forecast/fault-error.ts';
import { summaryRequest, targetsByNeed } from '../forecast/request-of-model.ts';
import { forecastObserved, lowerModel } from '../kernel/lower.ts';
import type { Program } from '../kernel/program.ts';
import { createReferenceEvaluator } from '../kernel/reference.ts';
import { stepName } from '../model/clock.ts';
import type { Model } from '../model/model.ts';
import { choosePoints, extendOrder } from '../pilot/choose-points.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanInput, PlanSource } from '../plan/plan-source.ts';
import { drawLevels } from '../replay/draw-levels.ts';
import { measureStory, measuresOf } from '../replay/measure-story.ts';
import { createPathValues, type PathValues } from '../replay/path-values.ts';
import { mostPicked, pickPath } from '../replay/pick-path.ts';
import { type PathPick, picks, type Replay } from '../replay/replay.ts';
import { targetOutcomes } from '../replay/target-outcomes.ts';
import type { Points } from '../sampling/points.ts';
import { FaultError } from '../simulate/simulate.ts';
import { checkCall } from './check-call.ts';
import { locateFault } from './locate-fault.ts';
import { openModel, openPlan, openWritten, samplerOf, seedOf } from './open.ts';
import { openOrder } from './open-order.ts';
import { replayOptionKeys } from './option-keys.ts';
import { optionsText, type ReplayOptions } from './options.ts';
import { preparePlan, sampledJob } from './run-plan.ts';

/**
 * Replays a path of a forecast: the one with a number, or the one that is the median, the nearest miss, the tail (a
 * twentieth of the paths do worse) or the worst for a target. Values that are not finite are shown as they are, but a
 * path is picked only where all are finite. Throws a PlanError with the plan's issues, or where there is no such path.
 */
export async function replayPath(source: PlanSource, options: ReplayOptions): Promise<Replay> {
  checkCall('replayPath', source, options, replayOptionKeys);
  const { path: asked } = options;
  invariant(
    typeof asked === 'string' || options.paths === undefined,
    `replayPath: paths belongs to a path that is picked, not to path ${String(asked)}`,
  );
  const isPath = typeof asked === 'string' ? picks.includes(asked) : Number.isInteger(asked) && asked >= 0;
  invariant(
    isPath && (typeof asked === 'string' || asked < mostPaths),
    `replayPath: path is ${picks.join(', ')} or a whole number from 0 to ${mostPaths - 1}, not ${String(asked)}`,
  );
  const log = createIssueLog();
  const opened = await openWorkbooks(source);
  const plan = openPlan(opened, options, log);
  const model = openModel(plan, log);
  const target = targetOf(plan, options, log);
  const { path, pick } =
    typeof options.path === 'number'
      ? { path: options.path, pick: null }
      : await picked(opened, { ...options, path: options.path }, target, log);
  const values = await valuesOf(opened, options, plan, model, path);
  const levels = drawLevels(values);
  const measures = target === null ? [] : measuresOf(model, target);
  return {
    plan: { name: plan.name, title: plan.title },
    path,
    pick,
    targets: targetOutcomes(values),
    story: measures.map((measure) => measureStory(values, measure, levels)),
    draws: levels.map(({ cell: _, ...draw }) => draw),
    periods: Array.from({ length: model.time.steps + 1 }, (_, step) => stepName(model.time, step)),
    rows: model.cells.flatMap(({ variable, element, unit, named }, cell) =>
      named ? [{ variable, element, unit, values: values.cells[cell]! }] : [],
    ),
  };
}

/** The target asked for, or the first; null where the plan has none and none is needed. */
function targetOf({ file, targets }: Plan, { target, path }: ReplayOptions, log: IssueLog): string | null {
  const ids = targets.map(({ id }) => id);
  const at = targets[0]?.at ?? { file, line: 1, column: 1 };
  if (target !== undefined && !ids.includes(target)) {
    log.error('unknown-target', at, { name: target }, log.nearest(target, ids));
    throw new PlanError(log.issues);
  }
  if (typeof path === 'string' && ids.length === 0) {
    log.error('replay-without-target', at, { pick: path });
    throw new PlanError(log.issues);
  }
  return target ?? ids[0] ?? null;
}

async function picked(
  source: PlanInput,
  options: ReplayOptions & { readonly path: PathPick },
  target: string | null,
  log: IssueLog,
): Promise<Pick<Replay, 'path' | 'pick'>> {
  invariant(target !== null, 'replayPath: a path is picked by a target');
  const { path: by, target: _, ...given } = options;
  const prepared = preparePlan(source, given);
  const { model, blocks } = prepared;
  const paths = blocks * blockPaths;
  const at = { file: source.file, line: 1, column: 1 };
  if (paths > mostPicked) {
    log.error('replay-of-too-many', at, { most: String(mostPicked), paths: String(paths) });
    throw new PlanError(log.issues);
  }
  const number = targetsByNeed(model).findIndex(({ id }) => id === target);
  const job = await sampledJob(prepared);
  const path = await pickPath(job, blocks, number, by, given.signal).catch((error: unknown) => {
    if (!(error instanceof FaultError)) throw error;
    throw faultError(locateFault(error.fault, model, job), model, source.file, optionsText(given));
  });
  if (path === null) {
    log.error('replay-without-miss', at, { target, paths: String(paths) });
    throw new PlanError(log.issues);
  }
  return { path, pick: { by, target, paths } };
}

/** Runs the block of a path and reads the path from it, every cell at every step. */
async function valuesOf(
  source: PlanInput,
  options: ReplayOptions,
  plan: Plan,
  model: Model,
  path: number,
): Promise<PathValues> {
  const steps = Array.from({ length: model.time.steps }, (_, i) => ({ firstStep: i + 1, lastStep: i + 1 }));
  const measures = model.cells.map((_, cell) => ({ cell, aggregate: 'last' as const }));
  const program = lowerModel(model, { measures, periods: steps, checked: 'none' });
  const points = await replayPoints(source, options, plan, model, program);
  const evaluate = createReferenceEvaluator(program, seedOf(plan, options.seed), { points, goOn: true });
  const { values } = evaluate(Math.floor(path / blockPaths));
  const width = model.time.steps + 1;
  const lane = path % blockPaths;
  const cells = model.cells.map((_, cell) =>
    Array.from({ length: width }, (_, step) => values[cell * width + step]![lane]!),
  );
  return createPathValues(model, cells);
}

/** The forecast's points: those of its program, which then give the replay's streams the same numbers. */
async function replayPoints(
  source: PlanInput,
  options: ReplayOptions,
  plan: Plan,
  model: Model,
  program: Program,
): Promise<Points> {
  const sampler = samplerOf(plan, options.sampler);
  if (sampler !== 'sobol') return choosePoints(sampler, program, null);
  const forecast = lowerModel(model, forecastObserved(model));
  const request = summaryRequest(model);
  const order = openOrder(() => openWritten(source), options, model, { program: forecast, request });
  return choosePoints(sampler, program, extendOrder(order, forecast));
}
