/** The lower triangular factor of a symmetric matrix that is positive semi-definite but for rounding, however near it is to singular. */

import { symmetricEigen } from './symmetric-eigen.ts';

/** The distance below which a row, of length around 1, counts as lying in the space of those before it: some hundred roundings. */
const smallestPivot = 1e-13;

/**
 * The lower triangular L with L Lᵗ = matrix, its negative eigenvalues taken as 0; to 1e-12 for entries up to 1. Rows of the
 * root that the eigenvectors give are made orthogonal one after the other, twice over (Giraud, Langou and Rozložník, Comput. Math. Appl. 50
 * (2005) 1069): unlike Cholesky's divisions by small pivots, this loses nothing when many rows nearly depend on each other.
 */
export function semidefiniteFactor(matrix: readonly (readonly number[])[]): number[][] {
  const { values, vectors } = symmetricEigen(matrix);
  const roots = values.map((value) => Math.sqrt(Math.max(0, value)));
  const factor = matrix.map(() => new Array<number>(matrix.length).fill(0));
  const directions: Float64Array[] = [];
  for (const [i, row] of factor.entries()) {
    const rest = Float64Array.from(roots, (root, k) => root * vectors[k]![i]!);
    for (let pass = 0; pass < 2; pass++) {
      for (const [j, direction] of directions.entries()) row[j]! += takeOut(rest, direction);
    }
    const length = Math.sqrt(rest.reduce((sum, x) => sum + x * x, 0));
    const isNew = length > smallestPivot;
    row[i] = isNew ? length : 0;
    directions.push(rest.map((x) => (isNew ? x / length : 0)));
  }
  return factor;
}

/** Takes a vector's part along a direction out of it, and gives its length. */
function takeOut(vector: Float64Array, direction: Float64Array): number {
  const along = vector.reduce((sum, x, k) => sum + x * direction[k]!, 0);
  for (let k = 0; k < vector.length; k++) vector[k]! -= along * direction[k]!;
  return along;
}
