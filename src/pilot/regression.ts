/** Least squares of several values on many scores of the pilot's paths. */

import { invariant } from '../base/assert.ts';
import { choleskyFactor } from '../num/cholesky.ts';

/** What is added to the diagonal of the normal equations, so that they can always be solved. */
const ridge = 1e-6;

/** The linear combination of scores that is nearest to a value. */
export interface Fit {
  /** By score. */
  readonly coefficients: Float64Array;
  /** Its mean square. */
  readonly explained: number;
}

/** Fits values. */
export type Regression = (value: Float64Array) => Fit;

/** Prepares fits to scores. Scores are standardised, values have mean 0, all are of one length; there are fewer scores than paths. */
export function regressionOn(scores: readonly Float64Array[]): Regression {
  if (scores.length === 0) return () => ({ coefficients: new Float64Array(0), explained: 0 });
  const gram = meanProducts(scores);
  gram.forEach((row, i) => {
    row[i]! += ridge;
  });
  const factor = choleskyFactor(gram);
  invariant(factor !== null, 'regressionOn: normal equations are positive definite');
  return (value) => {
    const solved = Float64Array.from(scores, (score) => meanProduct(score, value));
    for (let i = 0; i < solved.length; i++) {
      for (let k = 0; k < i; k++) solved[i]! -= factor[i]![k]! * solved[k]!;
      solved[i] = factor[i]![i] === 0 ? 0 : solved[i]! / factor[i]![i]!;
    }
    const explained = solved.reduce((sum, x) => sum + x * x, 0);
    for (let i = solved.length - 1; i >= 0; i--) {
      for (let k = i + 1; k < solved.length; k++) solved[i]! -= factor[k]![i]! * solved[k]!;
      solved[i] = factor[i]![i] === 0 ? 0 : solved[i]! / factor[i]![i]!;
    }
    return { coefficients: solved, explained };
  };
}

/** Paths that are gone through at a time: so much of all columns stays near the processor. */
const pathsTogether = 128;

/** The mean products of columns with each other, below the diagonal and on it; four at a time, as reading the columns is what takes the time. */
function meanProducts(columns: readonly Float64Array[]): number[][] {
  const size = columns.length;
  const paths = columns[0]!.length;
  const sums = new Float64Array(size * size);
  for (let from = 0; from < paths; from += pathsTogether) {
    addProducts(sums, columns, from, Math.min(from + pathsTogether, paths));
  }
  return columns.map((_, i) => Array.from(sums.subarray(i * size, (i + 1) * size), (sum) => sum / paths));
}

/** Adds products over some paths to sums, element row · number of columns + column; beyond the diagonal what it adds is void. */
function addProducts(sums: Float64Array, columns: readonly Float64Array[], from: number, end: number): void {
  const size = columns.length;
  for (let i = 0; i < size; i += 2) {
    const row = i * size;
    const next = Math.min(i + 1, size - 1);
    const a = columns[i]!;
    const b = columns[next]!;
    for (let j = 0; j <= i; j += 2) {
      const c = columns[j]!;
      const d = columns[Math.min(j + 1, size - 1)]!;
      let ac = 0; // destructured, the four would be slow
      let ad = 0;
      let bc = 0;
      let bd = 0;
      for (let path = from; path < end; path++) {
        ac += a[path]! * c[path]!;
        ad += a[path]! * d[path]!;
        bc += b[path]! * c[path]!;
        bd += b[path]! * d[path]!;
      }
      sums[row + j]! += ac;
      if (j + 1 < size) sums[row + j + 1]! += ad;
      if (next === i) continue;
      sums[row + size + j]! += bc;
      if (j + 1 < size) sums[row + size + j + 1]! += bd;
    }
  }
}

/** The mean of products; of standardised columns, their correlation. */
export function meanProduct(one: Float64Array, other: Float64Array): number {
  let a = 0; // four sums at a time, as each addition waits for the last one
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i + 3 < one.length; i += 4) {
    a += one[i]! * other[i]!;
    b += one[i + 1]! * other[i + 1]!;
    c += one[i + 2]! * other[i + 2]!;
    d += one[i + 3]! * other[i + 3]!;
  }
  for (; i < one.length; i++) a += one[i]! * other[i]!;
  return (a + b + c + d) / one.length;
}

/** What a combination of scores leaves of a value. */
export function residualOf(
  value: Float64Array,
  scores: readonly Float64Array[],
  coefficients: Float64Array,
): Float64Array {
  const rest = Float64Array.from(value);
  scores.forEach((column, i) => {
    const factor = coefficients[i]!;
    for (let path = 0; path < rest.length; path++) rest[path]! -= factor * column[path]!;
  });
  return rest;
}
