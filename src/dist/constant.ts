/** The distribution of a value that is certain: what a family comes to when its spread is 0. */

import type { FixedDistribution } from './distribution.ts';

/** All probability on one value. */
export function constant(value: number): FixedDistribution {
  return {
    quantile: () => value,
    fromNormal: () => value,
    inverseSurvival: () => value,
    cdf: (x) => (x >= value ? 1 : 0),
    survival: (x) => (x >= value ? 0 : 1),
    hasAtoms: true,
    momentsWithin: () => ({ mean: value, variance: 0 }),
    mean: value,
    variance: 0,
  };
}
