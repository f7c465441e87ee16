/** The chi-square distribution, for tests of evenness. */

import { upperGamma } from '../src/num/incomplete-gamma.ts';

/** The probability of a chi-square of at least `square` with so many degrees of freedom. */
export function chiSquareTail(square: number, degrees: number): number {
  return upperGamma(degrees / 2, square / 2);
}
