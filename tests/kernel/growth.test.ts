/** Truth: exponentials of lines in time that are carried from step to step stay by the exponential function itself. */

import { expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { lowerModel } from '../../src/kernel/lower.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { buildModel } from '../../src/model/build.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';

const steps = 400;

it('a logistic curve is within 2e-13 of its formula over 400 steps, also where its exponential begins beyond the range of doubles', () => {
  const plan = `plan: 1
time: { origin: 2000-01, end: 2033-05, step: month }
variables:
  middle: uniform(-900, 900)
  pace: uniform(0.5, 4)
  curve: 1 / (1 + exp(-pace * (t - middle)))
`;
  const log = createIssueLog();
  const model = buildModel(readPlan(planOf(plan), log)!, log)!;
  const measures = model.cells.map((_, cell) => ({ cell, aggregate: 'last' as const }));
  const periods = Array.from({ length: steps }, (_, i) => ({ firstStep: i + 1, lastStep: i + 1 }));
  const program = lowerModel(model, { measures, periods, checked: 'paths' });
  expect(program.step.some(({ kind }) => kind === 'grow')).toBe(true);
  const { values } = createReferenceEvaluator(program, 1)(0);
  const at = (cell: number, step: number): Float64Array => values[cell * (steps + 1) + step]!;
  let worst = 0;
  for (let step = 1; step <= steps; step++) {
    at(2, step).forEach((found, lane) => {
      const wanted = 1 / (1 + Math.exp(-at(1, 0)[lane]! * (step - at(0, 0)[lane]!)));
      // an exponent of 3,000 is itself rounded by 2 ** -42
      const slack = 2e-13 + 2 ** -52 * at(1, 0)[lane]! * (step + 900);
      worst = Math.max(worst, Math.abs(found - wanted) / Math.max(wanted, 1e-300) / (slack / 2e-13));
    });
  }
  expect(worst).toBeLessThan(2e-13);
});

it('an exponent that is written with the time but does not change with it is that of its own path', () => {
  const plan = `plan: 1
time: { origin: 2020, end: 2023, step: year }
variables:
  part: uniform(0, 1)
  power: exp(-2 * ((t - part) - t))
`;
  const log = createIssueLog();
  const model = buildModel(readPlan(planOf(plan), log)!, log)!;
  const measures = model.cells.map((_, cell) => ({ cell, aggregate: 'last' as const }));
  const program = lowerModel(model, { measures, periods: model.time.periods, checked: 'paths' });
  const run = createReferenceEvaluator(program, 1);
  for (const block of [3, 0]) {
    const { values } = run(block);
    for (const period of [1, 2, 3]) {
      values[4 + period]!.forEach((found, lane) => {
        expect(Math.abs(found / Math.exp(2 * values[period]![lane]!) - 1)).toBeLessThan(1e-14);
      });
    }
  }
});
