/** The Cholesky factor of a symmetric matrix, also of a singular one. */

/** How far below 0 rounding may leave a pivot that is 0 in truth, for matrices with entries around 1. */
const pivotTolerance = 1e-10;

/**
 * The lower triangular L with L Lᵗ = matrix, for a symmetric n × n matrix that is positive semi-definite; a pivot within 1e-10 of 0 gives a
 * column of zeros. Null when the matrix is indefinite. Only the lower triangle is read. Cholesky–Banachiewicz.
 */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] | null {
  const factor = matrix.map(() => new Array<number>(matrix.length).fill(0));
  for (let j = 0; j < matrix.length; j++) {
    const pivot = remainder(matrix, factor, j, j);
    if (!(pivot >= -pivotTolerance)) return null;
    const isZero = pivot <= pivotTolerance;
    const diagonal = isZero ? 0 : Math.sqrt(pivot);
    factor[j]![j] = diagonal;
    for (let i = j + 1; i < matrix.length; i++) {
      const rest = remainder(matrix, factor, i, j);
      // beside a zero pivot a semi-definite matrix has zeros: |rest|² <= pivot · (pivot of row i), which is at most its entry
      if (isZero && rest * rest > 2 * pivotTolerance * Math.max(1, matrix[i]![i]!)) return null;
      factor[i]![j] = isZero ? 0 : rest / diagonal;
    }
  }
  return factor;
}

/** An entry of the matrix less what the columns of the factor before j make up of it. */
function remainder(
  matrix: readonly (readonly number[])[],
  factor: readonly (readonly number[])[],
  i: number,
  j: number,
): number {
  let rest = matrix[i]![j]!;
  for (let k = 0; k < j; k++) rest -= factor[i]![k]! * factor[j]![k]!;
  return rest;
}
