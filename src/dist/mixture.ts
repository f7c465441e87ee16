/** The language's `mixture`: one of several distributions, chosen by weight. */

import type { Distribution, ParameterRule } from './distribution.ts';
import { mixed } from './mixed.ts';
import { checkWeights } from './parameter-rules.ts';

const mustBeAsMany: ParameterRule = {
  en: 'must be as many as the distributions, and at least one',
  zh: '必须与分布一样多，且至少有一个',
};

/** `mixture([distributions], [weights])`: weights are relative. */
export const mixture: Distribution = {
  name: 'mixture',
  description: {
    en: 'one of several distributions, chosen by relative weights',
    zh: '混合分布：按相对权重从若干分布中取一个',
  },
  example: 'mixture([normal(6%, 1%), normal(-2%, 3%)], [80%, 20%])',
  parameters: [
    { name: 'distributions', role: 'value', list: true, of: 'distribution' },
    { name: 'weights', role: 'plain', list: true },
  ],
  discrete: false,
  check: (weights, inner) => {
    if (inner.length === 0 || weights.length !== inner.length) return { parameter: 1, rule: mustBeAsMany };
    return checkWeights(weights, 1);
  },
  at: (weights, inner) => mixed(inner, weights),
};
