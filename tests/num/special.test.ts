/** Gamma and beta functions and what rests on them, against mpmath, and their laws. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile, betaShape } from '../../src/num/beta-quantile.ts';
import { clopperPearson } from '../../src/num/clopper-pearson.ts';
import { incompleteBeta } from '../../src/num/incomplete-beta.ts';
import { lowerGamma, upperGamma } from '../../src/num/incomplete-gamma.ts';
import { logGamma } from '../../src/num/stirling-rest.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';
import { readReference, relativeError } from '../ref/reference.ts';

const { tables } = readReference<{ readonly tables: Readonly<Record<string, readonly (readonly number[])[]>> }>(
  'special',
);

/** The largest relative error over a table whose rows end in the truth. */
function worst(name: string, value: (...x: number[]) => number): number {
  const rows = tables[name]!;
  expect(rows.length).toBeGreaterThan(50);
  return Math.max(...rows.map((row) => relativeError(value(...row.slice(0, -1)), row.at(-1)!)));
}

describe('truth: special functions against mpmath 1.2.1', () => {
  test('log gamma is within 1e-14, relative where it is large', () => {
    const errors = tables.logGamma!.map(
      ([x, truth]) => Math.abs(logGamma(x!) - truth!) / Math.max(1, Math.abs(truth!)),
    );
    expect(Math.max(...errors)).toBeLessThan(1e-14);
  });
  test('the incomplete gamma functions are within 2e-13 relative in both tails, 2e-12 from a = 1e5 on', () => {
    for (const [name, value] of [
      ['upperGamma', upperGamma],
      ['lowerGamma', lowerGamma],
    ] as const) {
      const errors = tables[name]!.map(([a, x, truth]) => relativeError(value(a!, x!), truth!) * (a! < 1e5 ? 10 : 1));
      expect(errors.length).toBeGreaterThan(150);
      expect(Math.max(...errors)).toBeLessThan(2e-12);
    }
  });
  test('the incomplete beta function is within 3e-13 relative, also at 1e-249', () => {
    expect(worst('incompleteBeta', incompleteBeta)).toBeLessThan(3e-13);
  });
  test('beta quantiles are within 1e-12 relative from 1e-300 to 1 - 2^-50', () => {
    expect(worst('betaQuantile', (a, b, p) => betaQuantile(betaShape(a!, b!), p!))).toBeLessThan(1e-12);
  });
  test("Student's t quantiles are within 1e-12 relative", () => {
    expect(worst('studentTQuantile', studentTQuantile)).toBeLessThan(1e-12);
  });
  test('Clopper–Pearson intervals are within 1e-12 relative', () => {
    for (const [hits, trials, coverage, lower, upper] of tables.clopperPearson!) {
      const interval = clopperPearson(hits!, trials!, coverage!);
      expect(relativeError(interval.lower, lower!)).toBeLessThan(1e-12);
      expect(relativeError(interval.upper, upper!)).toBeLessThan(1e-12);
    }
  });
  test('Clopper–Pearson without hits or misses has its closed form', () => {
    expect(clopperPearson(0, 20, 0.95).upper).toBeCloseTo(1 - 0.025 ** (1 / 20), 14);
    expect(clopperPearson(20, 20, 0.95).lower).toBeCloseTo(0.025 ** (1 / 20), 14);
  });
  test('quantiles at probability 0 and 1 are the ends of the range', () => {
    expect([0, 1].map((p) => betaQuantile(betaShape(2, 3), p))).toEqual([0, 1]);
    expect([0, 0.5, 1].map((p) => studentTQuantile(p, 4))).toEqual([-Infinity, 0, Infinity]);
    expect(betaQuantile(betaShape(2, 3), NaN)).toBeNaN();
  });
});

const shapeParameter = fc.double({ min: 0.2, max: 500, noNaN: true });

describe('law: special functions', () => {
  test('the two incomplete gamma functions add up to 1', () => {
    fc.assert(
      fc.property(shapeParameter, fc.double({ min: 0, max: 1000, noNaN: true }), (a, x) => {
        expect(upperGamma(a, x) + lowerGamma(a, x)).toBeCloseTo(1, 14);
      }),
    );
  });
  test('the beta quantile inverts the incomplete beta function', () => {
    fc.assert(
      fc.property(shapeParameter, shapeParameter, fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (a, b, p) => {
        const x = betaQuantile(betaShape(a, b), p);
        fc.pre(x > 0 && x < 1);
        // x is a double: its own rounding moves the probability by density times spacing
        const spacing = 2 ** -52 * x * Math.max(1, a, b / (1 - x));
        expect(Math.abs(incompleteBeta(a, b, x) - p)).toBeLessThanOrEqual(1e-12 * p + spacing + 4e-16);
      }),
    );
  });
  test('an interval from counts turns over with the counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (hits, misses) => {
        fc.pre(hits + misses > 0);
        const interval = clopperPearson(hits, hits + misses, 0.95);
        const turned = clopperPearson(misses, hits + misses, 0.95);
        expect(interval.lower).toBeCloseTo(1 - turned.upper, 13);
        expect(interval.upper).toBeCloseTo(1 - turned.lower, 13);
        expect(interval.lower).toBeLessThanOrEqual(hits / (hits + misses));
        expect(interval.upper).toBeGreaterThanOrEqual(hits / (hits + misses));
      }),
    );
  });
});
