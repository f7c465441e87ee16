/** The lognormal distribution, by its own mean and standard deviation. */

import { log1p } from '../num/log1p.ts';
import type { Distribution } from './distribution.ts';
import { lognormalShape } from './lognormal-shape.ts';
import { findNotFinite, mustBePositive, mustNotBeNegative } from './parameter-rules.ts';

/** `lognormal(mean, sd)`, both of the variable itself; with v = sd / mean, the median is mean / √(1 + v²) and the logarithm's variance ln(1 + v²). */
export const lognormal: Distribution = {
  name: 'lognormal',
  description: {
    en: 'positive and skewed to the right, by the mean and standard deviation of the variable itself',
    zh: '对数正态分布：恒为正、右偏，以变量自身的均值和标准差给出',
  },
  example: 'lognormal(1200, 300)',
  parameters: [
    { name: 'mean', role: 'value' },
    { name: 'sd', role: 'value' },
  ],
  discrete: false,
  drawnFromNormal: true,
  check: (parameters) => {
    if (parameters[0]! <= 0) return { parameter: 0, rule: mustBePositive };
    if (parameters[1]! < 0) return { parameter: 1, rule: mustNotBeNegative };
    return findNotFinite(parameters);
  },
  at: ([mean, sd]) => {
    const variation = sd! / mean!;
    const square = variation * variation;
    return lognormalShape(mean! / Math.sqrt(1 + square), Math.sqrt(log1p(square)));
  },
};
