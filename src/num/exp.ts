/** The exponential function, by a table of 512 powers and a short polynomial (P. T. P. Tang, ACM TOMS 15 (1989) 144). */

import { expTable, expTableRest } from './exp-table.ts';
import { powersOfTwo } from './powers-of-two.ts';

const stepsPerUnit = 738.6598609351493; // = 512 / ln 2
const roundToWhole = 6755399441055744; // = 1.5 * 2 ** 52: added and taken away again, it rounds to a whole number
const stepHigh = 0.001353803086658445; // ln 2 / 512, its upper 32 bits, so that its multiples here are exact
const stepLow = 3.7269822837316166e-13; // ln 2 / 512 less the above
const ordinary = 708; // below it, 2^k is normal

/**
 * e^x to 1.1 ulp (2 where the result is subnormal); 0 and Infinity beyond the range of doubles, NaN for NaN.
 * With n = round(512 x / ln 2) = 512 k + j: e^x = 2^k 2^(j/512) e^r, and |r| <= ln 2 / 1024.
 */
export function exp(x: number): number {
  if (!(x > -746)) return x <= -746 ? 0 : x;
  if (x > 710) return Infinity;
  const n = x * stepsPerUnit + roundToWhole - roundToWhole;
  const r = x - n * stepHigh - n * stepLow;
  const square = r * r;
  const rest = (square * (1 / 24) + (r * (1 / 6) + 0.5)) * square + r;
  const place = n | 0;
  const power = expTable[place & 511]!;
  if (Math.abs(x) >= ordinary) return timesPowerOfTwo(power + power * rest, place >> 9);
  const scaled = power * powersOfTwo[(place >> 9) + 1075]!;
  return scaled + scaled * rest;
}

/** e^(x + rest) for x from -746 to 710 and |rest| of a few ulp of x, to 0.52 ulp: as `exp`, with the table in two doubles and a term more. */
export function expOfPair(x: number, rest: number): number {
  const n = x * stepsPerUnit + roundToWhole - roundToWhole;
  const r = x - n * stepHigh - n * stepLow + rest;
  const square = r * r;
  const curve = (r * (1 / 120) + 1 / 24) * square + (r * (1 / 6) + 0.5);
  const place = n | 0;
  const power = expTable[place & 511]!;
  const growth = expTableRest[place & 511]! + power * (curve * square + r);
  return timesPowerOfTwo(power + growth, place >> 9);
}

/** y 2^k rounded once, for y near 1 and k from -1080 to 1025, by two factors of which the first is exact: 2^k itself need not be a double. */
function timesPowerOfTwo(y: number, k: number): number {
  const half = k >> 1;
  return y * powersOfTwo[half + 1075]! * powersOfTwo[k - half + 1075]!;
}
