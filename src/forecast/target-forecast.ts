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
  target: ThresholdDescription,
  estimate: ProbabilityEstimate,
  periods: readonly string[],
): ThresholdForecast {
  const { number, id, kind, title, measure, when, period, direction, threshold, unit, random } = target;
  return {
    id,
    kind,
    title,
    measure,
    [when]: period,
    [direction]: threshold,
    unit,
    ...estimate,
    ...judge(estimate, target),
    shortfall: estimateShortfall(summary, number, random),
    ...(when === 'by' ? { first_hit: firstHits(summary, number, random, periods) } : {}),
  };
}

function forecastCombined(target: CombinedDescription, estimate: ProbabilityEstimate): CombinedForecast {
  const { id, kind, title, of, atLeast } = target;
  return {
    id,
    kind,
    title,
    of,
    ...(kind === 'count' ? { at_least: atLeast } : {}),
    ...estimate,
    ...judge(estimate, target),
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

/** What the probability means by the plan's own words: whether a required one is reached, and the status by its levels. */
function judge(
  { probability, interval }: ProbabilityEstimate,
  { require, status }: TargetDescription,
): Pick<TargetForecast, 'require' | 'verdict' | 'status'> {
  const verdict = require === null ? null : verdictOf(interval, require);
  if (status === null) return { require, verdict };
  const word = probability >= status.on_track ? 'on_track' : probability >= status.at_risk ? 'at_risk' : 'off_track';
  return { require, verdict, status: { is: word, ...status } };
}

function verdictOf({ lower, upper }: Interval, require: number): Verdict {
  if (lower >= require) return 'met';
  return upper < require ? 'missed' : 'undecided';
}
