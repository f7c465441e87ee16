/** The difference of two probabilities on the same paths, with its standard error and interval. */

import { replicates } from '../base/block.ts';
import type { Interval } from '../forecast/forecast.ts';
import { replicateError, withCountingError } from '../forecast/replicate-error.ts';
import { clopperPearson } from '../num/clopper-pearson.ts';
import { studentTQuantile } from '../num/student-t-quantile.ts';
import type { DifferingHits } from '../summary/hit-bits.ts';
import type { ProbabilityDifference } from './comparison.ts';

/** Of the intervals of differences. */
export const coverage = 0.95;
/** Paths that differ below which a t interval covers too little: ten a replicate, as for a probability. */
const fewestDiffering = 10 * replicates;
/** Coverages of the two exact intervals that one of 95% is made of: what they may miss adds up to 5%. */
const shareCoverage = 0.99;
const gainCoverage = 0.96;

/**
 * Estimates the second probability less the first, from the paths of `paths` in all on which the two runs differ; what is
 * random in neither is known exactly. The interval is Student's over replicate means of the difference, or, with few paths
 * that differ, an exact one with the standard error of a share of (differing + 1) in (paths + 2), which is never 0.
 */
export function estimateDifference(hits: DifferingHits, paths: number, random: boolean): ProbabilityDifference {
  const [gained, lost] = [total(hits.gained), total(hits.lost)];
  const value = (gained - lost) / paths;
  const make = (standard_error: number, lower: number, upper: number): ProbabilityDifference => {
    const interval: Interval = { lower, upper, coverage };
    return { value, standard_error, interval, beyond_noise: lower > 0 || upper < 0, gained, lost };
  };
  if (!random) return make(0, value, value);
  const differing = gained + lost;
  if (differing < fewestDiffering) {
    const share = (differing + 1) / (paths + 2);
    const { lower, upper } = exactInterval(gained, lost, paths);
    return make(Math.sqrt(share / paths), lower, upper);
  }
  const perReplicate = paths / replicates;
  const means = Array.from(hits.gained, (count, replicate) => (count - hits.lost[replicate]!) / perReplicate);
  const error = withCountingError(replicateError(means), perReplicate, 2);
  const reach = studentTQuantile((1 + coverage) / 2, replicates - 1) * error;
  return make(error, Math.max(value - reach, -1), Math.min(value + reach, 1));
}

/**
 * An interval for s (2 g - 1), s being the share of paths that differ and g the share of these that gain, from the intervals
 * of Clopper and Pearson for both. It covers at least as often as stated (Bonferroni), and it excludes 0 only where the
 * exact form of McNemar's test (Biometrika 34 (1947) 123) would reject that gains and losses are equally likely.
 */
function exactInterval(gained: number, lost: number, paths: number): { lower: number; upper: number } {
  const differing = gained + lost;
  const share = clopperPearson(differing, paths, shareCoverage);
  const gain = differing === 0 ? { lower: 0, upper: 1 } : clopperPearson(gained, differing, gainCoverage);
  const [low, high] = [2 * gain.lower - 1, 2 * gain.upper - 1];
  return { lower: low * (low < 0 ? share.upper : share.lower), upper: high * (high < 0 ? share.lower : share.upper) };
}

function total(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
