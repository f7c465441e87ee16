/** Exact sums against rational arithmetic, and their independence of order and grouping. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addExact, exactSum, runningSum } from '../../src/num/exact-sum.ts';

function total(numbers: readonly number[]): number {
  const partials: number[] = [];
  for (const x of numbers) addExact(partials, x);
  return exactSum(partials);
}

/** A double as a multiple of 2^-1074. */
function exactly(x: number): bigint {
  const bits = new BigInt64Array(new Float64Array([Math.abs(x)]).buffer)[0]!;
  const exponent = bits >> 52n;
  const fraction = bits & ((1n << 52n) - 1n);
  const size = exponent === 0n ? fraction : (fraction + (1n << 52n)) << (exponent - 1n);
  return x < 0 ? -size : size;
}

/** The double nearest to a multiple of 2^-1074, ties to even: through a bigint of at most 64 bits and a sticky last one. */
function nearestDouble(n: bigint): number {
  const size = n < 0n ? -n : n;
  const extra = BigInt(Math.max(0, size.toString(2).length - 64));
  const head = size >> extra;
  const rounded = Number(head << extra === size ? head : head | 1n);
  let value = rounded;
  for (let k = Number(extra) - 1074; k !== 0; k += k < 0 ? 1 : -1) value *= k < 0 ? 0.5 : 2;
  return n < 0n ? -value : value;
}

// normal doubles far from overflow, so that halving in the reference is exact
const number = fc.oneof(
  fc.double({ min: -1e200, max: 1e200, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-250),
  fc.double({ min: -1, max: 1, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-250),
  fc.integer({ min: -5, max: 5 }).map((k) => k * 2 ** 53),
  fc.integer({ min: -5, max: 5 }),
);
const numbers = fc.array(number, { maxLength: 40 });

describe('truth: exact sums', () => {
  test('the sum is the exact sum, rounded once', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const truth = nearestDouble(list.reduce((sum, x) => sum + exactly(x), 0n));
        fc.pre(truth === 0 || Math.abs(truth) > 1e-290);
        expect(total(list)).toBe(truth === 0 ? 0 : truth);
      }),
    );
  });
  test('what cancels leaves nothing behind, and small terms survive large ones', () => {
    expect(total([1e100, 1, -1e100, 1e-100, -1])).toBe(1e-100);
    expect(total(Array.from({ length: 10 }, () => 0.1))).toBe(1);
    expect(total([])).toBe(0);
  });
  test('a tie is decided by what lies far below it', () => {
    expect(total([1, 2 ** -53, 2 ** -120])).toBe(1 + 2 ** -52);
    expect(total([1, 2 ** -53, -(2 ** -120)])).toBe(1);
    expect(total([1, 2 ** -53])).toBe(1);
  });
});

describe('law: exact sums', () => {
  test('a running sum and what rounding took off it are exact together unless it says that more was lost', () => {
    const alike = fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { maxLength: 64 });
    fc.assert(
      fc.property(fc.oneof(numbers, alike), (list) => {
        const [sum, rest, lost] = runningSum(Float64Array.from([7, ...list, 9]), 1, 1 + list.length);
        if (lost === 0) expect(total([sum, rest])).toBe(total(list));
      }),
    );
    fc.assert(fc.property(alike, (list) => runningSum(Float64Array.from(list), 0, list.length)[2] === 0));
    expect(runningSum(Float64Array.of(1e300, 1, 1e-300), 0, 3)[2]).toBeGreaterThan(0);
  });
  test('any order gives the same bits', () => {
    fc.assert(
      fc.property(numbers, fc.infiniteStream(fc.double({ noNaN: true })), (list, keys) => {
        const shuffled = list.map((x) => ({ x, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        expect(total(shuffled.map(({ x }) => x))).toBe(total(list));
      }),
    );
  });
  test('adding the partials of one sum to another is adding its terms', () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const partials: number[] = [];
        for (const x of right) addExact(partials, x);
        const merged: number[] = [];
        for (const x of left) addExact(merged, x);
        for (const x of partials) addExact(merged, x);
        expect(exactSum(merged)).toBe(total([...left, ...right]));
      }),
    );
  });
});
