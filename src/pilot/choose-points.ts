/** From an order of places to the point set of a program. */

import { invariant } from '../base/assert.ts';
import type { Sampler } from '../base/sampler.ts';
import type { Program } from '../kernel/program.ts';
import { loadDirections, tableDimensions } from '../sampling/joe-kuo.ts';
import { type Points, placeOf, type Rotation } from '../sampling/points.ts';
import { type Place, placeKey, placesOf } from './places.ts';
import type { PointOrder } from './point-order.ts';
import { reflectionsTo } from './reflections.ts';

/**
 * The point set of a program: its places take the dimensions of the order, those that the order does not know the ones
 * behind, in the program's order. So all variants of a plan have the same numbers where they have the same draws.
 */
export async function choosePoints(sampler: Sampler, program: Program, order: PointOrder | null): Promise<Points> {
  if (sampler !== 'sobol') return { sampler };
  invariant(order !== null, 'choosePoints: sobol has an order');
  const dimensionOf = new Map<string, number>();
  for (const place of extendOrder(order, program).places) dimensionOf.set(placeKey(place), dimensionOf.size);
  const dimension = (place: Place): number => {
    const found = dimensionOf.get(placeKey(place))!;
    return found < tableDimensions ? found : -1;
  };
  const streamOf = new Map(program.streams.map((name, stream) => [name, stream]));
  const listByPlace = (values: ReadonlyMap<Place, number>): Int32Array => {
    const list = new Int32Array(program.streams.length * (program.steps + 2)).fill(-1);
    for (const [{ name, step }, value] of values) {
      const stream = streamOf.get(name);
      if (stream !== undefined) list[placeOf(stream, step, program.steps)] = value;
    }
    return list;
  };
  const { turned } = order;
  return {
    sampler,
    dimensions: listByPlace(new Map(placesOf(program).map((place) => [place, dimension(place)]))),
    directions: await loadDirections(Math.min(dimensionOf.size, tableDimensions)),
    rotation:
      turned.length === 0
        ? null
        : {
            ...turning(order),
            dimensions: Int32Array.from(turned, dimension),
            numbers: listByPlace(new Map(turned.map((place, number) => [place, number]))),
          },
  };
}

/** The places of a program that the table has no dimensions for, which are the last of the order; and the number of all. */
export function placesBeyondTable(
  order: PointOrder,
  program: Program,
): { readonly places: readonly Place[]; readonly of: number } {
  const { places } = extendOrder(order, program);
  return { places: places.slice(tableDimensions), of: places.length };
}

/** Puts the places of a program that an order does not know behind those that it does. */
export function extendOrder(order: PointOrder, program: Program): PointOrder {
  const known = new Set(order.places.map(placeKey));
  return { ...order, places: [...order.places, ...placesOf(program).filter((place) => !known.has(placeKey(place)))] };
}

/** A draw that a variant put a constant in place of is still turned with the others, so that these keep their values. */
function turning({ turned, directions }: PointOrder): Omit<Rotation, 'dimensions' | 'numbers'> {
  const { inner, weights } = reflectionsTo(directions);
  const rank = directions.length;
  const interleave = (vectors: readonly Float64Array[]): Float64Array =>
    Float64Array.from({ length: turned.length * rank }, (_, i) => vectors[i % rank]![Math.floor(i / rank)]!);
  return {
    rank,
    names: turned.map(({ name }) => name),
    steps: Int32Array.from(turned, ({ step }) => step),
    inner: interleave(inner),
    weights: interleave(weights),
  };
}
