/** The uniform distribution between two bounds. */

import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { risingValues } from './parameter-rules.ts';

/** `uniform(lo, hi)`; lo = hi is that value itself. */
export const uniform: Distribution = {
  name: 'uniform',
  ...risingValues('lo', 'hi'),
  discrete: false,
  at: ([lo, hi]) => {
    if (lo === hi) return constant(lo!);
    const width = hi! - lo!;
    return {
      quantile: (u) => lo! + width * u,
      cdf: (x) => Math.min(1, Math.max(0, (x - lo!) / width)),
      mean: lo! + 0.5 * width,
      variance: (width * width) / 12,
    };
  },
};
