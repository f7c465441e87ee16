/** A distribution over listed values with weights. */

import type { Distribution, FixedDistribution, ParameterFault } from './distribution.ts';
import { mustBeFinite, mustNotBeNegative } from './parameter-rules.ts';

/** `discrete([values], [weights])`: weights are relative; equal values count together, and values of weight 0 not at all. */
export const discrete: Distribution = {
  name: 'discrete',
  description: { en: 'one of listed values, with relative weights', zh: '离散分布：取列出的值之一，权重为相对值' },
  example: 'discrete([10, 20, 40], [5, 3, 2])',
  parameters: [
    { name: 'values', role: 'value', list: true },
    { name: 'weights', role: 'plain', list: true },
  ],
  discrete: true,
  check: checkDiscrete,
  at: fixDiscrete,
};

function checkDiscrete(parameters: readonly number[]): ParameterFault | null {
  if (parameters.length === 0 || parameters.length % 2 === 1) {
    return {
      parameter: 1,
      rule: { en: 'must be as many as the values, and at least one', zh: '必须与取值一样多，且至少有一个' },
    };
  }
  const { values, weights } = splitLists(parameters);
  if (!values.every(Number.isFinite)) return { parameter: 0, rule: mustBeFinite };
  if (!weights.every(Number.isFinite)) return { parameter: 1, rule: mustBeFinite };
  if (weights.some((weight) => weight < 0)) return { parameter: 1, rule: mustNotBeNegative };
  if (!weights.some((weight) => weight > 0)) {
    return { parameter: 1, rule: { en: 'must have a sum greater than 0', zh: '之和必须大于 0' } };
  }
  return null;
}

function splitLists(parameters: readonly number[]): {
  readonly values: readonly number[];
  readonly weights: readonly number[];
} {
  const count = parameters.length / 2;
  return { values: parameters.slice(0, count), weights: parameters.slice(count) };
}

function fixDiscrete(parameters: readonly number[]): FixedDistribution {
  const { values, probabilities } = sortMerged(parameters);
  const cumulative = runningSums(probabilities);
  const mean = dot(values, probabilities);
  const deviations = values.map((value) => (value - mean) * (value - mean));
  return {
    quantile: (u) => values[firstReaching(cumulative, u)]!,
    cdf: (x) => {
      const above = values.findIndex((value) => value > x);
      return above < 0 ? 1 : above === 0 ? 0 : cumulative[above - 1]!;
    },
    mean,
    variance: dot(deviations, probabilities),
  };
}

/** The values that have any weight, rising and each once, with their probabilities. */
function sortMerged(parameters: readonly number[]): {
  readonly values: readonly number[];
  readonly probabilities: readonly number[];
} {
  const lists = splitLists(parameters);
  const largest = Math.max(...lists.weights);
  const weightOf = new Map<number, number>();
  for (const [i, value] of lists.values.entries()) {
    const weight = lists.weights[i]! / largest;
    if (weight > 0) weightOf.set(value, (weightOf.get(value) ?? 0) + weight);
  }
  const values = [...weightOf.keys()].sort((a, b) => a - b);
  const total = values.reduce((sum, value) => sum + weightOf.get(value)!, 0);
  return { values, probabilities: values.map((value) => weightOf.get(value)! / total) };
}

/** Sums from the first to each; the last is exactly 1. */
function runningSums(probabilities: readonly number[]): readonly number[] {
  let sum = 0;
  const sums = probabilities.map((probability) => {
    sum += probability;
    return sum;
  });
  sums[sums.length - 1] = 1;
  return sums;
}

/** The index of the first sum that is at least u, by bisection. */
function firstReaching(sums: readonly number[], u: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! >= u) high = middle;
    else low = middle + 1;
  }
  return low;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
