/** The deviance of a count from its mean, without loss when they are close. */

import { log } from './log.ts';

/** a ln(a / m) + m - a for a, m > 0: at least 0, and near (a - m)² / 2m (C. Loader, Fast and accurate computation of binomial probabilities, 2000). */
export function deviance(a: number, m: number): number {
  const difference = a - m;
  const ratio = difference / (a + m);
  if (!(Math.abs(ratio) < 0.1)) return a * log(a / m) - difference;
  // with v the ratio, ln(a / m) = 2 (v + v³/3 + v⁵/5 + …)
  const square = ratio * ratio;
  let power = 2 * a * ratio * square;
  let sum = difference * ratio;
  for (let k = 3; ; k += 2) {
    const next = sum + power / k;
    if (next === sum) return sum;
    sum = next;
    power *= square;
  }
}
