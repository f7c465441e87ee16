/** Laws of calendar periods, and the examples of the language. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPeriods,
  decimalYear,
  firstWithin,
  formatPeriod,
  type Period,
  parsePeriod,
  periodContaining,
  periodsPerYear,
  type Resolution,
} from '../../src/base/period.ts';

const resolutions: readonly Resolution[] = ['year', 'quarter', 'month'];
const anyResolution = fc.constantFrom(...resolutions);
const anyPeriod = fc
  .tuple(anyResolution, fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 11 }))
  .map(([resolution, year, part]): Period => {
    const each = periodsPerYear[resolution];
    return { resolution, index: year * each + (part % each) };
  });

describe('periods, as the language writes them', () => {
  it.each([
    ['2025', 'year', 2025],
    ['2025-Q3', 'quarter', 2025.5],
    ['2025-07', 'month', 2025.5],
    ['2022-Q3', 'quarter', 2022.5],
    ['2024-06', 'month', 2024 + 5 / 12],
  ] as const)('%s is a %s that begins at %d', (text, resolution, begins) => {
    const period = parsePeriod(text)!;
    expect(period.resolution).toBe(resolution);
    expect(decimalYear(period)).toBeCloseTo(begins, 12);
  });

  it.each(['', '25', '20250', '2025-Q0', '2025-Q5', '2025-13', '2025-00', '2025-7', '2025Q3', '2025-q3', ' 2025'])(
    '"%s" is none',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );
});

describe('laws of periods', () => {
  it('reading what was written gives the period', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(parsePeriod(formatPeriod(period))).toEqual(period);
      }),
    );
  });

  it('a coarser period contains the finer ones that begin in it, and no other', () => {
    fc.assert(
      fc.property(anyPeriod, anyResolution, (period, coarser) => {
        fc.pre(periodsPerYear[coarser] <= periodsPerYear[period.resolution]);
        const outer = periodContaining(period, coarser);
        const [first, next] = [outer, addPeriods(outer, 1)].map((each) => firstWithin(each, period.resolution));
        expect(first!.index).toBeLessThanOrEqual(period.index);
        expect(period.index).toBeLessThan(next!.index);
      }),
    );
  });

  it('later periods are written later in the order of texts', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 1, max: 500 }), (period, count) => {
        const later = addPeriods(period, count);
        fc.pre(later.index < 9999 * periodsPerYear[period.resolution]);
        expect(formatPeriod(period) < formatPeriod(later)).toBe(true);
        expect(decimalYear(later)).toBeGreaterThan(decimalYear(period));
      }),
    );
  });
});
