/** The regularised incomplete beta function. */

import { deviance } from './deviance.ts';
import { exp, expOfPair } from './exp.ts';
import { log } from './log.ts';
import { stirlingRest } from './stirling-rest.ts';

/**
 * I(a, b; x), the probability that a beta(a, b) variable is at most x, for a, b > 0 and 0 <= x <= 1; `rest` is 1 - x, given so that
 * none of it is lost near 1. To a relative error of 1e-13 below the middle, and of its complement above. Continued fraction DLMF 8.17.22.
 */
export function incompleteBeta(a: number, b: number, x: number, rest: number = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const scale = betaScale(a, b);
  if (x * (a + b + 2) <= a + 1) return (betaWeight(logBetaWeight(a, b, scale, x, rest)) / a) * betaFraction(a, b, x);
  return 1 - (betaWeight(logBetaWeight(a, b, scale, x, rest)) / b) * betaFraction(b, a, rest);
}

/** The part of `logBetaWeight` that does not depend on x. */
export function betaScale(a: number, b: number): number {
  const sum = a + b;
  return stirlingRest(sum) - stirlingRest(a) - stirlingRest(b) + 0.5 * log((a / sum) * (b / (2 * Math.PI)));
}

/** ln(x^a (1 - x)^b / B(a, b)), in terms that stay small near the mean however large a and b are; and what rounding took off it. */
export function logBetaWeight(
  a: number,
  b: number,
  scale: number,
  x: number,
  rest: number,
): readonly [log: number, lost: number] {
  const [first, second] = [deviance(a, (a + b) * x), deviance(b, (a + b) * rest)];
  const difference = scale - first;
  const log = difference - second;
  return [log, lostIn(scale, first, difference) + lostIn(difference, second, log)];
}

/** The weight itself, from its logarithm and what rounding took off that. */
export function betaWeight([log, lost]: readonly [log: number, lost: number]): number {
  return log > -740 && log < 700 ? expOfPair(log, lost) : exp(log);
}

/** What rounding took off a - b (D. E. Knuth's two-sum). */
function lostIn(a: number, b: number, difference: number): number {
  const shadow = difference - a;
  return a - (difference - shadow) - (b + shadow);
}

/** The fraction f in I(a, b; x) = x^a (1 - x)^b f / (a B(a, b)), by Lentz's rule as modified by Thompson and Barnett (J. Comp. Phys. 64 (1986) 490). */
export function betaFraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) / (a + 1)) * x);
  let fraction = d;
  for (let m = 1; ; m++) {
    const even = ((m / (a + 2 * m - 1)) * (b - m) * x) / (a + 2 * m);
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-((a + m) / (a + 2 * m)) * (a + b + m) * x) / (a + 2 * m + 1);
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    const factor = c * d;
    fraction *= factor;
    if (!(Math.abs(factor - 1) > 3e-16)) return fraction;
  }
}
