/** The quantile function of the chi-square distribution. */

import { exp } from './exp.ts';
import { lowerGamma, upperGamma } from './incomplete-gamma.ts';
import { log } from './log.ts';
import { normalQuantile } from './normal-quantile.ts';
import { logGamma } from './stirling-rest.ts';

/**
 * The w with P(W <= w) = p for a chi-square W with `df` degrees of freedom, from 0.5 to 1e5, and p from 2^-53 to 1 - 2^-53; to a relative
 * error of 1e-12. Newton's rule in ln w on the logarithm of the lesser tail, which is concave there, so that it comes to the root from one side.
 */
export function chiSquareQuantile(p: number, df: number): number {
  const a = 0.5 * df;
  const isLower = p < 0.5;
  const logTail = log(isLower ? p : 1 - p);
  const logGammaNext = log(a) + logGamma(a);
  let position = firstGuess(a, p, logGammaNext);
  for (let i = 0; i < 100; i++) {
    const x = exp(position);
    const tail = isLower ? lowerGamma(a, x) : upperGamma(a, x);
    const slope = (exp(a * position - x - logGammaNext) * a) / tail;
    const step = (logTail - log(tail)) / (isLower ? slope : -slope);
    position += Math.min(1, Math.max(-1, step));
    if (!(Math.abs(step) > 1e-8 / (1 + slope))) break;
  }
  return 2 * exp(position);
}

/** The larger of the leading term's inverse, which is below the root, and the cube of Wilson and Hilferty (Proc. Natl. Acad. Sci. 17 (1931) 684). */
function firstGuess(a: number, p: number, logGammaNext: number): number {
  const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  const leading = (log(p) + logGammaNext) / a;
  return root > 0 ? Math.max(leading, log(a) + 3 * log(root)) : leading;
}
