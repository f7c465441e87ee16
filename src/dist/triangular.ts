/** The triangular distribution, by its bounds and mode. */

import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { linearMoments } from './linear-moments.ts';
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
    const above = fall / width;
    return {
      quantile: (u) => (u <= below ? lo! + Math.sqrt(u * width * rise) : hi! - Math.sqrt((1 - u) * width * fall)),
      inverseSurvival: (q) =>
        q <= above ? hi! - Math.sqrt(q * width * fall) : lo! + Math.sqrt((1 - q) * width * rise),
      cdf: (x) => {
        if (x <= lo!) return 0;
        if (x >= hi!) return 1;
        return x <= mode! ? ((x - lo!) / width) * ((x - lo!) / rise) : 1 - ((hi! - x) / width) * ((hi! - x) / fall);
      },
      survival: (x) => {
        if (x <= lo!) return 1;
        if (x >= hi!) return 0;
        return x <= mode! ? 1 - ((x - lo!) / width) * ((x - lo!) / rise) : ((hi! - x) / width) * ((hi! - x) / fall);
      },
      momentsWithin: (from, to) => {
        const [low, high] = [Math.max(from, lo!), Math.min(to, hi!)];
        const density = (x: number): number => (x <= mode! && rise > 0 ? (x - lo!) / rise : (hi! - x) / fall);
        return linearMoments(density, [low, Math.min(Math.max(mode!, low), high), high]);
      },
      mean: lo! + (width + rise) / 3,
      variance: (rise * rise + rise * fall + fall * fall) / 18,
    };
  },
};
