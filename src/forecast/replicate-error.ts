/** Standard errors from the spread of independent replicates. */

import { mean, sampleStandardDeviation } from 'simple-statistics';
import { replicates } from '../base/block.ts';

/** Skewness that replicates show by chance, and by how much an error grows with what is beyond it. */
const chanceSkewness = 0.3;
const allowance = 0.3;

/**
 * The standard error of the mean of replicates' estimates, with an allowance for skewed ones: a t interval over 16 estimates
 * whose errors are as skewed as an exponential covers 91% where it states 95%; with the allowance 94%, and 95.8% where they
 * are normal. Means over even point sets are skewed when one end of a distribution has most of what is left of the error.
 */
export function replicateError(estimates: readonly number[]): number {
  const count = estimates.length;
  const deviation = sampleStandardDeviation([...estimates]);
  if (deviation === 0) return 0;
  const centre = mean([...estimates]);
  const cubes = estimates.reduce((sum, x) => sum + cube((x - centre) / deviation), 0);
  const skewed = Math.max(0, Math.abs(cubes / count) - chanceSkewness);
  return (deviation / Math.sqrt(count)) * (1 + allowance * skewed);
}

/**
 * Adds to the standard error of a share over replicates what counting in whole paths does: a replicate's share is rounded to a multiple
 * of 1 / paths, with the standard deviation of a uniform, once for each of `counts`. It matters only to point sets so even
 * that replicates differ by a path or two: the interval over 16 replicates that each have one of two neighbouring counts
 * covers 93% at worst, and would cover next to nothing where all have the same.
 */
export function withCountingError(spread: number, pathsPerReplicate: number, counts: 1 | 2): number {
  const rounding = counts / (12 * replicates * pathsPerReplicate * pathsPerReplicate);
  return Math.sqrt(spread * spread + rounding);
}

function cube(x: number): number {
  return x * x * x;
}
