/** A product of Householder reflections that takes chosen axes to given directions. */

import { product } from './principal-directions.ts';

/** The product as z - Σ_k weights_k (inner_k · z), and the axis that is taken to each direction. */
export interface Reflections {
  readonly axes: readonly number[];
  readonly inner: readonly Float64Array[];
  readonly weights: readonly Float64Array[];
}

/**
 * Reflects so that axis axes[k] goes to directions[k]; directions are orthonormal, and fewer than they have elements unless
 * there is one of one element. Axis k is the largest element of direction k after the reflections before it.
 * Reflection k is 1 - 2 h hᵗ, with h along axis - (its direction, as the reflections before it leave that): it moves no earlier axis.
 */
export function reflectionsTo(directions: readonly Float64Array[]): Reflections {
  const axes: number[] = [];
  const normals: Float64Array[] = [];
  for (const direction of directions) {
    const rest = Float64Array.from(direction);
    for (const normal of normals) takeOff(rest, normal, 2 * product(normal, rest));
    const axis = largestElement(rest, axes);
    axes.push(axis);
    const normal = rest.map((x, i) => (i === axis ? 1 - x : -x));
    const length = Math.sqrt(product(normal, normal));
    normals.push(normal.map((x) => (length > smallestTurn ? x / length : 0)));
  }
  // the last reflection is the first to be applied: inner_k sees z as those behind it leave it
  const inner: Float64Array[] = [];
  for (let k = normals.length - 1; k >= 0; k--) {
    const seen = Float64Array.from(normals[k]!);
    for (let later = k + 1; later < normals.length; later++) {
      takeOff(seen, inner[later]!, 2 * product(normals[k]!, normals[later]!));
    }
    inner[k] = seen;
  }
  return { axes, inner, weights: normals.map((normal) => normal.map((x) => 2 * x)) };
}

/** A direction that is this near its axis is not turned to. */
const smallestTurn = 1e-8;

function takeOff(from: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < from.length; i++) from[i]! -= factor * vector[i]!;
}

function largestElement(vector: Float64Array, except: readonly number[]): number {
  let largest = -1;
  for (let i = 0; i < vector.length; i++) {
    if (!except.includes(i) && (largest < 0 || Math.abs(vector[i]!) > Math.abs(vector[largest]!))) largest = i;
  }
  return largest;
}
