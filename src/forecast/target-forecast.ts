/** The forecast of one target. */

import { replicates } from '../base/block.ts';
import { pathsOf, type Summary } from '../summary/summary.ts';
import type { CombinedDescription, TargetDescription, ThresholdDescription } from './description.ts';
import type { CombinedForecast, FirstHit, Interval, TargetForecast, ThresholdForecast, Verdict } from './forecast.ts';
import { outsideView } from './outside-view.ts';
import { estimateProbability, type ProbabilityEstimate } from './probability.ts';
import { estimateShortfall } from './shortfall.ts';

/**
 * Makes the forecast of a target; `periods` are names, the origin's first. Its verdict rests on an interval of `coverage`, which
 * for a run that looked at its results on the way is more than the 95% of the interval that is stated.
 */
export function forecastTarget(
  summary: Summary,
  target: TargetDescription,
  periods: readonly string[],
  coverage: number,
): TargetForecast {
  const { hits } = summary.targets[target.number]!;
  const estimate = estimateProbability(hits, pathsOf(summary), target.random);
  const { interval } = estimateProbability(hits, pathsOf(summary), target.random, coverage);
  const judged = judge(estimate.probability, interval, target);
  return target.kind === 'threshold'
    ? forecastThreshold(summary, target, { ...estimate, ...judged }, periods)
    : forecastCombined(target, { ...estimate, ...judged });
}

/** A probability, and what it means by the plan's own words. */
type Judged = ProbabilityEstimate & Pick<TargetForecast, 'require' | 'verdict' | 'status'>;

function forecastThreshold(
  summary: Summary,
  target: ThresholdDescription,
  judged: Judged,
  periods: readonly string[],
): ThresholdForecast {
  const { number, id, kind, title, measure, when, period, direction, threshold, unit, random, outside } = target;
  return {
    id,
    kind,
    title,
    measure,
    [when]: period,
    [direction]: threshold,
    unit,
    ...judged,
    shortfall: estimateShortfall(summary, number, random),
    ...(when === 'by' ? { first_hit: firstHits(summary, number, random, periods) } : {}),
    ...(outside === null ? {} : { outside_view: outsideView(summary, target, outside) }),
  };
}

function forecastCombined(target: CombinedDescription, judged: Judged): CombinedForecast {
  const { id, kind, title, of, atLeast } = target;
  return {
    id,
    kind,
    title,
    of,
    ...(kind === 'count' ? { at_least: atLeast } : {}),
    ...judged,
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
  probability: number,
  interval: Interval,
  { require, status }: TargetDescription,
): Pick<TargetForecast, 'require' | 'verdict' | 'status'> {
  const verdict = require === null ? null : verdictOf(interval, require);
  if (status === null) return { require, verdict };
  const word = probability >= status.on_track ? 'on_track' : probability >= status.at_risk ? 'at_risk' : 'off_track';
  return { require, verdict, status: { is: word, ...status } };
}

/** Whether an interval lies on one side of a required probability. */
export function verdictOf({ lower, upper }: Interval, require: number): Verdict {
  if (lower >= require) return 'met';
  return upper < require ? 'missed' : 'undecided';
}
