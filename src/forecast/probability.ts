/** The probability of a hit from counts by replicate, with its standard error and interval. */

import { replicates } from '../base/block.ts';
import { clopperPearson } from '../num/clopper-pearson.ts';
import { studentTQuantile } from '../num/student-t-quantile.ts';
import type { Interval } from './forecast.ts';
import { replicateError, withCountingError } from './replicate-error.ts';

/** A probability as a forecast gives it. */
export interface ProbabilityEstimate {
  readonly probability: number;
  readonly standard_error: number;
  readonly interval: Interval;
}

/** The coverage of the intervals that a forecast states. */
export const statedCoverage = 0.95;
/** Hits, or misses, below which a t interval covers too little: ten a replicate. */
const fewestHits = 10 * replicates;

/**
 * Estimates a probability from the hits of each replicate, of `paths` in all; what is not random is known exactly.
 * The interval is Student's over replicate means, or, with few hits or misses, Clopper and Pearson's on the pooled count
 * with the standard error of a share of (hits + 1) in (paths + 2), which is never 0.
 */
export function estimateProbability(
  hits: ArrayLike<number>,
  paths: number,
  random: boolean,
  coverage = statedCoverage,
): ProbabilityEstimate {
  const byReplicate = Array.from(hits);
  const count = byReplicate.reduce((sum, each) => sum + each, 0);
  const probability = count / paths;
  if (!random) return exactly(probability, coverage);
  if (Math.min(count, paths - count) < fewestHits) {
    const share = (count + 1) / (paths + 2);
    const error = Math.sqrt((share * (1 - share)) / paths);
    return { probability, standard_error: error, interval: { ...clopperPearson(count, paths, coverage), coverage } };
  }
  const perReplicate = paths / replicates;
  const spread = replicateError(byReplicate.map((each) => each / perReplicate));
  const error = withCountingError(spread, perReplicate, 1);
  return { probability, standard_error: error, interval: studentInterval(probability, error, coverage) };
}

function exactly(probability: number, coverage: number): ProbabilityEstimate {
  return { probability, standard_error: 0, interval: { lower: probability, upper: probability, coverage } };
}

function studentInterval(probability: number, error: number, coverage: number): Interval {
  const reach = studentTQuantile((1 + coverage) / 2, replicates - 1) * error;
  return { lower: Math.max(probability - reach, 0), upper: Math.min(probability + reach, 1), coverage };
}
