/** The Poisson distribution, by its rate. */

import { lowerGamma, upperGamma } from '../num/incomplete-gamma.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { leastWhole } from './least-whole.ts';
import { findNotFinite, mustNotBeNegative } from './parameter-rules.ts';

/** `poisson(rate)`; the rate 0 is 0 itself. */
export const poisson: Distribution = {
  name: 'poisson',
  description: {
    en: 'how many events happen that come independently at a constant rate',
    zh: '泊松分布：以恒定速率独立发生的事件数',
  },
  example: 'poisson(3)',
  parameters: [{ name: 'rate', role: 'plain' }],
  discrete: true,
  check: (parameters) =>
    findNotFinite(parameters) ?? (parameters[0]! < 0 ? { parameter: 0, rule: mustNotBeNegative } : null),
  at: ([rate]) => {
    if (rate === 0) return constant(0);
    return {
      quantile: (u) => poissonQuantile(rate!, u),
      inverseSurvival: (q) => leastWhole((k) => -poissonSurvival(rate!, k), -q, guessAt(rate!, -normalQuantile(q))),
      cdf: (x) => (x < 0 ? 0 : poissonCdf(rate!, Math.floor(x))),
      survival: (x) => (x < 0 ? 1 : poissonSurvival(rate!, Math.floor(x))),
      hasAtoms: true,
      mean: rate!,
      variance: rate!,
    };
  },
};

function poissonCdf(rate: number, k: number): number {
  return upperGamma(k + 1, rate);
}

function poissonSurvival(rate: number, k: number): number {
  return lowerGamma(k + 1, rate);
}

/** The least k whose cdf reaches u, sought from a Cornish–Fisher guess. */
function poissonQuantile(rate: number, u: number): number {
  if (!(u > 0 && u < 1)) return u <= 0 ? 0 : Infinity;
  return leastWhole((k) => poissonCdf(rate, k), u, guessAt(rate, normalQuantile(u)));
}

function guessAt(rate: number, z: number): number {
  return Math.max(0, Math.floor(rate + Math.sqrt(rate) * z + (z * z - 1) / 6));
}
