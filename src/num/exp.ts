/** The exponential function, by a table of 64 powers and a short polynomial (P. T. P. Tang, ACM TOMS 15 (1989) 144). */

import { expTable } from './exp-table.ts';
import { powersOfTwo } from './powers-of-two.ts';

const stepsPerUnit = 92.33248261689366; // = 64 / ln 2
const roundToWhole = 6755399441055744; // = 1.5 * 2 ** 52: added and taken away again, it rounds to a whole number
const stepHigh = 0.01083042469326756; // ln 2 / 64, its upper 32 bits, so that its multiples here are exact
const stepLow = 2.9815858269852933e-12; // ln 2 / 64 less the above

/**
 * e^x to 1.3 ulp (2 where the result is subnormal); 0 and Infinity beyond the range of doubles, NaN for NaN.
 * With n = round(64 x / ln 2) = 64 k + j: e^x = 2^k 2^(j/64) e^r, and |r| <= ln 2 / 128.
 */
export function exp(x: number): number {
  if (!(x > -746)) return x <= -746 ? 0 : x;
  if (x > 710) return Infinity;
  const n = x * stepsPerUnit + roundToWhole - roundToWhole;
  const r = x - n * stepHigh - n * stepLow;
  const square = r * r;
  const curve = (r * (1 / 120) + 1 / 24) * square + (r * (1 / 6) + 0.5);
  const rest = curve * square + r;
  const step = n | 0;
  const power = expTable[step & 63]!;
  return timesPowerOfTwo(power + power * rest, step >> 6);
}

/**
 * y 2^k rounded once, for y near 1 and k from -1080 to 1025, by two factors of which the first is exact: 2^k itself need not be a double.
 * Where the result is normal, this is y with k added to its exponent.
 */
export function timesPowerOfTwo(y: number, k: number): number {
  const half = k >> 1;
  return y * powersOfTwo[half + 1075]! * powersOfTwo[k - half + 1075]!;
}
