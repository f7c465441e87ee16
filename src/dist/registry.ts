/** The distributions that a plan may draw from, by name. */

import { bernoulli } from './bernoulli.ts';
import { beta } from './beta.ts';
import { binomial } from './binomial.ts';
import { cauchy } from './cauchy.ts';
import { discrete } from './discrete.ts';
import type { Distribution } from './distribution.ts';
import { empirical } from './empirical.ts';
import { exponential } from './exponential.ts';
import { gamma } from './gamma.ts';
import { geometric } from './geometric.ts';
import { gumbel } from './gumbel.ts';
import { interval } from './interval.ts';
import { logistic } from './logistic.ts';
import { lognormal } from './lognormal.ts';
import { lognormalMedian } from './lognormal-median.ts';
import { mixture } from './mixture.ts';
import { normal } from './normal.ts';
import { pert } from './pert.ts';
import { poisson } from './poisson.ts';
import { quantiles } from './quantiles.ts';
import { studentT } from './student-t.ts';
import { triangular } from './triangular.ts';
import { truncate } from './truncate.ts';
import { uniform } from './uniform.ts';
import { weibull } from './weibull.ts';

/** Every distribution, by its name in plans. */
export const distributions: ReadonlyMap<string, Distribution> = new Map(
  [
    normal,
    lognormal,
    lognormalMedian,
    uniform,
    triangular,
    pert,
    beta,
    gamma,
    exponential,
    weibull,
    studentT,
    cauchy,
    logistic,
    gumbel,
    bernoulli,
    binomial,
    poisson,
    geometric,
    discrete,
    interval,
    quantiles,
    empirical,
    mixture,
    truncate,
  ].map((distribution) => [distribution.name, distribution]),
);
