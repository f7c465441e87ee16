/** Elementary functions and the normal distribution against mpmath, and their laws. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atan } from '../../src/num/atan.ts';
import { exp } from '../../src/num/exp.ts';
import { expm1 } from '../../src/num/expm1.ts';
import { log } from '../../src/num/log.ts';
import { log1p } from '../../src/num/log1p.ts';
import { log10 } from '../../src/num/log10.ts';
import { normalCdf } from '../../src/num/normal-cdf.ts';
import { normalQuantile } from '../../src/num/normal-quantile.ts';
import { pow } from '../../src/num/pow.ts';
import { cos, sin, tan } from '../../src/num/sine.ts';
import { tanh } from '../../src/num/tanh.ts';
import { readReference, relativeError, ulpError } from '../ref/reference.ts';

const { tables } = readReference<{ readonly tables: Readonly<Record<string, readonly (readonly number[])[]>> }>(
  'elementary',
);
const leastNormal = 2 ** -1022;

/** The largest error in ulp over a table whose rows end in the two doubles of the truth. */
function worstUlp(
  name: string,
  value: (...x: number[]) => number,
  keep: (truth: number) => boolean = () => true,
): number {
  const rows = tables[name]!.filter((row) => keep(row.at(-2)!));
  expect(rows.length).toBeGreaterThan(20);
  return Math.max(...rows.map((row) => ulpError(value(...row.slice(0, -2)), row.at(-2)!, row.at(-1)!)));
}

describe('truth: elementary functions against mpmath 1.2.1', () => {
  test('exp is within 1.1 ulp where the result is normal', () => {
    expect(worstUlp('exp', exp, (truth) => truth >= leastNormal)).toBeLessThan(1.1);
  });
  test('exp is within 2 ulp where the result is subnormal', () => {
    expect(worstUlp('exp', exp, (truth) => truth < leastNormal)).toBeLessThan(2);
  });
  test('log is within 1.5 ulp, subnormal arguments among them', () => {
    expect(worstUlp('log', log)).toBeLessThan(1.5);
  });
  test('log10 is within 0.51 ulp', () => {
    expect(worstUlp('log10', log10)).toBeLessThan(0.51);
  });
  test('pow is within 0.52 ulp where the result is normal', () => {
    expect(worstUlp('pow', pow, (truth) => truth >= leastNormal)).toBeLessThan(0.52);
  });
  test('pow is within 1.1 ulp where the result is subnormal', () => {
    expect(worstUlp('pow', pow, (truth) => truth < leastNormal)).toBeLessThan(1.1);
  });
  test('sine and cosine are within 0.8 ulp, for the largest angles and next to their zeros too', () => {
    expect(worstUlp('sin', sin)).toBeLessThan(0.8);
    expect(worstUlp('cos', cos)).toBeLessThan(0.8);
  });
  test('tangents are within 1.3 ulp, next to their poles too', () => {
    expect(worstUlp('tan', tan)).toBeLessThan(1.3);
  });
  test('arc tangents and hyperbolic tangents are within 1.3 ulp', () => {
    expect(worstUlp('atan', atan)).toBeLessThan(1.3);
    expect(worstUlp('tanh', tanh)).toBeLessThan(1.3);
  });
  test('the normal distribution function has a relative error below 2e-15 down to -37.5', () => {
    const rows = tables.normalCdf!.filter((row) => row[1]! >= leastNormal);
    expect(Math.max(...rows.map((row) => relativeError(normalCdf(row[0]!), row[1]!)))).toBeLessThan(2e-15);
  });
  test('the normal quantile has a relative error below 3e-14 from 1e-300 to 1 - 2^-53', () => {
    expect(
      Math.max(...tables.normalQuantile!.map((row) => relativeError(normalQuantile(row[0]!), row[1]!))),
    ).toBeLessThan(3e-14);
  });
});

