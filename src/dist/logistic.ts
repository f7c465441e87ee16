/** The logistic distribution, by location and scale. */

import { exp } from '../num/exp.ts';
import { log } from '../num/log.ts';
import { log1p } from '../num/log1p.ts';
import type { Distribution } from './distribution.ts';
import { locationAndScale, shifted, symmetric } from './location-scale.ts';

const standard = symmetric(logOdds, probabilityOfLogOdds, 0, (Math.PI * Math.PI) / 3);

/** `logistic(location, scale)`: the logarithm of the odds of a value below x is (x - location) / scale; scale = 0 is the location itself. */
export const logistic: Distribution = {
  name: 'logistic',
  description: {
    en: 'a bell curve with tails somewhat heavier than the normal distribution',
    zh: '逻辑斯谛分布：形似正态，尾部略厚',
  },
  example: 'logistic(0, 1)',
  ...locationAndScale,
  discrete: false,
  at: ([location, scale]) => shifted(location!, scale!, standard),
};

/** The logarithm of the odds, ln(u / (1 - u)), without loss near u = 1/2. */
export function logOdds(u: number): number {
  return u > 0.25 && u < 0.75 ? log1p((2 * u - 1) / (1 - u)) : log(u / (1 - u));
}

function probabilityOfLogOdds(x: number): number {
  const odds = exp(-Math.abs(x));
  return x < 0 ? odds / (1 + odds) : 1 / (1 + odds);
}
