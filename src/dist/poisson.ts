/** The Poisson distribution, by its rate. */

import { upperGamma } from '../num/incomplete-gamma.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { findNotFinite, mustNotBeNegative } from './parameter-rules.ts';

/** `poisson(rate)`; the rate 0 is 0 itself. */
export const poisson: Distribution = {
  name: 'poisson',
  parameters: [{ name: 'rate', role: 'plain' }],
  discrete: true,
  check: (parameters) =>
    findNotFinite(parameters) ?? (parameters[0]! < 0 ? { parameter: 0, rule: mustNotBeNegative } : null),
  at: ([rate]) => {
    if (rate === 0) return constant(0);
    return {
      quantile: (u) => poissonQuantile(rate!, u),
      cdf: (x) => (x < 0 ? 0 : poissonCdf(rate!, Math.floor(x))),
      mean: rate!,
      variance: rate!,
    };
  },
};

function poissonCdf(rate: number, k: number): number {
  return upperGamma(k + 1, rate);
}

/** The least k whose cdf reaches u: near a Cornish–Fisher guess, found by strides that double and a bisection between. */
function poissonQuantile(rate: number, u: number): number {
  if (!(u > 0 && u < 1)) return u <= 0 ? 0 : Infinity;
  const z = normalQuantile(u);
  const guess = Math.max(0, Math.floor(rate + Math.sqrt(rate) * z + (z * z - 1) / 6));
  let [below, reached] = [-1, guess];
  if (poissonCdf(rate, guess) >= u) {
    for (let stride = 1; reached - stride > below; stride *= 2) {
      if (poissonCdf(rate, reached - stride) < u) below = reached - stride;
      else reached -= stride;
    }
  } else {
    below = guess;
    reached = guess + 1;
    for (let stride = 1; poissonCdf(rate, reached) < u; stride *= 2) {
      below = reached;
      reached += stride;
    }
  }
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (poissonCdf(rate, middle) >= u) reached = middle;
    else below = middle;
  }
  return reached;
}
