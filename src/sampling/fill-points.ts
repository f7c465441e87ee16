/** Fills columns with the numbers that a point set has for streams, block by block. */

import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import { normalCdf } from '../num/normal-cdf.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { directionBits } from './joe-kuo.ts';
import { fillLatinHypercube } from './latin-hypercube.ts';
import { type Points, placeOf, type Rotation } from './points.ts';
import { fillSobol } from './sobol.ts';
import { hashStreamName, type StreamKey } from './stream-key.ts';
import { fillUniforms } from './uniforms.ts';

/** The greatest uniform below 1: a normal far out must not reach a quantile of 1, which may be infinite. */
export const largestUniform = 0.9999999999999999; // = 1 - 2 ** -53
/** The least positive number with full precision: a normal far out must not reach a quantile of 0, which may be infinite. */
export const smallestUniform = 2.2250738585072014e-308; // = 2 ** -1022

/** P(Z <= x) as a uniform: above 0 and below 1. */
export function boundedNormalCdf(x: number): number {
  return Math.max(smallestUniform, Math.min(normalCdf(x), largestUniform));
}

/** Fills columns of a block with the independent uniforms, in (0, 1), or standard normals of a stream at a step (or `oncePerPath`). */
export interface PointFiller {
  /** Goes to a block; comes before what is filled in it. */
  readonly begin: (block: number) => void;
  readonly uniforms: (out: Float64Array, stream: number, step: number) => void;
  readonly normals: (out: Float64Array, stream: number, step: number) => void;
}

/** What a filler is made for: the run's seed, and its program's streams by name and number of steps. */
interface Streams {
  readonly seed: number;
  readonly streams: readonly string[];
  readonly steps: number;
}

/** Prepares the filling of a point set. All memory is taken here. */
export function createPointFiller(points: Points, { seed, streams, steps }: Streams): PointFiller {
  const keys = streams.map(hashStreamName);
  const { uniforms, normals } = createIndependentFiller(points, seed);
  const turned = points.sampler === 'sobol' && points.rotation ? createTurning(points.rotation, normals) : null;
  let block = 0;
  const placed = (stream: number, step: number): Source => {
    const dimension = points.sampler === 'sobol' ? points.dimensions[placeOf(stream, step, steps)]! : -1;
    return { key: keys[stream]!, step, block, dimension };
  };
  const turnedNumber = (stream: number, step: number): number =>
    turned === null ? -1 : turned.numbers[placeOf(stream, step, steps)]!;
  return {
    begin: (next) => {
      invariant(next >= 0 && next < 2 ** 26, 'createPointFiller: blocks are numbered from 0');
      block = next;
      turned?.begin(block);
    },
    uniforms: (out, stream, step) => {
      const number = turnedNumber(stream, step);
      if (number < 0) return uniforms(out, placed(stream, step));
      turned!.fill(out, number);
      for (let i = 0; i < blockPaths; i++) out[i] = boundedNormalCdf(out[i]!);
    },
    normals: (out, stream, step) => {
      const number = turnedNumber(stream, step);
      if (number < 0) return normals(out, placed(stream, step));
      turned!.fill(out, number);
    },
  };
}

/** Where independent numbers come from; the dimension is -1 where they are random under every sampler. */
interface Source {
  readonly key: StreamKey;
  readonly step: number;
  readonly block: number;
  readonly dimension: number;
}

type Fill = (out: Float64Array, source: Source) => void;

function createIndependentFiller(points: Points, seed: number): { readonly uniforms: Fill; readonly normals: Fill } {
  const strata = new Uint8Array(points.sampler === 'lhs' ? blockPaths : 0);
  const uniforms: Fill = (out, { key, step, block, dimension }) => {
    if (points.sampler === 'lhs') return fillLatinHypercube(out, strata, seed, key, step, block);
    if (points.sampler === 'random' || dimension < 0) return fillUniforms(out, seed, key, step, block);
    const row = points.directions.subarray(dimension * directionBits, (dimension + 1) * directionBits);
    fillSobol(out, seed, key, step, block, row);
  };
  const normals: Fill = (out, source) => {
    uniforms(out, source);
    for (let i = 0; i < blockPaths; i++) out[i] = normalQuantile(out[i]!);
  };
  return { uniforms, normals };
}

/** Turns the independent normals of a block: all of them are made when it begins, as each result needs each. */
function createTurning({ rank, names, steps, dimensions, inner, weights, numbers }: Rotation, fillNormals: Fill) {
  const keys = names.map(hashStreamName);
  const normals = names.map(() => new Float64Array(blockPaths));
  const products = Array.from({ length: rank }, () => new Float64Array(blockPaths));
  return {
    numbers,
    begin: (block: number): void => {
      for (const product of products) product.fill(0);
      normals.forEach((column, i) => {
        fillNormals(column, { key: keys[i]!, step: steps[i]!, block, dimension: dimensions[i]! });
        products.forEach((product, k) => {
          const factor = inner[i * rank + k]!;
          for (let lane = 0; lane < blockPaths; lane++) product[lane]! += factor * column[lane]!;
        });
      });
    },
    fill: (out: Float64Array, number: number): void => {
      out.set(normals[number]!);
      products.forEach((product, k) => {
        const weight = weights[number * rank + k]!;
        for (let lane = 0; lane < blockPaths; lane++) out[lane]! -= weight * product[lane]!;
      });
    },
  };
}
