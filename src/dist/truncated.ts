/** Any distribution conditioned on a range. */

import { nextBelow } from '../num/next-below.ts';
import type { FixedDistribution, Moments } from './distribution.ts';
import { momentsOfQuantiles, momentsOfWhole } from './moments.ts';

/** The probabilities around a range lo to hi, both ends in it; each exact relative to itself. */
interface Range {
  readonly below: number;
  readonly notBelow: number;
  readonly upTo: number;
  readonly above: number;
  /** Of the range itself: from whichever tail it lies in. */
  readonly mass: number;
}

/** The probability that a distribution gives to the values from lo to hi, and to those on either side. */
export function probabilitiesAround(inner: FixedDistribution, lo: number, hi: number): Range {
  const edge = inner.hasAtoms ? nextBelow(lo) : lo;
  const [below, notBelow, upTo, above] = [inner.cdf(edge), inner.survival(edge), inner.cdf(hi), inner.survival(hi)];
  const mass = upTo <= 0.5 ? upTo - below : notBelow <= 0.5 ? notBelow - above : 1 - below - above;
  return { below, notBelow, upTo, above, mass: Math.max(0, mass) };
}

/**
 * A distribution's values from lo to hi, which must have a probability. Works in the tail that the range lies in, so that it is exact there too;
 * probabilities of the result are exact to 2^-52 times those of `inner` at the nearer end of the range, divided by the range's.
 */
export function truncated(inner: FixedDistribution, lo: number, hi: number): FixedDistribution {
  const range = probabilitiesAround(inner, lo, hi);
  const { below, notBelow, upTo, above, mass } = range;
  const isLower = upTo <= 0.5;
  const isUpper = !isLower && notBelow <= 0.5;
  const valueAt = (u: number, rest: number): number => {
    const level = below + u * mass;
    const value =
      isLower || (!isUpper && level <= 0.5) ? inner.quantile(level) : inner.inverseSurvival(above + rest * mass);
    return Math.min(hi, Math.max(lo, value));
  };
  const cdf = (x: number): number => {
    const level = isUpper ? 1 : inner.cdf(x);
    if (isLower || level <= 0.5) return (level - below) / mass;
    const beyond = inner.survival(x);
    return isUpper ? (notBelow - beyond) / mass : 1 - (beyond - above) / mass;
  };
  const survival = (x: number): number => {
    const beyond = isLower ? 1 : inner.survival(x);
    if (isUpper || beyond <= 0.5) return (beyond - above) / mass;
    const level = inner.cdf(x);
    return isLower ? (upTo - level) / mass : 1 - (level - below) / mass;
  };
  return {
    quantile: (u: number) => valueAt(u, 1 - u),
    inverseSurvival: (q: number) => valueAt(1 - q, q),
    cdf: (x: number) => (x < lo ? 0 : x >= hi ? 1 : clampToUnit(cdf(x))),
    survival: (x: number) => (x < lo ? 1 : x >= hi ? 0 : clampToUnit(survival(x))),
    momentsWithin: (from: number, to: number) => momentsOfTruncated(inner, Math.max(lo, from), Math.min(hi, to)),
    get mean() {
      return momentsOfTruncated(inner, lo, hi).mean;
    },
    get variance() {
      return momentsOfTruncated(inner, lo, hi).variance;
    },
    hasAtoms: inner.hasAtoms ?? false,
  };
}

function clampToUnit(probability: number): number {
  return Math.min(1, Math.max(0, probability));
}

/** The moments of a distribution's values from lo to hi: its own closed form, else sums over whole numbers, else quadrature. */
export function momentsOfTruncated(inner: FixedDistribution, lo: number, hi: number): Moments {
  if (lo === hi) return { mean: lo, variance: 0 };
  if (inner.momentsWithin !== undefined) return inner.momentsWithin(lo, hi);
  const fixed = truncated(inner, lo, hi);
  return inner.hasAtoms ? momentsOfWhole(fixed) : momentsOfQuantiles(fixed);
}
