/** The search behind quantiles of counts: the least whole number whose probability reaches a level. */

/**
 * The least k >= 0 with cdf(k) >= u, for a cdf that rises and reaches u: from a guess, by strides that double and a bisection between.
 * @param guess a whole number, at least 0; the nearer the fewer calls of the cdf
 */
export function leastWhole(cdf: (k: number) => number, u: number, guess: number): number {
  let [below, reached] = [-1, guess];
  if (cdf(guess) >= u) {
    for (let stride = 1; reached - stride > below; stride *= 2) {
      if (cdf(reached - stride) < u) below = reached - stride;
      else reached -= stride;
    }
  } else {
    below = guess;
    reached = guess + 1;
    for (let stride = 1; cdf(reached) < u; stride *= 2) {
      below = reached;
      reached += stride;
    }
  }
  while (reached - below > 1) {
    const middle = Math.floor((below + reached) / 2);
    if (cdf(middle) >= u) reached = middle;
    else below = middle;
  }
  return reached;
}
