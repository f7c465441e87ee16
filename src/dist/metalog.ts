/** The metalog distribution (T. W. Keelin, Decision Analysis 13 (2016) 243), whose quantile function is linear in its coefficients. */

import { exp } from '../num/exp.ts';
import type { FixedDistribution } from './distribution.ts';
import { logOdds } from './logistic.ts';
import { momentsOfQuantiles } from './moments.ts';

/**
 * The quantile function p(s) + r(s) z of the logarithm of the odds z = ln(u / (1 - u)), and s = u - 1/2; p and r are polynomials by their
 * coefficients from the constant one on.
 */
export interface Metalog {
  readonly p: readonly number[];
  readonly r: readonly number[];
}

const farthest = 745; // the odds of the least double
const leastPivot = 1e-13; // a thousand roundings
const gridStep = 0.25;
const gridEnd = 40; // beyond, only r counts

/**
 * The metalog with as many terms as points through quantiles, probabilities and values both rising. Its terms, after Keelin's equation 6, are
 * 1, z, s z, s, s², s² z, s³, s³ z, … Null where the probabilities leave a coefficient open.
 */
export function metalogThrough(probabilities: readonly number[], values: readonly number[]): Metalog | null {
  const count = values.length;
  const places = Array.from({ length: count }, (_, k) => placeOfTerm(k));
  // values less the first, so that a large location costs no digits
  const rows = probabilities.map((u, i) => {
    const [s, z] = [u - 0.5, logOdds(u)];
    return [...places.map(({ isOfR, power }) => wholePower(s, power) * (isOfR ? z : 1)), values[i]! - values[0]!];
  });
  const solution = solve(rows);
  if (solution === null) return null;
  const [p, r] = [false, true].map((wanted) =>
    places.flatMap(({ isOfR, power }, k) => (isOfR === wanted ? [{ power, value: solution[k]! }] : [])),
  );
  const inOrder = (terms: readonly { readonly power: number; readonly value: number }[]): number[] =>
    terms.toSorted((a, b) => a.power - b.power).map(({ value }) => value);
  const [ofP, ofR] = [inOrder(p!), inOrder(r!)];
  ofP[0]! += values[0]!;
  return { p: ofP, r: ofR };
}

/** Which polynomial a term, numbered from 0, belongs to, and its power of s. */
function placeOfTerm(k: number): { readonly isOfR: boolean; readonly power: number } {
  if (k < 4) return { isOfR: k === 1 || k === 2, power: k < 2 ? 0 : 1 };
  return { isOfR: k % 2 === 1, power: k >> 1 };
}

function wholePower(x: number, power: number): number {
  let product = 1;
  for (let i = 0; i < power; i++) product *= x;
  return product;
}

/**
 * Solves linear equations, each row its coefficients and then the right side, by elimination with the largest pivot of each column. Null where
 * a pivot is but a rounding error of its column.
 */
function solve(rows: readonly number[][]): readonly number[] | null {
  const count = rows.length;
  const left = [...rows];
  const sizes = rows.map((_, column) => Math.max(...rows.map((row) => Math.abs(row[column]!))));
  for (let column = 0; column < count; column++) {
    let pivot = column;
    for (let i = column + 1; i < count; i++) {
      if (Math.abs(left[i]![column]!) > Math.abs(left[pivot]![column]!)) pivot = i;
    }
    if (!(Math.abs(left[pivot]![column]!) > leastPivot * sizes[column]!)) return null;
    [left[column], left[pivot]] = [left[pivot]!, left[column]!];
    for (let i = column + 1; i < count; i++) {
      const factor = left[i]![column]! / left[column]![column]!;
      for (let j = column; j <= count; j++) left[i]![j]! -= factor * left[column]![j]!;
    }
  }
  const solution: number[] = Array(count).fill(0);
  for (let i = count - 1; i >= 0; i--) {
    let rest = left[i]![count]!;
    for (let j = i + 1; j < count; j++) rest -= left[i]![j]! * solution[j]!;
    solution[i] = rest / left[i]![i]!;
  }
  return solution;
}

function polynomial(coefficients: readonly number[], s: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--) sum = sum * s + coefficients[i]!;
  return sum;
}

function slopeOfPolynomial(coefficients: readonly number[], s: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 1; i--) sum = sum * s + i * coefficients[i]!;
  return sum;
}

/** s and s² short of 1/4 at the logarithm z of the odds, neither losing digits at the ends. */
function placeAt(z: number): { readonly s: number; readonly room: number } {
  const small = exp(-Math.abs(z));
  const s = (0.5 * (1 - small)) / (1 + small);
  return { s: z < 0 ? -s : s, room: small / ((1 + small) * (1 + small)) };
}

