/** Factor, eigenvalues and nearest correlation matrix of symmetric matrices. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choleskyFactor } from '../../src/num/cholesky.ts';
import { nearestCorrelation } from '../../src/num/nearest-correlation.ts';
import { semidefiniteFactor } from '../../src/num/semidefinite-factor.ts';
import { smallestEigenvalue } from '../../src/num/smallest-eigenvalue.ts';
import { symmetricEigen } from '../../src/num/symmetric-eigen.ts';

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
  test('the nearest correlation matrix to Higham (2002), page 334, is the one printed there', () => {
    const nearest = nearestCorrelation([
      [1, 1, 0],
      [1, 1, 1],
      [0, 1, 1],
    ]);
    const printed = [
      [1, 0.7607, 0.1573],
      [0.7607, 1, 0.7607],
      [0.1573, 0.7607, 1],
    ];
    expect(largestDifference(nearest, printed)).toBeLessThan(5e-5);
  });
  test('the nearest to equal correlations below -1 / (n - 1) are -1 / (n - 1)', () => {
    for (const [n, rho] of [
      [3, -0.9],
      [5, -0.3],
      [8, -1],
    ] as const) {
      expect(
        largestDifference(nearestCorrelation(equicorrelated(n, rho)), equicorrelated(n, -1 / (n - 1))),
      ).toBeLessThan(1e-9);
    }
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
  test('eigenvectors are orthonormal and give the matrix back', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const matrix = square(list);
        const { values, vectors } = symmetricEigen(matrix);
        const rebuilt = matrix.map((_, i) =>
          matrix.map((__, j) => values.reduce((sum, value, k) => sum + value * vectors[k]![i]! * vectors[k]![j]!, 0)),
        );
        const products = vectors.map((one) =>
          vectors.map((other) => one.reduce((sum, x, i) => sum + x * other[i]!, 0)),
        );
        expect(largestDifference(rebuilt, matrix)).toBeLessThan(1e-13);
        expect(largestDifference(products, equicorrelated(matrix.length, 0))).toBeLessThan(1e-14);
      }),
    );
  });
  test('the nearest correlation matrix is one, is nearer than any other tried, and a correlation matrix is its own', () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true });
    const pairOf = fc.integer({ min: 2, max: 5 }).chain((n) =>
      fc.record({
        entries: fc.array(entry, { minLength: n * n, maxLength: n * n }),
        other: fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
        n: fc.constant(n),
      }),
    );
    fc.assert(
      fc.property(pairOf, ({ entries, other, n }) => {
        const given = Array.from({ length: n }, (_, i) =>
          Array.from({ length: n }, (__, j) => (i === j ? 1 : entries[Math.min(i, j) * n + Math.max(i, j)]!)),
        );
        const nearest = nearestCorrelation(given);
        const distance = (matrix: number[][]): number =>
          matrix.reduce((sum, row, i) => row.reduce((part, x, j) => part + (x - given[i]![j]!) ** 2, sum), 0);
        expect(nearest.every((row, i) => row.every((x, j) => x === nearest[j]![i]! && (i !== j || x === 1)))).toBe(
          true,
        );
        expect(smallestEigenvalue(nearest)).toBeGreaterThan(-1e-12);
        const sides = other.map((row, i) => row.map((x, j) => (i === j ? x + 1.25 : x)));
        const lengths = sides.map((row) => Math.sqrt(row.reduce((sum, x) => sum + x * x, 0)));
        const valid = square(sides.map((row, i) => row.map((x) => x / lengths[i]!)));
        expect(distance(nearest)).toBeLessThanOrEqual(distance(valid) + 1e-8);
        expect(largestDifference(nearestCorrelation(nearest), nearest)).toBeLessThan(1e-9);
      }),
    );
  });
  test('a factor that does not divide by small pivots gives matrices of any rank back, nearest correlation matrices among them', () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true });
    const entries = fc.array(fc.array(entry, { minLength: 10, maxLength: 10 }), { minLength: 10, maxLength: 10 });
    const isLower = (factor: number[][]): boolean => factor.every((row, i) => row.every((x, j) => j <= i || x === 0));
    const expectFactor = (matrix: number[][]): void => {
      const factor = semidefiniteFactor(matrix);
      expect(isLower(factor)).toBe(true);
      expect(largestDifference(square(factor), matrix)).toBeLessThan(2e-12);
    };
    fc.assert(fc.property(rows, (list) => expectFactor(square(list))));
    fc.assert(
      fc.property(entries, (list) => {
        expectFactor(
          nearestCorrelation(
            list.map((row, i) => row.map((x, j) => (i === j ? 1 : x + list[j]![i]!) / (i === j ? 1 : 2))),
          ),
        );
      }),
      { numRuns: 30 },
    );
  });
});
