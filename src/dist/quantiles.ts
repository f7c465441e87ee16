/** The language's `quantiles`: a metalog distribution through judged quantiles. */

import { invariant } from '../base/assert.ts';
import type { Distribution, ParameterFault, ParameterRule } from './distribution.ts';
import { fallOf, fixMetalog, metalogThrough } from './metalog.ts';
import { findNotFinite, mustBeFinite } from './parameter-rules.ts';

const mostPoints = 16;
const mustBeAsMany: ParameterRule = {
  en: `must be as many as the probabilities, from 2 to ${mostPoints}`,
  zh: `必须与概率一样多，且有 2 至 ${mostPoints} 个`,
};
const mustLieInside: ParameterRule = { en: 'must lie between 0 and 1', zh: '必须在 0 与 1 之间，且不等于 0 或 1' };
/** Of 7, 11, 15 … symmetric levels, one more than those above 50% would have to determine terms that are odd about it. */
const mustDetermine: ParameterRule = {
  en: 'must determine one metalog: levels that lie too close together do not, nor do 7, 11, 15 … levels that are symmetric about 50%; leave a point out, or add one',
  zh: '必须确定唯一的 metalog：过于接近的概率不能确定，关于 50% 对称的 7、11、15 …… 个概率也不能；请减去或添加一个点',
};
const mustRise: ParameterRule = { en: 'must rise from each to the next', zh: '必须逐个递增' };

/** `quantiles([probabilities], [values])`: the metalog distribution with as many terms as points, which goes through all of them. */
export const quantiles: Distribution = {
  name: 'quantiles',
  description: {
    en: 'a smooth distribution through judged quantiles (a metalog)',
    zh: '经过所判断的各分位数的光滑分布（metalog）',
  },
  example: 'quantiles([5%, 50%, 95%], [80, 100, 140])',
  parameters: [
    { name: 'probabilities', role: 'plain', list: true },
    { name: 'values', role: 'value', list: true },
  ],
  discrete: false,
  check: checkPoints,
  at: (parameters) => {
    const { probabilities, values } = splitLists(parameters);
    const metalog = metalogThrough(probabilities, values);
    invariant(metalog !== null, 'points have been checked');
    return fixMetalog(metalog);
  },
};

function splitLists(parameters: readonly number[]): {
  readonly probabilities: readonly number[];
  readonly values: readonly number[];
} {
  const count = parameters.length / 2;
  return { probabilities: parameters.slice(0, count), values: parameters.slice(count) };
}

function checkPoints(parameters: readonly number[]): ParameterFault | null {
  if (parameters.length < 4 || parameters.length > 2 * mostPoints || parameters.length % 2 === 1) {
    return { parameter: 1, rule: mustBeAsMany };
  }
  const { probabilities, values } = splitLists(parameters);
  const outside = probabilities.findIndex((probability) => !(probability > 0 && probability < 1));
  if (outside >= 0) return { parameter: 0, item: outside, rule: mustLieInside };
  const fault = findNotFinite(values);
  if (fault) return { parameter: 1, item: fault.parameter, rule: mustBeFinite };
  for (const [parameter, list] of [probabilities, values].entries()) {
    const fallen = list.findIndex((value, i) => i > 0 && !(value > list[i - 1]!));
    if (fallen >= 0) return { parameter, item: fallen, rule: mustRise };
  }
  const metalog = metalogThrough(probabilities, values);
  if (metalog === null) return { parameter: 0, rule: mustDetermine };
  const level = fallOf(metalog);
  return level === null ? null : { parameter: 1, rule: mustBeFeasible(level) };
}

function mustBeFeasible(level: number): ParameterRule {
  const percent = `${Math.round(level * 1000) / 10}%`;
  return {
    en: `must lie on a metalog curve that rises throughout, and the one through these points falls near the ${percent} quantile; make their distances more even, or give fewer points`,
    zh: `必须在一条处处上升的 metalog 曲线上，而过这些点的曲线在 ${percent} 分位数附近下降；请使各值间距更均匀，或减少点数`,
  };
}
