/** The Poisson distribution, by its rate. */

import { exp } from '../num/exp.ts';
import { lowerGamma, upperGamma } from '../num/incomplete-gamma.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { constant } from './constant.ts';
import type { Distribution } from './distribution.ts';
import { leastWhole } from './least-whole.ts';
import { findNotFinite, mustNotBeNegative } from './parameter-rules.ts';
import { mostAdded, sumMargin } from './poisson-sum.ts';

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
      inverseSurvival: (q) => sought((k) => -poissonSurvival(rate!, k), -q, guessAt(rate!, -normalQuantile(q))),
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

/** 1 / k up to twice the greatest k that has to be reached: a product is quicker than a quotient. */
const inverses = Float64Array.from({ length: 400 }, (_, k) => 1 / k);

/** The least k whose cdf reaches u; not a number where the rate is none. */
export function poissonQuantile(rate: number, u: number): number {
  if (!(rate >= 0 && rate < Infinity)) return Number.NaN;
  if (rate === 0) return 0;
  if (!(u > 0 && u < 1)) return u <= 0 ? 0 : Infinity;
  return (rate <= mostAdded ? addedQuantile(rate, u) : null) ?? searchedQuantile(rate, u);
}

/** The quantile by adding probabilities up; null where rounding might decide. */
function addedQuantile(rate: number, u: number): number | null {
  if (u > 1 - sumMargin) return null;
  let term = exp(-rate);
  let sum = term;
  let k = 0;
  while (sum < u) {
    k++;
    term *= rate * inverses[k]!;
    sum += term;
  }
  return sum - u > sumMargin && u - (sum - term) > sumMargin ? k : null;
}

/** Sought from a Cornish–Fisher guess. */
function searchedQuantile(rate: number, u: number): number {
  return sought((k) => poissonCdf(rate, k), u, guessAt(rate, normalQuantile(u)));
}

/** Where doubles hold no fractions, nor every whole number, the guess is as near as can be. */
function sought(cdf: (k: number) => number, level: number, guess: number): number {
  return guess < 2 ** 52 ? leastWhole(cdf, level, guess) : guess;
}

function guessAt(rate: number, z: number): number {
  return Math.max(0, Math.floor(rate + Math.sqrt(rate) * z + (z * z - 1) / 6));
}
