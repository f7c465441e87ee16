/** What a run asks of its paths, as normal scores of the pilot's: the values that decide its targets, or what it reports. */

import { blockPaths } from '../base/block.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { decisiveValues, measureColumns } from '../summary/decisive-values.ts';
import type { BlockValues, SummaryRequest } from '../summary/request.ts';
import { standardise } from './places.ts';

/** A value that matters, by path, and how much it does. */
export interface Decisive {
  /** Its normal scores, standardised. */
  readonly scores: Float64Array;
  /** The value itself, standardised. */
  readonly values: Float64Array;
  readonly weight: number;
}

/**
 * The values that decide the threshold targets, weighted by p (1 - p) of the pilot's share p of hits, as a target that is
 * nearly certain asks for little. Without such targets, the last values of the series, equally. At most 64 different ones.
 */
export function decisiveScores(request: SummaryRequest, pilot: BlockValues): readonly Decisive[] {
  const { periods, targets, series } = request;
  const thresholds = targets.flatMap((target) => (target.kind === 'threshold' ? [target] : []));
  const asked = thresholds.map((target) => {
    const values = decisiveValues(target, measureColumns(pilot, target, periods));
    const { direction, threshold } = target;
    const hits = values.filter((x) => (direction === 'at_least' ? x >= threshold : x <= threshold)).length;
    const share = (hits + 1) / (blockPaths + 2);
    return {
      key: `${target.measure} ${target.when} ${target.period} ${direction}`,
      values,
      weight: share * (1 - share),
    };
  });
  const reported = series.map((measure) => ({
    key: String(measure),
    values: pilot[measure * (periods + 1) + periods]!,
    weight: 1,
  }));
  const distinct = new Map<string, { values: Float64Array; weight: number }>();
  for (const { key, values, weight } of asked.length > 0 ? asked : reported) {
    distinct.set(key, { values, weight: weight + (distinct.get(key)?.weight ?? 0) });
  }
  return [...distinct.values()]
    .map(({ values, weight }) => ({
      scores: normalScores(values),
      values: standardise(Float64Array.from(values)),
      weight,
    }))
    .filter(({ scores }) => scores.some((score) => score !== 0))
    .sort(byContent)
    .slice(0, mostDecisive);
}

/** The heaviest first, and equal ones by their scores: in whatever order a plan names them, sums over them are the same. */
function byContent(one: Decisive, other: Decisive): number {
  if (one.weight !== other.weight) return other.weight - one.weight;
  const differing = one.scores.findIndex((score, i) => score !== other.scores[i]);
  return differing < 0 ? 0 : one.scores[differing]! - other.scores[differing]!;
}

const mostDecisive = 64;

/** Normal scores of ranks, equal values sharing the middle of theirs: whatever is done to values that keeps their order changes no hit. */
function normalScores(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i]! - values[j]! || i - j);
  const scores = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    const score = normalQuantile((from + to) / 2 / values.length);
    for (let rank = from; rank < to; rank++) scores[order[rank]!] = score;
    from = to;
  }
  return standardise(scores);
}
