/** The exact interval for a probability from counts. */

import { betaQuantile, betaShape } from './beta-quantile.ts';

/**
 * The interval of C. J. Clopper and E. S. Pearson (Biometrika 26 (1934) 404) for a probability of which `hits` of `trials` independent trials
 * tell; it covers the truth with at least the probability `coverage`. 0 <= hits <= trials, 0 < coverage < 1.
 */
export function clopperPearson(
  hits: number,
  trials: number,
  coverage: number,
): { readonly lower: number; readonly upper: number } {
  const tail = (1 - coverage) / 2;
  return {
    lower: hits === 0 ? 0 : betaQuantile(betaShape(hits, trials - hits + 1), tail),
    upper: hits === trials ? 1 : betaQuantile(betaShape(hits + 1, trials - hits), 1 - tail, tail),
  };
}
