/** The logarithm of 1 + x, without loss for small x. */

import { log } from './log.ts';

/** ln(1 + x) to 4 ulp for x > -1; the rounding of 1 + x is made good by the ratio (W. Kahan; D. Goldberg, ACM Computing Surveys 23 (1991) 5, theorem 4). */
export function log1p(x: number): number {
  const sum = 1 + x;
  if (sum === 1) return x;
  return sum === Infinity ? x : (log(sum) * x) / (sum - 1);
}
