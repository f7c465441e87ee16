/** The nearest correlation matrix to a symmetric matrix that is none. */

import { symmetricEigen } from './symmetric-eigen.ts';

/** Rounds of projections at most; each gains a fixed share, so that more than some hundreds are needed for hard cases only. */
const mostRounds = 2000;

/** The difference of the two projections at which they count as one. */
const tolerance = 1e-11;

/**
 * The correlation matrix (positive semi-definite, ones on the diagonal) whose distance from a symmetric n × n matrix with ones on its
 * diagonal, the sum of squared differences, is least; to 1e-9 in each entry. Alternating projections onto the semi-definite matrices,
 * with Dykstra's correction, and onto those of unit diagonal: N. J. Higham, Computing the nearest correlation matrix, IMA J. Numer.
 * Anal. 22 (2002) 329, algorithm 3.3. What is left of the diagonal is scaled away, which keeps the matrix semi-definite.
 */
export function nearestCorrelation(matrix: readonly (readonly number[])[]): number[][] {
  const unit = matrix.map((row) => Float64Array.from(row));
  const correction = matrix.map((row) => new Float64Array(row.length));
  for (let round = 1; ; round++) {
    const shifted = unit.map((row, i) => row.map((x, j) => x - correction[i]![j]!));
    const definite = projectSemidefinite(shifted);
    let difference = 0;
    for (const [i, row] of definite.entries()) {
      for (let j = 0; j < row.length; j++) {
        correction[i]![j] = row[j]! - shifted[i]![j]!;
        const next = i === j ? 1 : row[j]!;
        difference = Math.max(difference, Math.abs(next - row[j]!), Math.abs(next - unit[i]![j]!));
        unit[i]![j] = next;
      }
    }
    if (difference <= tolerance || round === mostRounds) return scaleToUnitDiagonal(definite);
  }
}

/** The nearest positive semi-definite matrix: the negative eigenvalues are left out. */
function projectSemidefinite(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const { values, vectors } = symmetricEigen(matrix);
  const result = matrix.map((row) => row.slice());
  for (const [k, value] of values.entries()) {
    if (value >= 0) continue;
    const vector = vectors[k]!;
    for (const [i, row] of result.entries()) {
      for (let j = 0; j < row.length; j++) row[j]! -= value * vector[i]! * vector[j]!;
    }
  }
  return result;
}

function scaleToUnitDiagonal(matrix: readonly Float64Array[]): number[][] {
  const roots = matrix.map((row, i) => Math.sqrt(row[i]!));
  return matrix.map((row, i) => Array.from(row, (x, j) => scaled(i, j, 0.5 * (x + matrix[j]![i]!), roots)));
}

function scaled(i: number, j: number, x: number, roots: readonly number[]): number {
  return i === j ? 1 : Math.min(1, Math.max(-1, x / (roots[i]! * roots[j]!)));
}
