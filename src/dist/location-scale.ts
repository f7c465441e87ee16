/** What families with a location and a scale share: both parameters, and the step from the standard member to any other. */

import { constant } from './constant.ts';
import type { Distribution, FixedDistribution } from './distribution.ts';
import { findNotFinite, mustNotBeNegative } from './parameter-rules.ts';

/** The parameters of such a family and their check. */
export const locationAndScale: Pick<Distribution, 'parameters' | 'check'> = {
  parameters: [
    { name: 'location', role: 'value' },
    { name: 'scale', role: 'value' },
  ],
  check: (parameters) =>
    findNotFinite(parameters) ?? (parameters[1]! < 0 ? { parameter: 1, rule: mustNotBeNegative } : null),
};

/** The member with a location and a scale of a family whose standard member is given; with the scale 0 it is the location itself. */
export function shifted(location: number, scale: number, standard: FixedDistribution): FixedDistribution {
  if (scale === 0) return constant(location);
  const { quantile, inverseSurvival, cdf, survival, mean, variance } = standard;
  return {
    quantile: (u) => location + scale * quantile(u),
    inverseSurvival: (q) => location + scale * inverseSurvival(q),
    cdf: (x) => cdf((x - location) / scale),
    survival: (x) => survival((x - location) / scale),
    mean: mean === null ? null : location + scale * mean,
    variance: variance === null ? null : scale * scale * variance,
  };
}

/** A distribution that is symmetric about 0, from its lower tail. */
export function symmetric(
  quantile: (u: number) => number,
  cdf: (x: number) => number,
  mean: 0 | null,
  variance: number | null,
): FixedDistribution {
  return { quantile, inverseSurvival: (q) => -quantile(q), cdf, survival: (x) => cdf(-x), mean, variance };
}
