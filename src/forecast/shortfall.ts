/** The mean shortfall over the paths that miss a target. */

import { pointsPerBlock, replicates } from '../base/block.ts';
import { exactSum } from '../num/exact-sum.ts';
import { totalOf } from '../summary/mean.ts';
import type { Summary, TargetSummary } from '../summary/summary.ts';
import type { Estimate } from './forecast.ts';

/** Misses below which replicates say too little about the spread of shortfalls: ten a replicate. */
const fewestMisses = 10 * replicates;

/** Estimates a threshold target's mean shortfall, in the measure's unit; null when no path misses. */
export function estimateShortfall(summary: Summary, target: number, random: boolean): Estimate | null {
  const { hits, shortfalls, shortfallSquares } = summary.targets[target]!;
  const misses = Array.from(hits, (count) => summary.blocks * pointsPerBlock - count);
  const count = misses.reduce((sum, each) => sum + each, 0);
  if (count === 0) return null;
  const mean = totalOf(shortfalls) / count;
  if (!random) return { mean, standard_error: 0 };
  const error =
    count < fewestMisses
      ? fewMissesError(mean, count, exactSum(shortfallSquares))
      : ratioError(mean, misses, shortfalls);
  return { mean, standard_error: error };
}

/**
 * The standard error of a ratio of two replicate totals, shortfall by misses (delta method; Cochran 1977, "Sampling
 * Techniques", section 6.4): that of the mean of s - R m, divided by the mean of m.
 */
function ratioError(ratio: number, misses: readonly number[], shortfalls: TargetSummary['shortfalls']): number {
  const residuals = misses.map((count, replicate) => exactSum(shortfalls[replicate]!) - ratio * count);
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const totalMisses = misses.reduce((sum, count) => sum + count, 0);
  return Math.sqrt((squares * replicates) / (replicates - 1)) / totalMisses;
}

/**
 * The standard error of the mean of few shortfalls, as of independent paths. To their squared deviations that of one more
 * path is added that misses by nothing or by twice the mean, so that a single miss still has an error: the mean itself.
 */
function fewMissesError(mean: number, count: number, squares: number): number {
  const deviations = Math.max(squares - mean * mean * count, 0) + mean * mean;
  return Math.sqrt(deviations) / count;
}
