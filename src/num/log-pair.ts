/** The natural logarithm to twice the precision of a double, for powers and decimal logarithms. */

import { upperWord } from './double-bits.ts';
import { firstCell, ln2High, ln2Low } from './log.ts';
import { logTable } from './log-table.ts';
import { powersOfTwo } from './powers-of-two.ts';

const leastNormal = 2.2250738585072014e-308; // = 2 ** -1022
const splitter = 134217729; // = 2 ** 27 + 1

/**
 * The upper half of a double's bits (Veltkamp's split; Dekker, Numer. Math. 18 (1971) 224): it and the rest have at most 26 bits each,
 * so that products of such halves are exact. For |x| < 2^996.
 */
export function upperHalf(x: number): number {
  const scaled = x * splitter;
  return scaled - (scaled - x);
}

/** Writes ln x as a sum of two doubles, `pair[0]` its rounding, with a relative error below 2^-67. For 0 < x < Infinity. */
export function logPair(x: number, pair: Float64Array): void {
  const subnormal = x < leastNormal;
  const scaled = subnormal ? x * 18014398509481984 : x; // = 2 ** 54
  const word = upperWord(scaled) - firstCell;
  const binade = word >> 20;
  const k = subnormal ? binade - 54 : binade;
  const at = (word >> 11) & 0x1fc;
  const centre = logTable[at]!;
  const inverse = logTable[at + 1]!;
  const difference = scaled * powersOfTwo[1075 - binade]! - centre; // exact
  const r = difference * inverse;
  // r in two parts: the centre has 8 bits, so its product with the upper half is exact
  const upper = upperHalf(r);
  const lower = (difference - upper * centre) * inverse;
  const whole = k * ln2High + logTable[at + 2]!; // exact
  const first = whole + upper;
  const firstRest = whole - first + upper;
  const halfSquare = 0.5 * upper * upper; // exact
  const second = first - halfSquare;
  const secondRest = first - second - halfSquare;
  const rest =
    k * ln2Low + logTable[at + 3]! + (firstRest + secondRest + (lower - lower * (upper + 0.5 * lower))) + cubeOnward(r);
  pair[0] = second + rest;
  pair[1] = second - pair[0] + rest;
}

/** ln(1 + r) - r + r²/2 for |r| <= 2^-8. */
function cubeOnward(r: number): number {
  const square = r * r;
  const upper = (r * (1 / 9) - 1 / 8) * square + (r * (1 / 7) - 1 / 6);
  return ((upper * square + (r * (1 / 5) - 1 / 4)) * r + 1 / 3) * (square * r);
}
