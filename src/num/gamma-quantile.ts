/** The quantile function of the gamma distribution: the inverse of the incomplete gamma function. */

import { exp } from './exp.ts';
import { logLowerGamma, logUpperGamma, lowerGamma } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { normalQuantile } from './normal-quantile.ts';
import { logGamma } from './stirling-rest.ts';

/** A gamma distribution of scale 1 with what all of its quantiles need. */
export interface GammaShape {
  readonly a: number;
  readonly logGammaNext: number;
  /** The probability up to x = a + 1: quantiles are sought from the tail that lies on their side of it. */
  readonly split: number;
}

/** Prepares the gamma distribution of shape a > 0 for quantiles. */
export function gammaShape(a: number): GammaShape {
  return { a, logGammaNext: logGamma(a + 1), split: lowerGamma(a, a + 1) };
}

/**
 * The x with P(a, x) = p, to a relative error of 1e-12 or, where the quantile is steep, as exactly as p is known: a relative error in p of e is
 * one of e / a in x far down the lower tail. 0 at p = 0, Infinity at 1. `rest` is 1 - p, given so that none of it is lost near 1.
 *
 * Halley's rule on the logarithm of the probability in ln x, where it is concave and nearly straight in the tails. Starts from the larger of two
 * guesses: the leading term of P, which is never too large, and the cube of E. B. Wilson and M. M. Hilferty (PNAS 17 (1931) 684).
 */
export function gammaQuantile({ a, logGammaNext, split }: GammaShape, p: number, rest: number = 1 - p): number {
  if (!(p > 0 && rest > 0)) return p === 0 ? 0 : rest === 0 ? Infinity : NaN;
  const isLower = p <= split;
  const target = isLower ? log(p) : log(rest);
  const leading = (log(p) + logGammaNext) / a;
  if (isLower && leading < -40) return exp(leading); // all further terms are below it by 1e-17
  const z = isLower ? normalQuantile(p) : -normalQuantile(rest);
  const root = 1 - 1 / (9 * a) + z / (3 * Math.sqrt(a));
  const central = root > 0 ? log(a) + 3 * log(root) : -Infinity;
  const edge = log(a + 1);
  // steps in the logarithm multiply x: a logarithm itself would lose what x is larger than 1 by
  let x = exp(isLower ? Math.min(Math.max(leading, central), edge) : Math.max(central, edge));
  for (let i = 0; i < 100; i++) {
    const { logarithm, slope } = isLower ? logLowerGamma(a, x) : logUpperGamma(a, x);
    const ratio = (logarithm - target) / slope;
    const bend = a - x - slope;
    const step = ratio / Math.max(0.5, 1 - 0.5 * ratio * bend);
    x *= exp(-step);
    if (!(Math.abs(step) * (1 + Math.abs(slope) + Math.abs(bend)) > 1e-5)) break;
  }
  return x;
}
