/** The smallest eigenvalue of a symmetric matrix. */

import { symmetricEigen } from './symmetric-eigen.ts';

/** The least eigenvalue of a symmetric n × n matrix, n >= 1, to 1e-14 of its norm. */
export function smallestEigenvalue(matrix: readonly (readonly number[])[]): number {
  return symmetricEigen(matrix).values.reduce((least, value) => Math.min(least, value), Infinity);
}
