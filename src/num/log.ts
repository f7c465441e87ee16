/** The natural logarithm, by a table of 128 centres and a short series (P. T. P. Tang, ACM TOMS 16 (1990) 378). */

import { upperWord } from './double-bits.ts';
import { logTable } from './log-table.ts';
import { powersOfTwo } from './powers-of-two.ts';

const leastNormal = 2.2250738585072014e-308; // = 2 ** -1022
const toNormal = 18014398509481984; // = 2 ** 54
/** ln 2 to a multiple of 2^-42: its whole multiples up to 2^11 are exact, also with a centre's upper part added. */
export const ln2High = 0.6931471805598903;
/** ln 2 less `ln2High`. */
export const ln2Low = 5.497923018708371e-14;
/** Upper word of the lower end of the first centre's cell: the bits of 0.6875 less half a cell. */
export const firstCell = 0x3fe5f000;

/**
 * ln x to 2 ulp; -Infinity at 0, NaN below 0.
 * With x = 2^k z, z from 0.6855 to 1.371, and c the centre of z's cell: ln x = k ln 2 + ln c + ln(1 + r), r = (z - c) / c, |r| <= 2^-8.
 */
export function log(x: number): number {
  if (x >= leastNormal && x < Infinity) return logOfNormal(x, 0);
  if (x > 0 && x < Infinity) return logOfNormal(x * toNormal, -54);
  return x === 0 ? -Infinity : x > 0 ? x : NaN;
}

/** ln x + extra ln 2 for a normal x. */
function logOfNormal(x: number, extra: number): number {
  const word = upperWord(x) - firstCell;
  const binade = word >> 20;
  const at = (word >> 11) & 0x1fc; // four doubles an entry
  const r = (x * powersOfTwo[1075 - binade]! - logTable[at]!) * logTable[at + 1]!;
  const k = binade + extra;
  const square = r * r;
  const series = ((r * (1 / 7) - 1 / 6) * square + (r * (1 / 5) - 1 / 4)) * square + (r * (1 / 3) - 0.5);
  const low = k * ln2Low + logTable[at + 3]! + series * square;
  return k * ln2High + logTable[at + 2]! + (r + low);
}
