/** What the Student-t copula rests on: the t distribution's probabilities and chi-square quantiles, against mpmath, and their laws. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gammaQuantile, gammaShape } from '../../src/num/gamma-quantile.ts';
import { lowerGamma, upperGamma } from '../../src/num/incomplete-gamma.ts';
import { studentTCdf } from '../../src/num/student-t-cdf.ts';
import { studentTQuantile, studentTShape } from '../../src/num/student-t-quantile.ts';
import { readReference, relativeError } from '../ref/reference.ts';

const cdf = (t: number, df: number): number => studentTCdf(studentTShape(df), t);
const chiSquareQuantile = (p: number, df: number): number => 2 * gammaQuantile(gammaShape(df / 2), p);

const { tables } = readReference<{ readonly tables: Readonly<Record<string, readonly (readonly number[])[]>> }>(
  'student',
);

describe('truth: the t and chi-square distributions against mpmath 1.3.0', () => {
  test.each([
    ['studentTCdf', cdf],
    ['studentTTail', cdf],
    ['chiSquareQuantile', chiSquareQuantile],
  ] as const)('%s is within 1e-12 relative', (name, value) => {
    for (const [x, df, truth] of tables[name]!) {
      expect(relativeError(value(x!, df!), truth!), `${x}, ${df}`).toBeLessThan(1e-12);
    }
  });
  test('t with 1 degree of freedom is Cauchy, with 2 it is algebraic', () => {
    for (const t of [-3, -0.4, 0, 0.2, 1, 7]) {
      expect(cdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 14);
      expect(cdf(t, 2)).toBeCloseTo(0.5 + t / (2 * Math.sqrt(2 + t * t)), 14);
    }
    expect([-Infinity, Infinity].map((t) => cdf(t, 3))).toEqual([0, 1]);
  });
  test('chi-square with 2 degrees of freedom is exponential', () => {
    for (const p of [1e-12, 0.03, 0.5, 0.8, 1 - 2 ** -40]) {
      expect(relativeError(chiSquareQuantile(p, 2), -2 * Math.log1p(-p))).toBeLessThan(1e-12);
    }
  });
});

const degrees = fc.double({ min: 0.5, max: 1e5, noNaN: true });
const level = fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true });

describe('law: the t and chi-square distributions', () => {
  test('the t probability inverts the t quantile', () => {
    fc.assert(
      fc.property(level, degrees, (p, df) => {
        expect(Math.abs(cdf(studentTQuantile(p, df), df) - p)).toBeLessThan(2e-12 * p * (1 + df / 100) + 2e-16);
      }),
    );
  });
  test('the chi-square quantile inverts both incomplete gamma functions', () => {
    fc.assert(
      fc.property(level, degrees, (p, df) => {
        const half = chiSquareQuantile(p, df) / 2;
        // the quantile's relative error counts by the slope of the tail's logarithm, at most 9 √a here
        const allowed = 1e-12 * (3 + 9 * Math.sqrt(df));
        expect(relativeError(lowerGamma(df / 2, half), p)).toBeLessThan(allowed);
        expect(relativeError(upperGamma(df / 2, half), 1 - p)).toBeLessThan(allowed);
      }),
    );
  });
});
