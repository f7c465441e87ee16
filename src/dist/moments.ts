/** Moments from probabilities and quantiles, for distributions without a closed form. */

import { integrateOverUnit } from '../num/unit-quadrature.ts';
import type { FixedDistribution, Moments } from './distribution.ts';

type Tails = Pick<FixedDistribution, 'quantile' | 'inverseSurvival' | 'cdf' | 'survival'>;

/** More steps than this between the tails are not added up one by one. */
const mostSteps = 1e6;
const negligible = 1e-18;

/** Mean and variance as integrals of the quantile: the mean to 1e-13 of the standard deviation, the variance to 1e-12 of itself, where quantiles are smooth. */
export function momentsOfQuantiles({ quantile, inverseSurvival }: Tails): Moments {
  const centre = quantile(0.5);
  const [offset, square] = integrateOverUnit(2, (sums, weight, u, rest) => {
    const distance = (u < 0.5 ? quantile(u) : inverseSurvival(rest)) - centre;
    sums[0]! += weight * distance;
    sums[1]! += weight * distance * distance;
  }) as unknown as readonly [number, number];
  return { mean: centre + offset, variance: square - offset * offset };
}

/**
 * Mean and variance of a distribution of whole numbers, by adding up its tails on either side of the median; as `momentsOfQuantiles`, to about
 * 1e-6, where that would take more than a million steps.
 */
export function momentsOfWhole(tails: Tails): Moments {
  const { quantile, inverseSurvival, cdf, survival } = tails;
  const centre = quantile(0.5);
  if (inverseSurvival(negligible) - quantile(negligible) > mostSteps) return momentsOfQuantiles(tails);
  let [offset, square] = [0, 0];
  for (let step = 0; ; step++) {
    const above = survival(centre + step);
    offset += above;
    square += (2 * step + 1) * above;
    if (!(above > negligible)) break;
  }
  for (let step = 1; ; step++) {
    const below = cdf(centre - step);
    offset -= below;
    square += (2 * step - 1) * below;
    if (!(below > negligible)) break;
  }
  return { mean: centre + offset, variance: square - offset * offset };
}
