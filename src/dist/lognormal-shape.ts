/** What both lognormal distributions come to: a median times e^(spread Z), Z standard normal. */

import { exp } from '../num/exp.ts';
import { expm1 } from '../num/expm1.ts';
import { log } from '../num/log.ts';
import { normalCdf } from '../num/normal-cdf.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { constant } from './constant.ts';
import type { FixedDistribution } from './distribution.ts';

/** The lognormal distribution with a median above 0 and the standard deviation of its logarithm. */
export function lognormalShape(median: number, spread: number): FixedDistribution {
  if (spread === 0) return constant(median);
  const square = spread * spread;
  const mean = median * exp(square / 2);
  return {
    quantile: (u) => median * exp(spread * normalQuantile(u)),
    fromNormal: (z) => median * exp(spread * z),
    inverseSurvival: (q) => median * exp(-spread * normalQuantile(q)),
    cdf: (x) => (x > 0 ? normalCdf(log(x / median) / spread) : 0),
    survival: (x) => (x > 0 ? normalCdf(-log(x / median) / spread) : 1),
    mean,
    variance: mean * mean * expm1(square),
  };
}
