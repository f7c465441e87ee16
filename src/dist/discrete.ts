/** A distribution over listed values with weights. */

import type { Distribution, ParameterFault, ParameterRule } from './distribution.ts';
import { listed } from './listed.ts';
import { checkWeights, findNotFinite } from './parameter-rules.ts';

const mustBeAsMany: ParameterRule = {
  en: 'must be as many as the values, and at least one',
  zh: '必须与取值一样多，且至少有一个',
};

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
  at: (parameters) => {
    const { values, weights } = splitLists(parameters);
    return listed(values, weights);
  },
};

function checkDiscrete(parameters: readonly number[]): ParameterFault | null {
  if (parameters.length === 0 || parameters.length % 2 === 1) return { parameter: 1, rule: mustBeAsMany };
  const { values, weights } = splitLists(parameters);
  const fault = findNotFinite(values);
  return fault ? { parameter: 0, item: fault.parameter, rule: fault.rule } : checkWeights(weights, 1);
}

function splitLists(parameters: readonly number[]): {
  readonly values: readonly number[];
  readonly weights: readonly number[];
} {
  const count = parameters.length / 2;
  return { values: parameters.slice(0, count), weights: parameters.slice(count) };
}
