/** The Bernoulli distribution: 1 with a probability, else 0. */

import type { Distribution } from './distribution.ts';
import { findNotFinite, mustBeProbability } from './parameter-rules.ts';

/** `bernoulli(p)`. */
export const bernoulli: Distribution = {
  name: 'bernoulli',
  description: { en: '1 with a probability, else 0', zh: '伯努利分布：以给定概率取 1，否则取 0' },
  example: 'bernoulli(70%)',
  parameters: [{ name: 'p', role: 'plain' }],
  discrete: true,
  check: (parameters) => {
    const p = parameters[0]!;
    return findNotFinite(parameters) ?? (p < 0 || p > 1 ? { parameter: 0, rule: mustBeProbability } : null);
  },
  at: ([p]) => {
    const failure = 1 - p!;
    return {
      quantile: (u) => (u <= failure ? 0 : 1),
      inverseSurvival: (q) => (q >= p! ? 0 : 1),
      cdf: (x) => (x < 0 ? 0 : x < 1 ? failure : 1),
      survival: (x) => (x < 0 ? 1 : x < 1 ? p! : 0),
      hasAtoms: true,
      mean: p!,
      variance: p! * failure,
    };
  },
};
