/** The beta distribution, by its two shapes. */

import { betaQuantile, betaQuantileOdds, betaShape } from '../num/beta-quantile.ts';
import { incompleteBeta } from '../num/incomplete-beta.ts';
import type { Distribution, FixedDistribution } from './distribution.ts';
import { findNotFinite, mustBePositive } from './parameter-rules.ts';

/** `beta(a, b)`, on 0 to 1. */
export const beta: Distribution = {
  name: 'beta',
  description: {
    en: 'a share between 0 and 1, by two shapes; its mean is a / (a + b)',
    zh: '贝塔分布：0 与 1 之间的比例，以两个形状参数给出，均值为 a / (a + b)',
  },
  example: 'beta(8, 2)',
  parameters: [
    { name: 'a', role: 'plain' },
    { name: 'b', role: 'plain' },
  ],
  discrete: false,
  iterated: true,
  check: (parameters) => {
    const parameter = parameters.findIndex((shape) => shape <= 0);
    return parameter < 0 ? findNotFinite(parameters) : { parameter, rule: mustBePositive };
  },
  at: ([a, b]) => betaBetween(a!, b!, 0, 1),
};

/** The beta distribution stretched from 0…1 to lo…hi, lo < hi. */
export function betaBetween(a: number, b: number, lo: number, hi: number): FixedDistribution {
  const shape = betaShape(a, b);
  const width = hi - lo;
  const mean = a / (a + b);
  return {
    quantile: (u) => lo + width * betaQuantile(shape, u),
    inverseSurvival: (q) => {
      const odds = betaQuantileOdds(shape, 1 - q, q);
      return odds < 1 ? lo + width * (odds / (1 + odds)) : hi - width / (1 + odds);
    },
    cdf: (x) => incompleteBeta(a, b, (x - lo) / width, (hi - x) / width),
    survival: (x) => incompleteBeta(b, a, (hi - x) / width, (x - lo) / width),
    mean: lo + width * mean,
    variance: (width * width * mean * (b / (a + b))) / (a + b + 1),
  };
}
