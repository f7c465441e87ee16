/** The lognormal distribution, by its median and geometric standard deviation. */

import { log } from '../num/log.ts';
import type { Distribution } from './distribution.ts';
import { lognormalShape } from './lognormal-shape.ts';
import { findNotFinite, mustBeAtLeast, mustBePositive } from './parameter-rules.ts';

/** `lognormal_median(median, gsd)`: about two thirds of the values lie between median / gsd and median · gsd; gsd = 1 is the median itself. */
export const lognormalMedian: Distribution = {
  name: 'lognormal_median',
  parameters: [
    { name: 'median', role: 'value' },
    { name: 'gsd', role: 'plain' },
  ],
  discrete: false,
  check: (parameters) => {
    if (parameters[0]! <= 0) return { parameter: 0, rule: mustBePositive };
    if (parameters[1]! < 1) return { parameter: 1, rule: mustBeAtLeast('1') };
    return findNotFinite(parameters);
  },
  at: ([median, gsd]) => lognormalShape(median!, log(gsd!)),
};
