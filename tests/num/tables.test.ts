/** The tables of exp and log, and the constants that go with them, against exact arithmetic on bigints. */

import { describe, expect, test } from 'vitest';
import { atanTable, atanTableRest, halfPi } from '../../src/num/atan-table.ts';
import { expTable, expTableRest } from '../../src/num/exp-table.ts';
import { fixedLog, fixedPi, splitFixed } from '../../src/num/fixed-point.ts';
import { ln2High, ln2Low } from '../../src/num/log.ts';
import { logTable, logTableStride } from '../../src/num/log-table.ts';
import { powersOfTwo } from '../../src/num/powers-of-two.ts';

/** A double as a multiple of 2^-1074. */
function exactly(x: number): bigint {
  let [whole, shift] = [x, 0];
  while (!Number.isInteger(whole)) [whole, shift] = [whole * 2, shift + 1];
  return BigInt(whole) << BigInt(1074 - shift);
}

describe('truth: tables', () => {
  test('powers of two are exact from the least double to the largest', () => {
    expect(powersOfTwo[1075]).toBe(1);
    expect(powersOfTwo[0]).toBe(0);
    expect(powersOfTwo[1]).toBe(Number.MIN_VALUE);
    expect(powersOfTwo[2099]).toBe(Infinity);
    for (let i = 1; i < 2098; i++) expect(powersOfTwo[i + 1]).toBe(2 * powersOfTwo[i]!);
  });
  test('the 512th power of each 2^(j/512) is 2^j to 2^-92', () => {
    const unit = 1n << 1074n;
    for (let j = 0; j < 512; j++) {
      const root = exactly(expTable[j]!) + exactly(expTableRest[j]!);
      let power = root;
      for (let i = 0; i < 9; i++) power = (power * power) / unit;
      const error = power - (unit << BigInt(j));
      expect((error < 0n ? -error : error) >> BigInt(j)).toBeLessThan(unit >> 92n);
    }
  });
  test('pi has its 50 digits', () => {
    const digits = 314159265358979323846264338327950288419716939937510n;
    const truth = (digits << 160n) / 10n ** 50n;
    const error = fixedPi(160n) - truth;
    expect(error < 0n ? -error : error).toBeLessThan(1n << 12n);
    expect(halfPi.high).toBe(Math.PI / 2);
  });
  test('twice atan(1/2) and atan(3/4) from the table add up to pi / 2', () => {
    const at = (k: number) => exactly(atanTable[k]!) + exactly(atanTableRest[k]!);
    const error = 2n * at(4) + at(6) - 2n * at(8);
    expect(error < 0n ? -error : error).toBeLessThan(1n << (1074n - 100n));
  });
  test('2 ln c from the table is the logarithm of c² by the series', () => {
    for (let j = 0; j < 128; j++) {
      const [c, inverse, high, low] = logTable.subarray(j * logTableStride, j * logTableStride + 4);
      expect(inverse).toBe(1 / c!);
      // c² may leave the series' range of 1/2 to 2 a little; it converges there too
      const square = BigInt(c! * c! * 65536);
      const truth = splitFixed(fixedLog(square, 65536n) / 2n, 42);
      expect(high).toBe(truth.high);
      expect(Math.abs(low! - truth.low)).toBeLessThan(2 ** -94);
    }
  });
  test('ln 2 is split where its multiples stay exact', () => {
    const truth = splitFixed(fixedLog(2n, 1n), 42);
    expect([ln2High, ln2Low]).toEqual([truth.high, truth.low]);
    expect(ln2High).toBe(Math.round(Math.LN2 * 2 ** 42) / 2 ** 42);
  });
});
