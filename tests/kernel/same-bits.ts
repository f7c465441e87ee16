/** The law that both evaluators give the same bits for a random plan, under every sampler. */

import { createIssueLog } from '../../src/base/issue.ts';
import { samplers } from '../../src/base/sampler.ts';
import { lowerModel } from '../../src/kernel/lower.ts';
import { buildModel } from '../../src/model/build.ts';
import type { Model } from '../../src/model/model.ts';
import { type Control, controlFactors } from '../../src/pilot/control-factors.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { findDifference } from './evaluators.ts';
import { somePoints } from './some-points.ts';

/** What differs in a plan's block between the evaluators, or null; also null, and not counted, where the plan itself is refused. */
export function differenceOf(
  text: string,
  block: number,
): { readonly ran: boolean; readonly difference: string | null } {
  const log = createIssueLog();
  const plan = readPlan(planOf(text), log);
  const model = plan && buildModel(plan, log);
  if (!model || log.failed) return { ran: false, difference: null };
  const measures = model.cells.flatMap((cell, number) =>
    cell.named ? [{ cell: number, aggregate: 'mean' as const }] : [],
  );
  // without checks, so that values that are not finite are compared too
  for (const checked of ['none', 'paths'] as const) {
    const program = lowerModel(model, { measures, periods: model.time.periods, controls: controlsOf(model), checked });
    for (const sampler of samplers) {
      const points = somePoints(program, sampler, 7 * block, block % 4);
      const difference = findDifference(program, 3, [block], points);
      if (difference !== null) return { ran: true, difference: `${sampler}, ${checked}: ${difference}` };
    }
  }
  return { ran: true, difference: null };
}

/** Control variates of all draws that may have one, and of each with the next. */
function controlsOf(model: Model): readonly Control[] {
  const factors = [...controlFactors(model).values()];
  return [...factors.map((factor) => [factor]), ...factors.slice(1).map((factor, i) => [factors[i]!, factor])];
}
