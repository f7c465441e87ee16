/** What Stirling's formula leaves of the logarithm of the gamma function, and the logarithm itself. */

import { log } from './log.ts';

const halfLogTwoPi = 0.9189385332046728; // = ln(2 pi) / 2

/**
 * ln Γ(x) - (x - 1/2) ln x + x - ln(2 pi) / 2 for x > 0, to 1e-14: Stirling's series (DLMF 5.11.1) from 12 on, below that by Γ(x + 1) = x Γ(x).
 */
export function stirlingRest(x: number): number {
  if (x >= 12) return stirlingSeries(x);
  let product = 1;
  let shifted = x;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  const difference = (shifted - 0.5) * log(shifted) - shifted - log(product) - ((x - 0.5) * log(x) - x);
  return difference + stirlingSeries(shifted);
}

/** ln Γ(x) for x > 0, to an error of 1e-14 max(1, |ln Γ(x)|). */
export function logGamma(x: number): number {
  return (x - 0.5) * log(x) - x + halfLogTwoPi + stirlingRest(x);
}

function stirlingSeries(x: number): number {
  const inverse = 1 / x;
  const w = inverse * inverse;
  const upper = (((1 / 156) * w - 691 / 360360) * w + 1 / 1188) * w - 1 / 1680;
  return (((upper * w + 1 / 1260) * w - 1 / 360) * w + 1 / 12) * inverse;
}
