/** The uniform distribution between two bounds. */

import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { linearMoments } from './linear-moments.ts';
import { risingValues } from './parameter-rules.ts';

/** `uniform(lo, hi)`; lo = hi is that value itself. */
export const uniform: Distribution = {
  name: 'uniform',
  description: { en: 'any value between two bounds, all equally likely', zh: '均匀分布：上下限之间的值等可能' },
  example: 'uniform(0.5, 2)',
  ...risingValues('lo', 'hi'),
  discrete: false,
  at: ([lo, hi]) => {
    if (lo === hi) return constant(lo!);
    const width = hi! - lo!;
    return {
      quantile: (u) => lo! + width * u,
      inverseSurvival: (q) => hi! - width * q,
      cdf: (x) => Math.min(1, Math.max(0, (x - lo!) / width)),
      survival: (x) => Math.min(1, Math.max(0, (hi! - x) / width)),
      momentsWithin: (from, to) => linearMoments(() => 1, [Math.max(from, lo!), Math.min(to, hi!)]),
      mean: lo! + 0.5 * width,
      variance: (width * width) / 12,
    };
  },
};