describe('truth: special values', () => {
  test('exp at the ends of its range', () => {
    expect([0, -0, -Infinity, Infinity, -746, 709.79, 1e300].map(exp)).toEqual([
      1,
      1,
      0,
      Infinity,
      0,
      Infinity,
      Infinity,
    ]);
    expect(exp(NaN)).toBeNaN();
    expect(exp(709.782712893384)).toBe(1.7976931348622732e308);
  });
  test('log at the ends of its range', () => {
    expect([1, 0, -0, Infinity].map(log)).toEqual([0, -Infinity, -Infinity, Infinity]);
    expect(log(-1)).toBeNaN();
    expect(log(-Infinity)).toBeNaN();
    expect(log(NaN)).toBeNaN();
  });
  test('log10 is exact at every power of ten that is a double', () => {
    for (let k = 0; k <= 22; k++) expect(log10(Number(`1e${k}`))).toBe(k);
    expect([0, Infinity].map(log10)).toEqual([-Infinity, Infinity]);
    expect(log10(-1)).toBeNaN();
  });
  test('trigonometric functions have no value where the angle is not finite, and are exact at 0', () => {
    for (const value of [sin, cos, tan]) for (const x of [NaN, Infinity, -Infinity]) expect(value(x)).toBeNaN();
    expect([sin(0), cos(0), tan(0), atan(0), tanh(0)]).toEqual([0, 1, 0, 0, 0]);
  });
  test('arc tangent and hyperbolic tangent level off', () => {
    expect([-Infinity, 1, 1e300, Infinity].map(atan)).toEqual([-Math.PI / 2, Math.PI / 4, Math.PI / 2, Math.PI / 2]);
    expect([-Infinity, -20, 20, Infinity].map(tanh)).toEqual([-1, -1, 1, 1]);
    expect([atan(NaN), tanh(NaN)]).toEqual([NaN, NaN]);
  });
  test('the normal distribution at its ends', () => {
    expect([-Infinity, -40, 0, 40, Infinity].map(normalCdf)).toEqual([0, 0, 0.5, 1, 1]);
    expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
    for (const p of [-0.1, 1.1, NaN]) expect(normalQuantile(p)).toBeNaN();
    expect(normalCdf(NaN)).toBeNaN();
  });
  test('pow follows IEEE 754 at zeros, infinities and negative bases', () => {
    const special = [0, -0, 1, -1, 2, -2, 0.5, 3, -3, 2.5, -2.5, Infinity, -Infinity, NaN, 2 ** 53 + 2, -1e300];
    for (const x of special) {
      for (const y of special) {
        const truth = x === 1 || y === 0 ? 1 : x === -1 && Math.abs(y) === Infinity ? 1 : x ** y;
        expect(pow(x, y), `${x} ^ ${y}`).toSatisfy(
          (value: number) => Object.is(value, truth) || relativeError(value, truth) < 2e-16,
        );
      }
    }
  });
});

describe('law: elementary functions', () => {
  test('pow is exact wherever the true power is a double', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 40 }), (base, exponent) => {
        const truth = BigInt(base) ** BigInt(exponent);
        fc.pre(BigInt(Number(truth)) === truth);
        expect(pow(base, exponent)).toBe(Number(truth));
      }),
    );
  });
  test('exp and log rise', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -740, max: 709, noNaN: true }),
        fc.double({ min: 1e-13, max: 1, noNaN: true }),
        (x, gap) => {
          const more = x + Math.max(1, Math.abs(x)) * gap;
          expect(exp(more)).toBeGreaterThanOrEqual(exp(x));
          expect(log(exp(more / 2))).toBeGreaterThanOrEqual(log(exp(x / 2)));
        },
      ),
    );
  });
  test('the arc tangent undoes the tangent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1.57, max: 1.57, noNaN: true }), (x) => {
        expect(Math.abs(atan(tan(x)) - x)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(x));
      }),
    );
  });
  test('the squares of sine and cosine add up to 1 for any angle, and odd functions are odd', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThanOrEqual(2 * Number.EPSILON);
        for (const odd of [sin, tan, atan, tanh]) expect(odd(-x) + odd(x)).toBe(0);
        expect(cos(-x)).toBe(cos(x));
      }),
    );
  });
  test('the normal quantile inverts the normal distribution function', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 0, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-14 * Math.max(1, -z));
      }),
    );
  });
  test('log1p and expm1 undo each other, also near 0', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.9, max: 30, noNaN: true }), (x) => {
        expect(Math.abs(log1p(expm1(x)) - x)).toBeLessThanOrEqual(1e-14 * Math.abs(x));
      }),
    );
  });
});
