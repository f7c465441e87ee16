/** The quantile function of the standard normal distribution. */

import { upperWord } from './double-bits.ts';
import { normalQuantileByRatio } from './normal-ratio.ts';
import { normalTable, normalTableFrom, normalTerms } from './normal-table.ts';
import { powersOfTwo } from './powers-of-two.ts';

/** The first cell's exponent and the six bits behind it. */
const firstCell = (1023 - 21) << 6;

/**
 * The z with P(Z <= z) = p, to a relative error of 3e-14 from p = 1e-300 to 1 - 2^-53; -Infinity at 0, Infinity at 1, NaN outside.
 * A polynomial in each of 64 cells an octave of the nearer tail's probability, which no path waits for longer than for another.
 */
export function normalQuantile(p: number): number {
  const rest = 1 - p;
  const tail = Math.min(p, rest);
  if (!(tail >= normalTableFrom)) return normalQuantileByRatio(p);
  const word = upperWord(tail);
  const cell = (word >> 14) - firstCell;
  const upper = 1 + ((cell & 63) + 1) / 64;
  const t = tail * powersOfTwo[1075 + 1023 - (word >> 20)]! - upper;
  const at = cell * normalTerms;
  const square = t * t;
  const even = (normalTable[at + 4]! * square + normalTable[at + 2]!) * square + normalTable[at]!;
  const odd = (normalTable[at + 5]! * square + normalTable[at + 3]!) * square + normalTable[at + 1]!;
  const z = odd * t + even;
  return p > 0.5 ? -z : z;
}
