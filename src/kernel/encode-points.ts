/** A point set as the kernel's module reads it: keys of streams, their places, records and columns of turned normals, direction numbers. */

import { directionBits } from '../sampling/joe-kuo.ts';
import { type Points, placeOf, type Rotation } from '../sampling/points.ts';
import { hashStreamName, seedStream } from '../sampling/stream-key.ts';
import { columnBytes } from './memory-map.ts';
import { latinPoints, opCopy, opTurn, randomPoints, turnedFlag } from './op-codes.ts';
import type { Program } from './program.ts';

/** A point set in memory, from an address on. */
export interface EncodedPoints {
  /** Where a stream's key is. */
  readonly keyAt: (stream: number) => number;
  /** A stream's points: where its list of places is, or what stands for points without one. */
  readonly pointsOf: (stream: number) => number;
  /** Words of the operations that turn a block's normals, which come before all others; `zero` is an operand of that value. */
  readonly turning: (zero: number) => readonly number[];
  /** The address behind it. */
  readonly end: number;
  /** Writes it into memory, but for the keys. */
  readonly write: (memory: ArrayBuffer) => void;
  /** Writes the keys of a seed. */
  readonly writeKeys: (memory: ArrayBuffer, seed: number) => void;
}

const keyBytes = 8;
const directionBytes = directionBits * 4;
/** Bytes of a turned normal's record before its numbers. */
const recordHead = 16;

/** The number of operations that turn a block's normals. */
export function countTurning(points: Points): number {
  const rotation = points.sampler === 'sobol' ? points.rotation : null;
  return rotation === null ? 0 : rotation.rank + rotation.names.length;
}

/** Encodes the points of a program, from address `at` on. */
export function encodePoints(program: Program, points: Points, at: number): EncodedPoints {
  const { streams, steps } = program;
  const rotation = points.sampler === 'sobol' ? points.rotation : null;
  const names = [...streams, ...(rotation?.names ?? [])];
  const keysAt = aligned(at);
  const keyAt = (name: number): number => keysAt + name * keyBytes;
  const directionsAt = aligned(keyAt(names.length));
  const directions = points.sampler === 'sobol' ? points.directions : new Uint32Array(0);
  const placesAt = directionsAt + directions.byteLength;
  const places = points.sampler === 'sobol' ? points.dimensions : new Int32Array(0);
  const recordsAt = aligned(placesAt + places.byteLength);
  const turned = rotation && placeTurned(rotation, recordsAt);
  const placeOfDimension = (dimension: number): number =>
    dimension < 0 ? randomPoints : directionsAt + dimension * directionBytes;
  return {
    keyAt,
    pointsOf: (stream) => {
      if (points.sampler === 'random') return randomPoints;
      return points.sampler === 'lhs' ? latinPoints : placesAt + 4 * placeOf(stream, -1, steps);
    },
    turning: (zero) => {
      if (rotation === null) return [];
      const { productAt, columnAt, recordAt } = turned!;
      return [
        ...Array.from({ length: rotation.rank }, (_, k) => [opCopy, productAt(k), zero, 0, 0, 0]),
        ...rotation.names.map((_, i) => {
          const place = placeOfDimension(rotation.dimensions[i]!);
          return [opTurn, columnAt(i), keyAt(streams.length + i), rotation.steps[i]!, place, recordAt(i)];
        }),
      ].flat();
    },
    end: turned?.end ?? recordsAt,
    writeKeys: (memory, seed) => {
      const keys = new Uint32Array(memory, keysAt, names.length * 2);
      for (const [i, name] of names.entries()) {
        const { high, low } = seedStream(seed, hashStreamName(name));
        keys.set([low, high], 2 * i);
      }
    },
    write: (memory) => {
      new Uint32Array(memory, directionsAt, directions.length).set(directions);
      const list = new Uint32Array(memory, placesAt, places.length);
      places.forEach((dimension, i) => {
        const number = rotation?.numbers[i] ?? -1;
        list[i] = number < 0 ? placeOfDimension(dimension) : turned!.recordAt(number) + turnedFlag;
      });
      if (rotation !== null) writeRecords(rotation, turned!, memory);
    },
  };
}

/** Where the records, columns and products of turned normals are. */
interface TurnedPlaces {
  readonly recordAt: (number: number) => number;
  readonly columnAt: (number: number) => number;
  readonly productAt: (direction: number) => number;
  readonly end: number;
}

function placeTurned({ rank, names }: Rotation, at: number): TurnedPlaces {
  const recordBytes = recordHead + 16 * rank;
  const columnsAt = Math.ceil((at + names.length * recordBytes) / 64) * 64;
  return {
    recordAt: (number) => at + number * recordBytes,
    columnAt: (number) => columnsAt + number * columnBytes,
    productAt: (direction) => columnsAt + (names.length + direction) * columnBytes,
    end: columnsAt + (names.length + rank) * columnBytes,
  };
}

/** A record: the number of directions, where the products and the normal's column are, nothing; then its factors and its weights. */
function writeRecords({ rank, names, inner, weights }: Rotation, places: TurnedPlaces, memory: ArrayBuffer): void {
  names.forEach((_, i) => {
    const at = places.recordAt(i);
    new Uint32Array(memory, at, 3).set([rank, places.productAt(0), places.columnAt(i)]);
    const numbers = new Float64Array(memory, at + recordHead, 2 * rank);
    numbers.set(inner.subarray(i * rank, (i + 1) * rank));
    numbers.set(weights.subarray(i * rank, (i + 1) * rank), rank);
  });
}

function aligned(address: number): number {
  return Math.ceil(address / 16) * 16;
}
