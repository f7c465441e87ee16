/** The PERT distribution: a beta distribution by its bounds and mode. */

import { betaBetween } from './beta.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { risingValues } from './parameter-rules.ts';

/** `pert(lo, mode, hi)`: mean (lo + 4 mode + hi) / 6 and shapes that add up to 6 (D. G. Malcolm et al., Operations Research 7 (1959) 646); lo = hi is that value itself. */
export const pert: Distribution = {
  name: 'pert',
  description: {
    en: 'between two bounds with a most likely value, smoother and closer to it than a triangle',
    zh: 'PERT 分布：有上下限和最可能值，比三角分布更平滑、更向最可能值集中',
  },
  example: 'pert(10, 14, 24)',
  ...risingValues('lo', 'mode', 'hi'),
  discrete: false,
  iterated: true,
  at: ([lo, mode, hi]) => {
    if (lo === hi) return constant(lo!);
    const width = hi! - lo!;
    return betaBetween(1 + (4 * (mode! - lo!)) / width, 1 + (4 * (hi! - mode!)) / width, lo!, hi!);
  },
};
