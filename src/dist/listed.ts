/** Listed values with weights: what `discrete` and `empirical` come to. */

import type { FixedDistribution, Moments } from './distribution.ts';

/** Values and their probabilities, rising and each once; `upTo` and `above` are the sums to each value and beyond it. */
interface Ladder {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
  readonly upTo: readonly number[];
  readonly above: readonly number[];
}

/** The distribution over values with relative weights, at least one of them above 0: equal values count together, and values of weight 0 not at all. */
export function listed(values: readonly number[], weights: readonly number[]): FixedDistribution {
  const ladder = buildLadder(values, weights);
  const { values: steps, upTo, above } = ladder;
  const last = steps.length - 1;
  /** How many of the values are at most x. */
  const countUpTo = (x: number): number => firstThat(steps.length, (i) => steps[i]! > x);
  const momentsWithin = (lo: number, hi: number): Moments => momentsOf(ladder, lo, hi);
  return {
    quantile: (u) => steps[firstThat(last, (i) => upTo[i]! >= u)]!,
    inverseSurvival: (q) => steps[firstThat(last, (i) => above[i]! <= q)]!,
    cdf: (x) => upTo[countUpTo(x) - 1] ?? 0,
    survival: (x) => above[countUpTo(x) - 1] ?? 1,
    hasAtoms: true,
    momentsWithin,
    get mean() {
      return momentsWithin(-Infinity, Infinity).mean;
    },
    get variance() {
      return momentsWithin(-Infinity, Infinity).variance;
    },
  };
}

function buildLadder(values: readonly number[], weights: readonly number[]): Ladder {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const weightOf = new Map<number, number>();
  for (const [i, value] of values.entries()) {
    const weight = weights[i]! / largest;
    if (weight > 0) weightOf.set(value, (weightOf.get(value) ?? 0) + weight);
  }
  const steps = [...weightOf.keys()].sort((a, b) => a - b);
  const total = steps.reduce((sum, value) => sum + weightOf.get(value)!, 0);
  const probabilities = steps.map((value) => weightOf.get(value)! / total);
  const upTo = runningSums(probabilities);
  upTo[upTo.length - 1] = 1;
  const above = runningSums(probabilities.toReversed()).toReversed();
  above[0] = 1;
  return { values: steps, probabilities, upTo, above: [...above.slice(1), 0] };
}

function runningSums(probabilities: readonly number[]): number[] {
  let sum = 0;
  return probabilities.map((probability) => {
    sum += probability;
    return sum;
  });
}

/** The first index for which a rising condition holds, by bisection; `end` where it holds for none before. */
function firstThat(end: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function momentsOf({ values, probabilities }: Ladder, lo: number, hi: number): Moments {
  const inside = (x: number): boolean => x >= lo && x <= hi;
  const sumOf = (term: (value: number) => number): number =>
    values.reduce((sum, value, i) => (inside(value) ? sum + term(value) * probabilities[i]! : sum), 0);
  const total = sumOf(() => 1);
  const mean = sumOf((value) => value) / total;
  return { mean, variance: sumOf((value) => (value - mean) * (value - mean)) / total };
}
