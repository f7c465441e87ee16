/** The decimal logarithm, exact at powers of ten. */

import { logPair, upperHalf } from './log-pair.ts';

const pair = new Float64Array(2);
const factor = Math.LOG10E; // = 1 / ln 10
const factorHigh = 0.4342944845557213; // 1 / ln 10 to a multiple of 2^-27
const factorLow = -2.6524694553078553e-9; // 1 / ln 10 less the above

/** The logarithm of x to base 10, to 0.51 ulp; -Infinity at 0, NaN below 0. */
export function log10(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  logPair(x, pair);
  const logarithm = pair[0]!;
  const upper = upperHalf(logarithm);
  return upper * factorHigh + ((logarithm - upper) * factorHigh + logarithm * factorLow + pair[1]! * factor);
}
