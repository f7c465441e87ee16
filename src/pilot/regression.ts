/** Least squares of several values on many scores of the pilot's paths. */

import { invariant } from '../base/assert.ts';
import { choleskyFactor } from '../num/cholesky.ts';

/** What is added to the diagonal of the normal equations, so that they can always be solved. */
const ridge = 1e-6;

/**
 * The coefficients of each value, by score: those of the linear combination that is nearest to it. Columns are standardised
 * and of one length; there are fewer scores than paths.
 */
export function regress(scores: readonly Float64Array[], values: readonly Float64Array[]): readonly Float64Array[] {
  if (scores.length === 0) return values.map(() => new Float64Array(0));
  const gram = meanProducts(scores);
  gram.forEach((row, i) => {
    row[i]! += ridge;
  });
  const factor = choleskyFactor(gram);
  invariant(factor !== null, 'regress: normal equations are positive definite');
  return values.map((value) => {
    const solved = Float64Array.from(scores, (score) => meanProduct(score, value));
    for (let i = 0; i < solved.length; i++) {
      for (let k = 0; k < i; k++) solved[i]! -= factor[i]![k]! * solved[k]!;
      solved[i] = factor[i]![i] === 0 ? 0 : solved[i]! / factor[i]![i]!;
    }
    for (let i = solved.length - 1; i >= 0; i--) {
      for (let k = i + 1; k < solved.length; k++) solved[i]! -= factor[k]![i]! * solved[k]!;
      solved[i] = factor[i]![i] === 0 ? 0 : solved[i]! / factor[i]![i]!;
    }
    return solved;
  });
}

/** The mean products of columns with each other, below the diagonal and on it; four at a time, as reading the columns is what takes the time. */
function meanProducts(columns: readonly Float64Array[]): number[][] {
  const products = columns.map(() => new Array<number>(columns.length).fill(0));
  for (let i = 0; i < columns.length; i += 2) {
    const [a, b] = [columns[i]!, columns[i + 1] ?? columns[i]!];
    for (let j = 0; j <= i; j += 2) {
      const [c, d] = [columns[j]!, columns[j + 1] ?? columns[j]!];
      let [ac, ad, bc, bd] = [0, 0, 0, 0];
      for (let k = 0; k < a.length; k++) {
        ac += a[k]! * c[k]!;
        ad += a[k]! * d[k]!;
        bc += b[k]! * c[k]!;
        bd += b[k]! * d[k]!;
      }
      products[i]![j] = ac / a.length;
      if (j < i) products[i]![j + 1] = ad / a.length;
      if (i + 1 < columns.length) {
        products[i + 1]![j] = bc / a.length;
        products[i + 1]![j + 1] = bd / a.length;
      }
    }
  }
  return products;
}

/** The mean of products; of standardised columns, their correlation. */
export function meanProduct(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum / one.length;
}
