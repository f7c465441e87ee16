/** The few directions that several gradients have in common. */

import { symmetricEigen } from '../num/symmetric-eigen.ts';

/** Orthonormal directions, the first the most important, and the share of the gradients' squares that lies in each. */
export interface PrincipalDirections {
  readonly directions: readonly Float64Array[];
  readonly shares: readonly number[];
}

const mostDirections = 3;
/** The least share of the squares that a direction is worth its cost for. */
const leastShare = 0.05;

/** Finds the principal directions of gradients by the eigenvectors of their products (as many as gradients, so a small matrix). */
export function principalDirections(gradients: readonly Float64Array[]): PrincipalDirections {
  const products = gradients.map((one) => gradients.map((other) => product(one, other)));
  const total = products.reduce((sum, row, i) => sum + row[i]!, 0);
  if (!(total > 0)) return { directions: [], shares: [] };
  const { values, vectors } = symmetricEigen(products);
  const order = values.map((_, i) => i).sort((i, j) => values[j]! - values[i]! || i - j);
  const kept = order.slice(0, mostDirections).filter((i) => values[i]! > leastShare * total);
  const directions = kept.map((i) => unitSum(gradients, vectors[i]!));
  return { directions, shares: kept.map((i) => values[i]! / total) };
}

/** The combination of vectors with given weights, of length 1 and with its largest element above 0. */
function unitSum(vectors: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  vectors.forEach((vector, k) => {
    for (let i = 0; i < sum.length; i++) sum[i]! += weights[k]! * vector[i]!;
  });
  const largest = sum.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
  const scale = Math.sign(largest) / Math.sqrt(product(sum, sum));
  return sum.map((x) => x * scale);
}

/** The inner product of two vectors. */
export function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i]! * other[i]!;
  return sum;
}
