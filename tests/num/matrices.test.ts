/** Factor and smallest eigenvalue of symmetric matrices. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choleskyFactor } from '../../src/num/cholesky.ts';
import { smallestEigenvalue } from '../../src/num/smallest-eigenvalue.ts';

/** factor · factorᵗ. */
function square(factor: readonly (readonly number[])[]): number[][] {
  return factor.map((row) => factor.map((other) => row.reduce((sum, x, k) => sum + x * other[k]!, 0)));
}

function largestDifference(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(...a.flatMap((row, i) => row.map((x, j) => Math.abs(x - b[i]![j]!))));
}

const equicorrelated = (n: number, rho: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : rho)));

describe('truth: symmetric matrices', () => {
  test('two correlated variables have the textbook factor', () => {
    const factor = choleskyFactor([
      [1, 0.6],
      [0.6, 1],
    ])!;
    expect(
      largestDifference(factor, [
        [1, 0],
        [0.6, 0.8],
      ]),
    ).toBeLessThan(1e-15);
  });
  test('perfectly correlated variables share one column', () => {
    expect(choleskyFactor(equicorrelated(3, 1))).toEqual([
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });
  test('an indefinite matrix has no factor', () => {
    expect(choleskyFactor(equicorrelated(3, -0.6))).toBeNull();
    expect(
      choleskyFactor([
        [1, 1, 0.9],
        [1, 1, 0.1],
        [0.9, 0.1, 1],
      ]),
    ).toBeNull();
    expect(
      choleskyFactor([
        [0, 0.5],
        [0.5, 1],
      ]),
    ).toBeNull();
  });
  test('equal correlations rho among n variables have the least eigenvalue 1 - rho, or 1 + (n - 1) rho', () => {
    expect(smallestEigenvalue(equicorrelated(6, 0.3))).toBeCloseTo(0.7, 13);
    expect(smallestEigenvalue(equicorrelated(6, -0.4))).toBeCloseTo(-1, 13);
    expect(smallestEigenvalue([[2.5]])).toBe(2.5);
  });
  test('the second-difference matrix has the least eigenvalue 2 - 2 cos(pi / (n + 1))', () => {
    const n = 12;
    const matrix = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? 2 : Math.abs(i - j) === 1 ? -1 : 0)),
    );
    expect(smallestEigenvalue(matrix)).toBeCloseTo(2 - 2 * Math.cos(Math.PI / (n + 1)), 13);
  });
});

const rows = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([n, rank]) =>
  fc.array(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: rank, maxLength: rank }), {
    minLength: n,
    maxLength: n,
  }),
);

describe('law: symmetric matrices', () => {
  test('the factor times its transpose is the matrix, whatever its rank', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const matrix = square(list);
        const factor = choleskyFactor(matrix);
        expect(factor).not.toBeNull();
        // a pivot below 1e-10 is dropped, and with it entries below its root
        expect(largestDifference(square(factor!), matrix)).toBeLessThan(1e-4);
      }),
    );
  });
  test('taking the least eigenvalue off the diagonal leaves a semi-definite matrix, a little more does not', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const matrix = square(list);
        const least = smallestEigenvalue(matrix);
        const shifted = (by: number) => matrix.map((row, i) => row.map((x, j) => (i === j ? x - by : x)));
        expect(choleskyFactor(shifted(least - 1e-6))).not.toBeNull();
        expect(choleskyFactor(shifted(least + 1e-3))).toBeNull();
      }),
    );
  });
});
