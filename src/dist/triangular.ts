/** The triangular distribution, by its bounds and mode. */

import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { risingValues } from './parameter-rules.ts';

/** `triangular(lo, mode, hi)`; the mode may be a bound, and lo = hi is that value itself. */
export const triangular: Distribution = {
  name: 'triangular',
  description: {
    en: 'between two bounds with a most likely value, rising and falling in straight lines',
    zh: '三角分布：有上下限和最可能值，密度直线升降',
  },
  example: 'triangular(10, 14, 24)',
  ...risingValues('lo', 'mode', 'hi'),
  discrete: false,
  at: ([lo, mode, hi]) => {
    if (lo === hi) return constant(lo!);
    const width = hi! - lo!;
    const rise = mode! - lo!;
    const fall = hi! - mode!;
    const below = rise / width; // the probability below the mode
    return {
      quantile: (u) => (u <= below ? lo! + Math.sqrt(u * width * rise) : hi! - Math.sqrt((1 - u) * width * fall)),
      cdf: (x) => {
        if (x <= lo!) return 0;
        if (x >= hi!) return 1;
        return x <= mode! ? ((x - lo!) / width) * ((x - lo!) / rise) : 1 - ((hi! - x) / width) * ((hi! - x) / fall);
      },
      mean: lo! + (width + rise) / 3,
      variance: (rise * rise + rise * fall + fall * fall) / 18,
    };
  },
};
