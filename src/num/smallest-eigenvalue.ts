/** The smallest eigenvalue of a symmetric matrix. */

/** The least eigenvalue of a symmetric n × n matrix, n >= 1, to 1e-14 of its norm: Jacobi's rotations, row by row (Golub and Van Loan, Matrix Computations, 8.5). */
export function smallestEigenvalue(matrix: readonly (readonly number[])[]): number {
  const work = matrix.map((row) => [...row]);
  const norm = Math.sqrt(work.flat().reduce((sum, x) => sum + x * x, 0));
  for (let sweep = 0; sweep < 60 && offDiagonal(work) > 1e-16 * norm; sweep++) {
    for (let p = 0; p < work.length; p++) for (let q = p + 1; q < work.length; q++) rotate(work, p, q);
  }
  return work.reduce((least, row, i) => Math.min(least, row[i]!), Infinity);
}

/** The norm of what stands beside the diagonal. */
function offDiagonal(matrix: readonly (readonly number[])[]): number {
  const squares = matrix.map((row, i) => row.reduce((sum, x, j) => (i === j ? sum : sum + x * x), 0));
  return Math.sqrt(squares.reduce((sum, x) => sum + x, 0));
}

/** Turns rows and columns p and q so that the entry (p, q) becomes 0. */
function rotate(matrix: number[][], p: number, q: number): void {
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
  const [upper, lower] = [matrix[p]!, matrix[q]!];
  matrix[p] = upper.map((x, j) => cosine * x - sine * lower[j]!);
  matrix[q] = lower.map((x, j) => sine * upper[j]! + cosine * x);
}
