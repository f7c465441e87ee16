/** Point sets of every kind for a program, to try evaluators on. */

import type { Sampler } from '../../src/base/sampler.ts';
import type { Program } from '../../src/kernel/program.ts';
import { placesOf } from '../../src/pilot/places.ts';
import { reflectionsTo } from '../../src/pilot/reflections.ts';
import { loadDirections } from '../../src/sampling/joe-kuo.ts';
import { type Points, placeOf } from '../../src/sampling/points.ts';

const dimensions = 2048; // more than come with the program, and than a small plan has
const directions = await loadDirections(dimensions);

/**
 * Points of a sampler. Under `sobol` places have dimensions from `first` on, now and then none, and two thirds of them are turned along `rank`
 * directions, together with a stream that the program does not read.
 */
export function somePoints(program: Program, sampler: Sampler, first: number, rank: number): Points {
  if (sampler !== 'sobol') return { sampler };
  const { streams, steps } = program;
  const places = [...placesOf(program), { name: 'read by no one', step: 2 }];
  const dimensionOf = (i: number): number => ((i + first) % 11 === 10 ? -1 : (i * 7 + first) % dimensions);
  const turned = places.flatMap((place, i) => (i % 3 === 1 ? [] : [{ ...place, dimension: dimensionOf(i) }]));
  const list = new Int32Array(streams.length * (steps + 2)).fill(-1);
  const numbers = list.slice();
  const at = (name: string, step: number): number => placeOf(streams.indexOf(name), step, steps);
  for (const [i, { name, step }] of places.slice(0, -1).entries()) list[at(name, step)] = dimensionOf(i);
  for (const [i, { name, step }] of turned.slice(0, -1).entries()) numbers[at(name, step)] = i;
  if (rank === 0 || turned.length <= rank) {
    return { sampler, dimensions: list, directions, rotation: null };
  }
  // orthonormal: each has elements of its own
  const axes = Array.from({ length: rank }, (_, k) => {
    const own = turned.map((_, i) => (i % rank === k ? 1 + (i % 5) : 0));
    return Float64Array.from(own, (x) => x / Math.hypot(...own));
  });
  const { inner, weights } = reflectionsTo(axes);
  const interleaved = (vectors: readonly Float64Array[]): Float64Array =>
    Float64Array.from({ length: turned.length * rank }, (_, i) => vectors[i % rank]![Math.floor(i / rank)]!);
  const rotation = {
    rank,
    names: turned.map(({ name }) => name),
    steps: Int32Array.from(turned, ({ step }) => step),
    dimensions: Int32Array.from(turned, ({ dimension }) => dimension),
    inner: interleaved(inner),
    weights: interleaved(weights),
    numbers,
  };
  return { sampler, dimensions: list, directions, rotation };
}
