/** When a run that looks at its results on the way may stop, and what its verdicts rest on. */

import { pathsOf, type Summary } from '../summary/summary.ts';
import type { TargetDescription } from './description.ts';
import { estimateProbability } from './probability.ts';
import { verdictOf } from './target-forecast.ts';

/** The chance that any of a run's looks misleads, of which each look has an equal share. */
const allowedError = 0.05;

/**
 * The coverage of the intervals that each of several looks decides by: with 95% probability all of them cover the truth at all looks
 * (Bonferroni), so that it does not matter which of them ends the run.
 */
export function lookCoverage(looks: number): number {
  return 1 - allowedError / looks;
}

/**
 * Whether every target is settled: its interval of that coverage reaches no further than `precision` from the estimate, or decides
 * its requirement.
 */
export function allSettled(
  summary: Summary,
  targets: readonly TargetDescription[],
  precision: number,
  coverage: number,
): boolean {
  return targets.every(({ number, random, require }) => {
    const { hits } = summary.targets[number]!;
    const { probability, interval } = estimateProbability(hits, pathsOf(summary), random, coverage);
    const reach = Math.max(interval.upper - probability, probability - interval.lower);
    return reach <= precision || (require !== null && verdictOf(interval, require) !== 'undecided');
  });
}
