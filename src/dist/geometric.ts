/** The geometric distribution: how many trials it takes to the first success. */

import { exp } from '../num/exp.ts';
import { expm1 } from '../num/expm1.ts';
import { log } from '../num/log.ts';
import { log1p } from '../num/log1p.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { findNotFinite, mustBeAtMost, mustBePositive } from './parameter-rules.ts';

/** `geometric(p)`, from 1 on; p = 1 is 1 itself. */
export const geometric: Distribution = {
  name: 'geometric',
  description: { en: 'how many trials it takes to the first success', zh: '几何分布：到首次成功所需的试验次数' },
  example: 'geometric(20%)',
  parameters: [{ name: 'p', role: 'plain' }],
  discrete: true,
  check: (parameters) => {
    if (parameters[0]! <= 0) return { parameter: 0, rule: mustBePositive };
    if (parameters[0]! > 1) return { parameter: 0, rule: mustBeAtMost('1') };
    return findNotFinite(parameters);
  },
  at: ([p]) => {
    if (p === 1) return constant(1);
    const logFailure = log1p(-p!);
    const reached = (k: number): number => -expm1(k * logFailure);
    const survival = (k: number): number => exp(k * logFailure);
    return {
      quantile: (u) => {
        const k = Math.max(1, Math.ceil(log1p(-u) / logFailure));
        // a rounding may have crossed a whole number
        if (reached(k) < u) return k + 1;
        return k > 1 && reached(k - 1) >= u ? k - 1 : k;
      },
      inverseSurvival: (q) => {
        const k = Math.max(1, Math.ceil(log(q) / logFailure));
        if (survival(k) > q) return k + 1;
        return k > 1 && survival(k - 1) <= q ? k - 1 : k;
      },
      cdf: (x) => (x < 1 ? 0 : reached(Math.floor(x))),
      survival: (x) => (x < 1 ? 1 : survival(Math.floor(x))),
      hasAtoms: true,
      mean: 1 / p!,
      variance: (1 - p!) / p! / p!,
    };
  },
};
