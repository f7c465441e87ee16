/** The Weibull distribution, by shape and scale. */

import { exp } from '../num/exp.ts';
import { expm1 } from '../num/expm1.ts';
import { gammaOfOneAnd, gammaVariance } from '../num/gamma-of-one-and.ts';
import { log } from '../num/log.ts';
import { log1p } from '../num/log1p.ts';
import { pow } from '../num/pow.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { shapeAndScale } from './parameter-rules.ts';

/** `weibull(shape, scale)`: (x / scale)^shape is exponential with rate 1; scale = 0 is 0 itself. */
export const weibull: Distribution = {
  name: 'weibull',
  description: {
    en: 'a lifetime: with a shape above 1 failures come more often with age, below 1 less often',
    zh: '韦布尔分布：寿命；形状大于 1 时故障随年龄增多，小于 1 时减少',
  },
  example: 'weibull(1.5, 10)',
  ...shapeAndScale,
  discrete: false,
  at: ([shape, scale]) => {
    if (scale === 0) return constant(0);
    const inverse = 1 / shape!;
    return {
      quantile: (u) => scale! * pow(-log1p(-u), inverse),
      inverseSurvival: (q) => scale! * pow(-log(q), inverse),
      cdf: (x) => (x > 0 ? -expm1(-pow(x / scale!, shape!)) : 0),
      survival: (x) => (x > 0 ? exp(-pow(x / scale!, shape!)) : 1),
      // moments cost as much as many draws, and a path that has its own parameters never asks for them
      get mean() {
        return scale! * gammaOfOneAnd(inverse);
      },
      get variance() {
        return scale! * scale! * gammaVariance(inverse);
      },
    };
  },
};
