/** The quantile function of Student's t distribution. */

import { betaQuantileOdds, betaShape } from './beta-quantile.ts';

/** The t with P(T <= t) = p for T with `df` > 0 degrees of freedom, to a relative error of 1e-12; ∓Infinity at 0 and 1, NaN outside. */
export function studentTQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  // df / (df + T²) is beta(df / 2, 1/2), and both tails lie below its quantile
  const odds = betaQuantileOdds(betaShape(0.5 * df, 0.5), 2 * tail, Math.abs(2 * p - 1));
  const size = Math.sqrt(df / odds);
  return p < 0.5 ? -size : size;
}
