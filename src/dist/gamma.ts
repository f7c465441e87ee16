/** The gamma distribution, by shape and scale. */

import { gammaQuantile, gammaShape } from '../num/gamma-quantile.ts';
import { lowerGamma, upperGamma } from '../num/incomplete-gamma.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { shapeAndScale } from './parameter-rules.ts';

/** `gamma(shape, scale)`, with mean shape · scale; scale = 0 is 0 itself. */
export const gamma: Distribution = {
  name: 'gamma',
  description: {
    en: 'positive and skewed to the right, by shape and scale; its mean is shape · scale',
    zh: '伽马分布：恒为正、右偏，以形状和尺度给出，均值为二者之积',
  },
  example: 'gamma(3, 2)',
  ...shapeAndScale,
  discrete: false,
  iterated: true,
  at: ([a, scale]) => {
    if (scale === 0) return constant(0);
    const shape = gammaShape(a!);
    return {
      quantile: (u) => scale! * gammaQuantile(shape, u),
      inverseSurvival: (q) => scale! * gammaQuantile(shape, 1 - q, q),
      cdf: (x) => (x > 0 ? lowerGamma(a!, x / scale!) : 0),
      survival: (x) => (x > 0 ? upperGamma(a!, x / scale!) : 1),
      mean: a! * scale!,
      variance: a! * scale! * scale!,
    };
  },
};
