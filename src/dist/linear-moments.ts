/** Moments of densities that are made of straight lines. */

import type { Moments } from './distribution.ts';

const node = 0.28867513459481287; // = 1 / (2 √3)

/**
 * The mean and variance of a density that is linear between each edge and the next, up to a factor: exact, since Gauss's rule of two nodes
 * integrates cubics.
 */
export function linearMoments(density: (x: number) => number, edges: readonly number[]): Moments {
  const points: { readonly x: number; readonly weight: number }[] = [];
  for (const [i, right] of edges.entries()) {
    const left = edges[i - 1] ?? right;
    for (const share of [0.5 - node, 0.5 + node]) {
      const x = left + share * (right - left);
      points.push({ x, weight: (right - left) * density(x) });
    }
  }
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  const start = edges[0]!;
  const offset = points.reduce((sum, { x, weight }) => sum + (x - start) * weight, 0) / total;
  const variance = points.reduce((sum, { x, weight }) => sum + (x - start - offset) * (x - start - offset) * weight, 0);
  return { mean: start + offset, variance: variance / total };
}
