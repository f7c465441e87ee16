/** The normal distribution, by mean and standard deviation. */

import { normalCdf } from '../num/normal-cdf.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { findNotFinite, mustNotBeNegative } from './parameter-rules.ts';

/** `normal(mean, sd)`; sd = 0 is the mean itself. */
export const normal: Distribution = {
  name: 'normal',
  description: { en: 'the bell curve, by its mean and standard deviation', zh: '正态分布，以均值和标准差给出' },
  example: 'normal(6%, 2%)',
  parameters: [
    { name: 'mean', role: 'value' },
    { name: 'sd', role: 'value' },
  ],
  discrete: false,
  drawnFromNormal: true,
  check: (parameters) =>
    findNotFinite(parameters) ?? (parameters[1]! < 0 ? { parameter: 1, rule: mustNotBeNegative } : null),
  at: ([mean, sd]) => {
    if (sd === 0) return constant(mean!);
    return {
      quantile: (u) => mean! + sd! * normalQuantile(u),
      fromNormal: (z) => mean! + sd! * z,
      inverseSurvival: (q) => mean! - sd! * normalQuantile(q),
      cdf: (x) => normalCdf((x - mean!) / sd!),
      survival: (x) => normalCdf((mean! - x) / sd!),
      mean: mean!,
      variance: sd! * sd!,
    };
  },
};
