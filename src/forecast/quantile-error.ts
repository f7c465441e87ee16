/** The standard error of a quantile. */

import { replicates } from '../base/block.ts';
import { studentTQuantile } from '../num/student-t-quantile.ts';
import type { Quantiles, SharesBelow } from '../summary/quantile.ts';
import { statedCoverage } from './probability.ts';
import { replicateError, withCountingError } from './replicate-error.ts';

/**
 * The standard error of the quantile at a level, from the error of the share of paths below it: the quantiles at both ends of that
 * share's 95% interval, their distance divided by that of a t interval. Quantiles of single replicates would tell less: half of
 * their paths may lie between two values.
 */
export function quantileError({ at, sharesBelow }: Quantiles, level: number, paths: number): number {
  const error = withCountingError(shareError(sharesBelow(level)), paths / replicates, 1);
  const t = studentTQuantile((1 + statedCoverage) / 2, replicates - 1);
  const [low, high] = [Math.max(0, level - t * error), Math.min(1, level + t * error)];
  return (at(high) - at(low)) / (2 * t);
}

/**
 * The standard error of the share below a place within a group, from shares that are interpolated between the group's ends.
 * Interpolation leaves out what the share deviates in between: w (1 - w) times the variance of what is in the group, whether the deviations
 * at both ends are nearly the same, as of independent paths (a Brownian bridge), or have nothing in common, as over even points.
 */
function shareError({ shares, inGroup, within }: SharesBelow): number {
  const [spread, bridge] = [replicateError(shares), replicateError(inGroup)];
  return Math.sqrt(spread * spread + within * (1 - within) * bridge * bridge);
}
