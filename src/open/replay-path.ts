/** The replay of one path: the values of every variable, step by step. */

import { invariant } from '../base/assert.ts';
import { blockPaths, mostPaths } from '../base/block.ts';
import { createIssueLog } from '../base/issue.ts';
import { lowerModel } from '../kernel/lower.ts';
import { createReferenceEvaluator } from '../kernel/reference.ts';
import { stepName } from '../model/clock.ts';
import type { PlanInput } from '../plan/read-plan.ts';
import type { ReplayTable } from '../report/replay.ts';
import { openModel, openPlan, seedOf } from './open.ts';
import type { ReplayOptions } from './options.ts';

/** Replays a path of a forecast; values that are not finite are shown as they are. Throws a PlanError with the plan's issues. */
export async function replayPath(source: PlanInput, options: ReplayOptions): Promise<ReplayTable> {
  const { path } = options;
  invariant(Number.isInteger(path) && path >= 0 && path < mostPaths, `replayPath: there is a path ${path}`);
  const log = createIssueLog();
  const plan = openPlan(source, options, log);
  const model = openModel(plan, log);
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
