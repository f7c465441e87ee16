/** The table behind log and pow: 128 centres c from 0.6875 to 1.375, evenly spaced in the bits of a double, with 1/c and ln c. */

import { fixedLog, splitFixed } from './fixed-point.ts';

/** Doubles an entry takes. */
export const logTableStride = 4;

/** c, 1/c, ln c rounded to a multiple of 2^-42, and the rest of ln c; four doubles for each of the 128 centres. */
export const logTable: Float64Array = Float64Array.from(Array.from({ length: 128 }, (_, j) => entry(j)).flat());

/** Centres are 1/256 apart below 1 (j < 80) and 1/128 above it. */
function entry(j: number): readonly number[] {
  const in256ths = j < 80 ? 176 + j : 256 + 2 * (j - 80);
  const { high, low } = splitFixed(fixedLog(BigInt(in256ths), 256n), 42);
  return [in256ths / 256, 256 / in256ths, high, low];
}
