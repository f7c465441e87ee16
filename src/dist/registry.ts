/** The distributions that a plan may draw from, by name. */

import { bernoulli } from './bernoulli.ts';
import { beta } from './beta.ts';
import { discrete } from './discrete.ts';
import type { Distribution } from './distribution.ts';
import { lognormal } from './lognormal.ts';
import { lognormalMedian } from './lognormal-median.ts';
import { normal } from './normal.ts';
import { pert } from './pert.ts';
import { poisson } from './poisson.ts';
import { triangular } from './triangular.ts';
import { uniform } from './uniform.ts';

/** Every distribution that is built, by its name in plans. */
export const distributions: ReadonlyMap<string, Distribution> = new Map(
  [normal, lognormal, lognormalMedian, uniform, triangular, pert, beta, bernoulli, discrete, poisson].map(
    (distribution) => [distribution.name, distribution],
  ),
);

/** Distributions of the plan language that are not built yet: plans that use them are refused by name. */
export const distributionsNotBuilt: readonly string[] = [
  'gamma',
  'exponential',
  'weibull',
  'student_t',
  'cauchy',
  'logistic',
  'gumbel',
  'binomial',
  'geometric',
  'interval',
  'quantiles',
  'empirical',
  'mixture',
  'truncate',
];
