/** The Cauchy distribution, by location and scale. */

import { atan } from '../num/atan.ts';
import { tan } from '../num/sine.ts';
import type { Distribution } from './distribution.ts';
import { locationAndScale, shifted, symmetric } from './location-scale.ts';

const standard = symmetric(cauchyQuantile, cauchyCdf, null, null);

/** `cauchy(location, scale)`: the location is the median, and half of the values lie within a scale of it; there is no mean. Scale = 0 is the location itself. */
export const cauchy: Distribution = {
  name: 'cauchy',
  description: { en: 'a bell curve with tails so heavy that it has no mean', zh: '柯西分布：尾部极厚，没有均值' },
  example: 'cauchy(0, 1)',
  ...locationAndScale,
  discrete: false,
  at: ([location, scale]) => shifted(location!, scale!, standard),
};

/** tan(π (u - 1/2)), from the nearer end in the tails. */
function cauchyQuantile(u: number): number {
  if (u < 0.25) return -1 / tan(Math.PI * u);
  return u > 0.75 ? 1 / tan(Math.PI * (1 - u)) : tan(Math.PI * (u - 0.5));
}

function cauchyCdf(x: number): number {
  if (x < -1) return atan(-1 / x) / Math.PI;
  return x > 1 ? 1 - atan(1 / x) / Math.PI : 0.5 + atan(x) / Math.PI;
}
