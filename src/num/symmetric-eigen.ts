/** The eigenvalues and eigenvectors of a symmetric matrix. */

/** A decomposition matrix = Σ values[k] vectors[k] vectors[k]ᵗ; the vectors are orthonormal, in no order. */
export interface SymmetricEigen {
  readonly values: readonly number[];
  readonly vectors: readonly Float64Array[];
}

/** Decomposes a symmetric n × n matrix, n >= 1, to 1e-14 of its norm: Jacobi's rotations, row by row (Golub and Van Loan, Matrix Computations, 8.5). */
export function symmetricEigen(matrix: readonly ArrayLike<number>[]): SymmetricEigen {
  const work = matrix.map((row) => Float64Array.from(row));
  const vectors = work.map((_, i) => new Float64Array(work.length).fill(1, i, i + 1));
  const norm = Math.sqrt(work.reduce((sum, row) => row.reduce((part, x) => part + x * x, sum), 0));
  for (let sweep = 0; sweep < 60 && offDiagonal(work) > 1e-15 * norm; sweep++) {
    for (let p = 0; p < work.length; p++) for (let q = p + 1; q < work.length; q++) rotate(work, vectors, p, q);
  }
  return { values: work.map((row, i) => row[i]!), vectors };
}

/** The norm of what stands beside the diagonal. */
function offDiagonal(matrix: readonly Float64Array[]): number {
  const squares = matrix.map((row, i) => row.reduce((sum, x, j) => (i === j ? sum : sum + x * x), 0));
  return Math.sqrt(squares.reduce((sum, x) => sum + x, 0));
}

/** Turns rows and columns p and q so that the entry (p, q) becomes 0, and the vectors with them. */
function rotate(matrix: readonly Float64Array[], vectors: readonly Float64Array[], p: number, q: number): void {
  const entry = matrix[p]![q]!;
  if (entry === 0) return;
  const ratio = (matrix[q]![q]! - matrix[p]![p]!) / (2 * entry);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (const row of matrix) {
    const [left, right] = [row[p]!, row[q]!];
    row[p] = cosine * left - sine * right;
    row[q] = sine * left + cosine * right;
  }
  turn(matrix[p]!, matrix[q]!, cosine, sine);
  // what rounding leaves of the entry would keep the sweeps from ending
  matrix[p]![q] = 0;
  matrix[q]![p] = 0;
  turn(vectors[p]!, vectors[q]!, cosine, sine);
}

/** Turns two rows of numbers by an angle. */
function turn(one: Float64Array, other: Float64Array, cosine: number, sine: number): void {
  for (let j = 0; j < one.length; j++) {
    const [upper, lower] = [one[j]!, other[j]!];
    one[j] = cosine * upper - sine * lower;
    other[j] = sine * upper + cosine * lower;
  }
}
