/** The binomial distribution: how many of a number of trials succeed. */

import { incompleteBeta } from '../num/incomplete-beta.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { constant } from './constant.ts';
import type { Distribution, ParameterRule } from './distribution.ts';
import { leastWhole } from './least-whole.ts';
import { mustBeProbability } from './parameter-rules.ts';

/** A cdf takes about the square root of n operations. */
const mostTrials = 1e9;
const mustBeTrials: ParameterRule = {
  en: 'must be a whole number from 0 to 1e9',
  zh: '必须是 0 到 1e9 之间的整数',
};

/** `binomial(n, p)`: n = 0 or p = 0 is 0 itself, p = 1 is n. */
export const binomial: Distribution = {
  name: 'binomial',
  description: { en: 'how many of a number of independent trials succeed', zh: '二项分布：若干次独立试验中成功的次数' },
  example: 'binomial(20, 30%)',
  parameters: [
    { name: 'n', role: 'plain' },
    { name: 'p', role: 'plain' },
  ],
  discrete: true,
  check: (parameters) => {
    const [n, p] = parameters as [number, number];
    if (!(Number.isInteger(n) && n >= 0 && n <= mostTrials)) return { parameter: 0, rule: mustBeTrials };
    return p >= 0 && p <= 1 ? null : { parameter: 1, rule: mustBeProbability };
  },
  at: (parameters) => {
    const [n, p] = parameters as [number, number];
    if (n === 0 || p === 0) return constant(0);
    if (p === 1) return constant(n);
    const failure = 1 - p;
    const variance = n * p * failure;
    const cdf = (k: number): number => (k >= n ? 1 : incompleteBeta(n - k, k + 1, failure, p));
    const survival = (k: number): number => (k >= n ? 0 : incompleteBeta(k + 1, n - k, p, failure));
    const guessAt = (z: number): number => {
      const guess = n * p + Math.sqrt(variance) * z + ((failure - p) * (z * z - 1)) / 6; // Cornish and Fisher
      return Math.min(n, Math.max(0, Math.floor(guess)));
    };
    return {
      quantile: (u) => leastWhole(cdf, u, guessAt(normalQuantile(u))),
      inverseSurvival: (q) => leastWhole((k) => -survival(k), -q, guessAt(-normalQuantile(q))),
      cdf: (x) => (x < 0 ? 0 : cdf(Math.floor(x))),
      survival: (x) => (x < 0 ? 1 : survival(Math.floor(x))),
      hasAtoms: true,
      mean: n * p,
      variance,
    };
  },
};
