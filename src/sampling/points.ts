/** The point set of a run as plain data: which numbers a draw's stream has at each step. */

/** A point set. Streams are numbered as the program numbers them. */
export type Points = { readonly sampler: 'random' } | { readonly sampler: 'lhs' } | SobolPoints;

export interface SobolPoints {
  readonly sampler: 'sobol';
  /** The dimension of a stream at a step, by `placeOf`; -1 where the table has none left, and its numbers are random. */
  readonly dimensions: Int32Array;
  /** As `loadDirections` gives them. */
  readonly directions: Uint32Array;
  readonly rotation: Rotation | null;
}

/**
 * An orthogonal turn of independent standard normals z to others, x = z - Σ_j weights_j · (inner_j · z): products of Householder
 * reflections, so that the first dimensions move along the directions that matter most (Imai and Tan 2006, "A general dimension reduction
 * technique for derivative pricing", J. Comput. Finance 10(2)). Every x is again an independent standard normal.
 */
export interface Rotation {
  /** Number of directions. */
  readonly rank: number;
  /** For each turned normal: its stream's name, which the program may not have, its step and its dimension (or -1). */
  readonly names: readonly string[];
  readonly steps: Int32Array;
  readonly dimensions: Int32Array;
  /** Element normal · rank + direction: what its z adds to the direction's product, and what of the product is taken off it. */
  readonly inner: Float64Array;
  readonly weights: Float64Array;
  /** The number of the turned normal of a stream at a step, by `placeOf`; -1 where it is not turned. */
  readonly numbers: Int32Array;
}

/** Where a stream at a step (or `oncePerPath`) stands in lists by stream and step; `steps` is the program's. */
export function placeOf(stream: number, step: number, steps: number): number {
  return stream * (steps + 2) + step + 1;
}
