/** The Gumbel distribution, by location and scale. */

import { exp } from '../num/exp.ts';
import { expm1 } from '../num/expm1.ts';
import { log } from '../num/log.ts';
import { log1p } from '../num/log1p.ts';
import type { Distribution } from './distribution.ts';
import { locationAndScale, shifted } from './location-scale.ts';

const euler = 0.5772156649015329;

/** `gumbel(location, scale)`: of the greatest of many values, with its long tail above; the location is the mode. Scale = 0 is the location itself. */
export const gumbel: Distribution = {
  name: 'gumbel',
  description: {
    en: 'the greatest of many values, with its long tail above; the location is the mode',
    zh: '耿贝尔分布：多个值中的最大者，上尾较长；位置参数为众数',
  },
  example: 'gumbel(100, 15)',
  ...locationAndScale,
  discrete: false,
  at: ([location, scale]) =>
    shifted(location!, scale!, {
      quantile: (u) => -log(u < 0.5 ? -log(u) : -log1p(u - 1)),
      inverseSurvival: (q) => -log(q < 0.5 ? -log1p(-q) : -log(1 - q)),
      cdf: (x) => exp(-exp(-x)),
      survival: (x) => -expm1(-exp(-x)),
      mean: euler,
      variance: (Math.PI * Math.PI) / 6,
    }),
};
