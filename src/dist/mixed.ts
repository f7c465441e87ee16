/** A mixture of distributions with their parameters fixed. */

import { leastReaching } from '../num/least-reaching.ts';
import { log } from '../num/log.ts';
import type { FixedDistribution, Moments } from './distribution.ts';
import { momentsOfTruncated, probabilitiesAround } from './truncated.ts';

const largest = 1.7976931348623157e308; // the greatest double

/** One of the distributions, and the probability that it is the one. */
interface Part {
  readonly share: number;
  readonly fixed: FixedDistribution;
}

/** The mixture of distributions by relative weights, at least one of them above 0. Probabilities are exact relative to themselves; a quantile is sought. */
export function mixed(inner: readonly FixedDistribution[], weights: readonly number[]): FixedDistribution {
  const parts = listParts(inner, weights);
  if (parts.length === 1) return parts[0]!.fixed;
  const moments = (): { readonly mean: number | null; readonly variance: number | null } =>
    combineMoments(parts.map(({ share, fixed: { mean, variance } }) => ({ share, mean, variance })));
  return {
    quantile: (u) => seek(parts, u, 1 - u),
    inverseSurvival: (q) => seek(parts, 1 - q, q),
    cdf: (x) => cdfOf(parts, x),
    survival: (x) => survivalOf(parts, x),
    hasAtoms: parts.some(({ fixed }) => fixed.hasAtoms === true),
    momentsWithin: (lo, hi) => momentsOfParts(parts, lo, hi),
    get mean() {
      return moments().mean;
    },
    get variance() {
      return moments().variance;
    },
  };
}

function listParts(inner: readonly FixedDistribution[], weights: readonly number[]): readonly Part[] {
  const most = weights.reduce((greater, weight) => Math.max(greater, weight), 0);
  const total = weights.reduce((sum, weight) => sum + weight / most, 0);
  return inner.map((fixed, i) => ({ share: weights[i]! / most / total, fixed })).filter(({ share }) => share > 0);
}

function cdfOf(parts: readonly Part[], x: number): number {
  let sum = 0;
  for (const { share, fixed } of parts) sum += share * fixed.cdf(x);
  return Math.min(1, sum);
}

function survivalOf(parts: readonly Part[], x: number): number {
  let sum = 0;
  for (const { share, fixed } of parts) sum += share * fixed.survival(x);
  return Math.min(1, sum);
}

/** The least value whose cdf reaches u: between the least and the greatest of the parts' own. `rest` is 1 - u. */
function seek(parts: readonly Part[], u: number, rest: number): number {
  const isLower = u <= 0.5;
  let [low, high] = [Infinity, -Infinity];
  for (const { fixed } of parts) {
    const value = isLower ? fixed.quantile(u) : fixed.inverseSurvival(rest);
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  [low, high] = [Math.max(low, -largest), Math.min(high, largest)];
  if (!(low < high)) return high;
  // logarithms of tails are nearly straight
  const excess = isLower ? (x: number) => log(cdfOf(parts, x) / u) : (x: number) => log(rest / survivalOf(parts, x));
  if (excess(low) >= 0) return low;
  if (!(excess(high) >= 0)) return high;
  return snap(parts, excess, low, leastReaching(excess, low, high));
}

/** The least single value of a part, close below what was found, that reaches the level too; else what was found. */
function snap(parts: readonly Part[], excess: (x: number) => number, low: number, found: number): number {
  const reach = Math.max(low, found - 1e-15 * Math.abs(found) - 1e-290);
  let least = found;
  for (const { fixed } of parts) {
    if (fixed.hasAtoms !== true) continue;
    const level = fixed.cdf(found);
    if (level === 0) continue;
    const atom = level <= 0.5 ? fixed.quantile(level) : fixed.inverseSurvival(fixed.survival(found));
    if (atom > reach && atom < least && excess(atom) >= 0) least = atom;
  }
  return least;
}

/** A mixture's values in a range are a mixture of its parts' values there, with the weights that they have in the range. */
function momentsOfParts(parts: readonly Part[], lo: number, hi: number): Moments {
  const inside = parts.flatMap(({ share, fixed }) => {
    const weight = share * probabilitiesAround(fixed, lo, hi).mass;
    return weight > 0 ? [{ share: weight, ...momentsOfTruncated(fixed, lo, hi) }] : [];
  });
  return combineMoments(inside) as Moments;
}

/** Moments of a mixture from those of its parts; shares need not add up to 1. */
function combineMoments(
  parts: readonly { readonly share: number; readonly mean: number | null; readonly variance: number | null }[],
): { readonly mean: number | null; readonly variance: number | null } {
  if (parts.some(({ mean }) => mean === null)) return { mean: null, variance: null };
  const total = parts.reduce((sum, { share }) => sum + share, 0);
  const mean = parts.reduce((sum, part) => sum + (part.share / total) * part.mean!, 0);
  if (!Number.isFinite(mean) || parts.some(({ variance }) => variance === Infinity))
    return { mean, variance: Infinity };
  const variance = parts.reduce((sum, part) => {
    const distance = part.mean! - mean;
    return sum + (part.share / total) * (part.variance! + distance * distance);
  }, 0);
  return { mean, variance };
}
