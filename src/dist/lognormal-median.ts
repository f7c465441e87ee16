/** The lognormal distribution, by its median and geometric standard deviation. */

import { log } from '../num/log.ts';
import type { Distribution } from './distribution.ts';
import { lognormalShape } from './lognormal-shape.ts';
import { findNotFinite, mustBeAtLeast, mustBePositive } from './parameter-rules.ts';

/** `lognormal_median(median, gsd)`: about two thirds of the values lie between median / gsd and median · gsd; gsd = 1 is the median itself. */
export const lognormalMedian: Distribution = {
  name: 'lognormal_median',
  description: {
    en: 'positive and skewed to the right, by its median and the factor that two thirds of the values lie within',
    zh: '对数正态分布，以中位数和几何标准差给出：约三分之二的值与中位数之比不超过该倍数',
  },
  example: 'lognormal_median(800, 1.5)',
  parameters: [
    { name: 'median', role: 'value' },
    { name: 'gsd', role: 'plain' },
  ],
  discrete: false,
  drawnFromNormal: true,
  check: (parameters) => {
    if (parameters[0]! <= 0) return { parameter: 0, rule: mustBePositive };
    if (parameters[1]! < 1) return { parameter: 1, rule: mustBeAtLeast('1') };
    return findNotFinite(parameters);
  },
  at: ([median, gsd]) => lognormalShape(median!, log(gsd!)),
};
