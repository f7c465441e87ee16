/** Law: a program has no more columns than its model's bound says. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { columnBound } from '../../src/kernel/column-bound.ts';
import { lowerModel } from '../../src/kernel/lower.ts';
import { buildModel } from '../../src/model/build.ts';
import type { Model } from '../../src/model/model.ts';
import type { PlanInput } from '../../src/plan/plan-source.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { contractPlan, planOf } from '../contract-files.ts';
import { scenarioNames, scenarioPlan } from '../scenarios/scenario.ts';
import { anyPlanText } from './arbitrary-plans.ts';

function modelOf(source: PlanInput): Model | null {
  const log = createIssueLog();
  const plan = readPlan(source, log);
  return plan && buildModel(plan, log);
}

function expectBounded(model: Model): void {
  // every cell reported and checked, which no forecast asks for
  const measures = model.cells.map((_, cell) => ({ cell, aggregate: 'mean' as const }));
  const { columns } = lowerModel(model, { measures, periods: model.time.periods, checked: 'cells' });
  expect(columns).toBeLessThanOrEqual(columnBound(model));
}

it.each(scenarioNames)('bounds the columns of %s', (name) => {
  expectBounded(modelOf({ ...scenarioPlan(name), workbooks: new Map() })!);
});

it.each(['w1', 'dependence', 'network', 'quarters'])('bounds the columns of %s', (name) => {
  expectBounded(modelOf(contractPlan(name))!);
});

it('bounds the columns of any plan', () => {
  fc.assert(
    fc.property(anyPlanText, (text) => {
      const model = modelOf(planOf(text));
      if (model) expectBounded(model);
    }),
    { numRuns: 100 },
  );
});
