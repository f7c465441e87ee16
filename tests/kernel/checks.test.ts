/** Law: a path with a value that is not finite is a fault, also where most checks are left out; and no other path is one. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { forecastObserved, lowerModel, type Observed } from '../../src/kernel/lower.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { buildModel } from '../../src/model/build.ts';
import type { Model } from '../../src/model/model.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { anyPlanText } from './arbitrary-plans.ts';

function modelOf(text: string): Model | null {
  const log = createIssueLog();
  const plan = readPlan(planOf(text), log);
  const model = plan && buildModel(plan, log);
  return log.failed ? null : model;
}

function isFaulty(model: Model, checked: Observed['checked']): boolean {
  return createReferenceEvaluator(lowerModel(model, { ...forecastObserved(model), checked }), 3)(0).fault !== null;
}

it('any plan is at fault by the checks that are left where it is by all of them', () => {
  const found = { faulty: 0, sound: 0 };
  fc.assert(
    fc.property(anyPlanText, (text) => {
      const model = modelOf(text);
      if (model === null) return;
      const faulty = isFaulty(model, 'cells');
      found[faulty ? 'faulty' : 'sound']++;
      expect(isFaulty(model, 'paths')).toBe(faulty);
    }),
    { numRuns: 60 },
  );
  expect(Math.min(found.faulty, found.sound)).toBeGreaterThan(3);
});

const withDraw = (draw: string, formula: string): string =>
  `plan: 1\ntime: { origin: 2021, end: 2023, step: year }\nvariables:\n  size: ${draw}\n  x: ${formula}\ntargets:\n  t: { measure: x, in: 2023, at_most: 1 }\n`;

it.each([
  ['triangular(0, 1e160, 2e160)', '5 / size', true], // u · width · rise is beyond the range of doubles
  ['triangular(0, 1e140, 2e140)', '5 / size', false],
  ['uniform(-1, 3)', 'min(sqrt(size), 2)', true],
  ['uniform(0, 3)', 'sqrt(size)', false],
  ['triangular(2, 2, 5)', 'sqrt(size - 2)', false],
  ['uniform(600, 720)', 'exp(size)', true],
  ['uniform(600, 680)', 'exp(size)', false],
])('%s in %s', (draw, formula, faulty) => {
  const model = modelOf(withDraw(draw, formula))!;
  expect([isFaulty(model, 'cells'), isFaulty(model, 'paths')]).toEqual([faulty, faulty]);
});
