/** The regularised incomplete gamma functions. */

import { deviance } from './deviance.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { normalCdf } from './normal-cdf.ts';
import { stirlingRest } from './stirling-rest.ts';

/** From here on two terms of the expansion for large a do. */
const large = 1e5;

/**
 * Q(a, x) = Γ(a, x) / Γ(a) for a > 0, x >= 0: to a relative error of 2e-13 (for a >= 1e5 growing to 2e-12 at tails of 1e-200), and where
 * it is near 1 of its complement also.
 * Series below the mean (DLMF 8.11.4), continued fraction above (8.9.2), Temme's uniform expansion for a >= 1e5.
 */
export function upperGamma(a: number, x: number): number {
  if (a >= large) return uniformTail(a, x, 1);
  return x < a + 1 ? 1 - lowerSeries(a, x) * poissonWeight(a, x) : upperFraction(a, x) * a * poissonWeight(a, x);
}

/** P(a, x) = 1 - Q(a, x), likewise. */
export function lowerGamma(a: number, x: number): number {
  if (a >= large) return uniformTail(a, x, -1);
  return x < a + 1 ? lowerSeries(a, x) * poissonWeight(a, x) : 1 - upperFraction(a, x) * a * poissonWeight(a, x);
}

/** The logarithm of a tail's probability, and its slope in ln x. */
export interface LogTail {
  readonly logarithm: number;
  readonly slope: number;
}

/** ln P(a, x) for 0 < x <= a + 1. */
export function logLowerGamma(a: number, x: number): LogTail {
  if (a >= large) return logOfTail(uniformTail(a, x, -1), a, x, 1);
  const series = lowerSeries(a, x);
  return { logarithm: logPoissonWeight(a, x) + log(series), slope: a / series };
}

/** ln Q(a, x) for x >= a + 1. */
export function logUpperGamma(a: number, x: number): LogTail {
  if (a >= large) return logOfTail(uniformTail(a, x, 1), a, x, -1);
  const fraction = upperFraction(a, x);
  return { logarithm: logPoissonWeight(a, x) + log(a * fraction), slope: -1 / fraction };
}

function logOfTail(tail: number, a: number, x: number, sign: 1 | -1): LogTail {
  return { logarithm: log(tail), slope: (sign * a * poissonWeight(a, x)) / tail };
}

/** x^a e^-x / Γ(a + 1), the Poisson probability of a at the rate x, for any a >= 0 and x >= 0; to 1e-14 relative, times (a - x)² / x in far tails. */
function poissonWeight(a: number, x: number): number {
  if (a === 0) return exp(-x);
  if (x === 0) return 0;
  return exp(-deviance(a, x) - stirlingRest(a)) / Math.sqrt(2 * Math.PI * a);
}

function logPoissonWeight(a: number, x: number): number {
  return -deviance(a, x) - stirlingRest(a) - 0.5 * log(2 * Math.PI * a);
}

/**
 * Q(a, x) for side = 1, P(a, x) for side = -1, where a is large (N. M. Temme, SIAM J. Math. Anal. 10 (1979) 757; DLMF 8.12.3, 8.12.7): a normal
 * tail at z, half the square of which is the deviance of a from x, and a correction in powers of z / √a.
 */
function uniformTail(a: number, x: number, side: 1 | -1): number {
  const exponent = x > 0 ? deviance(a, x) : Infinity;
  const z = (x < a ? -1 : 1) * Math.sqrt(2 * exponent);
  if (exponent > 746) return z * side > 0 ? 0 : 1;
  const eta = z / Math.sqrt(a);
  const upper = (1 / 25515) * eta - 139 / 777600;
  const first = ((((upper * eta + 1 / 2835) * eta + 1 / 864) * eta - 2 / 135) * eta + 1 / 12) * eta - 1 / 3;
  const second = (eta / 378 - 1 / 288) * eta - 1 / 540;
  const correction = (exp(-exponent) / Math.sqrt(2 * Math.PI * a)) * (first + second / a);
  return normalCdf(-side * z) + side * correction;
}

/** P(a, x) less its factor x^a e^-x / Γ(a + 1). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Q(a, x) less its factor x^a e^-x / Γ(a). Lentz's evaluation, as modified by Thompson and Barnett (J. Comp. Phys. 64 (1986) 490). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; ; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const factor = c * d;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2e-16) return fraction;
  }
}
