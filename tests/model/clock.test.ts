/** Laws of the calendar: reporting periods are whole, in order, and cover every step but the edges. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Period, periodsPerYear, type Resolution } from '../../src/base/period.ts';
import { layOutTime, stepName, uncoveredSteps } from '../../src/model/clock.ts';
import { errorsOf } from './small-plans.ts';

const resolutions: readonly Resolution[] = ['year', 'quarter', 'month'];
const anyTime = fc
  .tuple(
    fc.constantFrom(...resolutions),
    fc.constantFrom(...resolutions),
    fc.integer({ min: 24_000, max: 24_400 }),
    fc.integer({ min: 1, max: 60 }),
  )
  .filter(([step, report]) => periodsPerYear[step] >= periodsPerYear[report])
  .map(([step, report, index, steps]) => {
    const origin: Period = { resolution: step, index: Math.floor(index / (12 / periodsPerYear[step])) };
    return { origin, end: { ...origin, index: origin.index + steps }, step, report };
  });

describe('reporting periods', () => {
  it('have all their steps among 1 … n and follow one another without a gap', () => {
    fc.assert(
      fc.property(anyTime, (plan) => {
        const time = layOutTime(plan);
        const length = periodsPerYear[plan.step] / periodsPerYear[plan.report];
        for (const [i, { firstStep, lastStep }] of time.periods.entries()) {
          expect(lastStep - firstStep + 1).toBe(length);
          expect(firstStep).toBeGreaterThanOrEqual(1);
          expect(lastStep).toBeLessThanOrEqual(time.steps);
          if (i > 0) expect(firstStep).toBe(time.periods[i - 1]!.lastStep + 1);
        }
        expect(uncoveredSteps(time).length).toBe(time.steps - length * time.periods.length);
        expect(uncoveredSteps(time).length).toBeLessThan(2 * length);
      }),
    );
  });

  it('are named after the calendar', () => {
    const origin: Period = { resolution: 'month', index: 2021 * 12 + 10 };
    const time = layOutTime({ origin, end: { ...origin, index: origin.index + 8 }, step: 'month', report: 'quarter' });
    expect(time.periods.map(({ name, firstStep }) => [name, firstStep])).toEqual([
      ['2022-Q1', 2],
      ['2022-Q2', 5],
    ]);
    expect([time.originPeriod, stepName(time, 2)]).toEqual(['2021-Q4', '2022-01']);
    expect(uncoveredSteps(time)).toEqual(['2021-12', '2022-07']);
  });
});

describe('aggregate: sum', () => {
  it('is refused on a unit per time, whether or not the variable is measured', () => {
    expect(errorsOf('  x: { unit: 亿元/year, value: t * 1 亿元/year, aggregate: sum }')).toEqual([
      '10:3 x is a rate (亿元/year): its values at several steps cannot be added; use aggregate: mean, or cumulative(x)',
    ]);
  });
});
