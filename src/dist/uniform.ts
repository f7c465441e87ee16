/** The uniform distribution between two bounds. */

import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { findNotFinite, findNotRising } from './parameter-rules.ts';

/** `uniform(lo, hi)`; lo = hi is that value itself. */
export const uniform: Distribution = {
  name: 'uniform',
  parameters: [
    { name: 'lo', role: 'value' },
    { name: 'hi', role: 'value' },
  ],
  discrete: false,
  check: (parameters) => findNotFinite(parameters) ?? findNotRising(parameters, ['lo', 'hi']),
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
