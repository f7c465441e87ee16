/** Standard errors from the spread of independent replicates. */

import { mean, sampleStandardDeviation } from 'simple-statistics';
import { replicates } from '../base/block.ts';

/** Skewness that replicates show by chance, and by how much an error grows with what is beyond it. */
const chanceSkewness = 0.3;
const allowance = 0.3;

/** The standard error of the mean of replicates' estimates. */
export function replicateError(estimates: readonly number[]): number {
  return sampleStandardDeviation([...estimates]) / Math.sqrt(estimates.length);
}

/**
 * The standard error of a measure's mean from those of replicates, with an allowance for skewed ones: a t interval over 16 estimates
 * whose errors are as skewed as an exponential covers 91% where it states 95%; with the allowance 94%, and 95.8% where they
 * are normal. Means over even point sets are skewed when one end of a distribution has most of what is left of the error. Shares of
 * paths need none: they have no such end, and where replicates are not normal it is by outliers on both sides, which an interval covers as they are.
 */
export function errorOfMean(means: readonly number[]): number {
  const error = replicateError(means);
  if (error === 0) return 0;
  const deviation = error * Math.sqrt(means.length);
  const centre = mean([...means]);
  const cubes = means.reduce((sum, x) => sum + cube((x - centre) / deviation), 0);
  const skewed = Math.max(0, Math.abs(cubes / means.length) - chanceSkewness);
  return error * (1 + allowance * skewed);
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
