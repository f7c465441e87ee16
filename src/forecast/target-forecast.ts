/** The forecast of one target. */

import { replicates } from '../base/block.ts';
import { pathsOf, type Summary } from '../summary/summary.ts';
import type { CombinedDescription, TargetDescription, ThresholdDescription } from './description.ts';
import type { CombinedForecast, FirstHit, Interval, TargetForecast, ThresholdForecast, Verdict } from './forecast.ts';
import { estimateProbability, type ProbabilityEstimate } from './probability.ts';
import { estimateShortfall } from './shortfall.ts';

/** Makes the forecast of a target; `periods` are names, the origin's first. */
export function forecastTarget(
  summary: Summary,
  target: TargetDescription,
  periods: readonly string[],
): TargetForecast {
  const estimate = estimateProbability(summary.targets[target.number]!.hits, pathsOf(summary), target.random);
  return target.kind === 'threshold'
    ? forecastThreshold(summary, target, estimate, periods)
    : forecastCombined(target, estimate);
}

function forecastThreshold(
  summary: Summary,
  { number, id, kind, title, measure, when, period, direction, threshold, unit, require, random }: ThresholdDescription,
  estimate: ProbabilityEstimate,
  periods: readonly string[],
): ThresholdForecast {
  return {
    id,
    kind,
    title,
    measure,
    [when]: period,
    [direction]: threshold,
    unit,
    ...estimate,
    require,
    verdict: judge(estimate.interval, require),
    shortfall: estimateShortfall(summary, number, random),
    ...(when === 'by' ? { first_hit: firstHits(summary, number, random, periods) } : {}),
  };
}

function forecastCombined(
  { id, kind, title, of, atLeast, require }: CombinedDescription,
  estimate: ProbabilityEstimate,
): CombinedForecast {
  return {
    id,
    kind,
    title,
    of,
    ...(kind === 'count' ? { at_least: atLeast } : {}),
    ...estimate,
    require,
    verdict: judge(estimate.interval, require),
    shortfall: null,
  };
}

function firstHits(summary: Summary, target: number, random: boolean, periods: readonly string[]): FirstHit[] {
  const { firstHits } = summary.targets[target]!;
  return Array.from({ length: firstHits.length / replicates }, (_, i) => {
    const hits = firstHits.subarray(i * replicates, (i + 1) * replicates);
    const { probability, standard_error } = estimateProbability(hits, pathsOf(summary), random);
    return { period: periods[i + 1]!, probability, standard_error };
  });
}

function judge({ lower, upper }: Interval, require: number | null): Verdict | null {
  if (require === null) return null;
  if (lower >= require) return 'met';
  return upper < require ? 'missed' : 'undecided';
}