/** How fast the quantile rises with z. */
function slopeAt({ p, r }: Metalog, z: number): number {
  const { s, room } = placeAt(z);
  return room * (slopeOfPolynomial(p, s) + slopeOfPolynomial(r, s) * z) + polynomial(r, s);
}

/**
 * The probability level near which a metalog falls the most steeply; null when it rises on all of (0, 1). Looks at a grid in z finer than
 * the terms can turn, and then at the bottom of each dip of it.
 */
export function fallOf(metalog: Metalog): number | null {
  const slope = (z: number): number => slopeAt(metalog, z);
  // what the rounding of the coefficients may leave of a slope that is 0
  const size = Math.max(...metalog.p.slice(1).map(Math.abs), ...metalog.r.map(Math.abs), 0);
  const least = -1e-13 * size;
  let [lowest, at] = [Infinity, 0];
  let [before, last] = [Infinity, slope(-gridEnd)];
  for (let z = -gridEnd; z <= gridEnd; z += gridStep) {
    const next = z < gridEnd ? slope(z + gridStep) : Infinity;
    if (last <= before && last <= next) {
      const bottom = bottomOf(slope, Math.max(-gridEnd, z - gridStep), Math.min(gridEnd, z + gridStep));
      const depth = Math.min(last, slope(bottom));
      if (depth < lowest) [lowest, at] = [depth, depth === last ? z : bottom];
    }
    [before, last] = [last, next];
  }
  return lowest > 0 || (lowest >= least && size > 0 && isRising(metalog)) ? null : 0.5 + placeAt(at).s;
}

/** Whether the quantile rises at all from one end of the probabilities to the other. */
function isRising({ p, r }: Metalog): boolean {
  const valueAt = (z: number): number => polynomial(p, placeAt(z).s) + polynomial(r, placeAt(z).s) * z;
  return valueAt(1) > valueAt(-1);
}

/** The bottom of a dip between two ends, by golden section. */
function bottomOf(f: (z: number) => number, from: number, to: number): number {
  const golden = 0.3819660112501051; // = (3 - √5) / 2
  let [a, b] = [from, to];
  let [x, y] = [a + golden * (b - a), b - golden * (b - a)];
  let [fx, fy] = [f(x), f(y)];
  for (let i = 0; i < 40; i++) {
    if (fx < fy) {
      [b, y, fy] = [y, x, fx];
      x = a + golden * (b - a);
      fx = f(x);
    } else {
      [a, x, fx] = [x, y, fy];
      y = b - golden * (b - a);
      fy = f(y);
    }
  }
  return fx < fy ? x : y;
}

/** The distribution of a metalog that rises. Its moments are integrals of the quantile. */
export function fixMetalog(metalog: Metalog): FixedDistribution {
  const { p, r } = metalog;
  const quantile = (u: number): number => polynomial(p, u - 0.5) + polynomial(r, u - 0.5) * logOdds(u);
  const inverseSurvival = (q: number): number => polynomial(p, 0.5 - q) - polynomial(r, 0.5 - q) * logOdds(q);
  const cdf = (x: number): number => {
    const z = oddsOf(metalog, x);
    const odds = exp(-Math.abs(z));
    return z < 0 ? odds / (1 + odds) : 1 / (1 + odds);
  };
  const survival = (x: number): number => {
    const z = oddsOf(metalog, x);
    const odds = exp(-Math.abs(z));
    return z > 0 ? odds / (1 + odds) : 1 / (1 + odds);
  };
  const tails = { quantile, inverseSurvival, cdf, survival };
  return {
    ...tails,
    get mean() {
      return momentsOfQuantiles(tails).mean;
    },
    get variance() {
      return momentsOfQuantiles(tails).variance;
    },
  };
}

/** The logarithm of the odds at which the quantile is x, by Newton's rule between bounds; ∓Infinity where x lies beyond all doubles' odds. */
function oddsOf(metalog: Metalog, x: number): number {
  const { p, r } = metalog;
  const excessAt = (z: number): number => {
    const { s } = placeAt(z);
    return polynomial(p, s) + polynomial(r, s) * z - x;
  };
  let [low, high] = [-farthest, farthest];
  if (excessAt(low) >= 0) return -Infinity;
  if (excessAt(high) <= 0) return Infinity;
  let z = 0;
  for (let i = 0; i < 200; i++) {
    const excess = excessAt(z);
    if (excess === 0) return z;
    if (excess < 0) low = z;
    else high = z;
    const step = excess / slopeAt(metalog, z);
    const next = z - step;
    const isInside = next > low && next < high;
    const moved = isInside ? next : 0.5 * (low + high);
    if (Math.abs(moved - z) <= 2e-16 * Math.abs(z)) return moved;
    z = moved;
  }
  return z;
}
