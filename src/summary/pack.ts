/** Plain data with typed arrays as bytes: JSON in which each array and each number that JSON lacks is a reference, then the arrays. */

import { invariant } from '../base/assert.ts';

const arrayTypes = { Float64Array, Uint32Array, Uint16Array } as const;

type PackedArray = InstanceType<(typeof arrayTypes)[keyof typeof arrayTypes]>;

/** Stands in the JSON for an array: its type, and where it begins behind the JSON and how long it is, in bytes. */
interface ArrayReference {
  readonly $array: readonly [type: keyof typeof arrayTypes, at: number, bytes: number];
}

/** Stands for a number that JSON lacks: -0, infinite or not a number. */
interface NumberReference {
  readonly $number: string;
}

/** Packs objects, lists, texts, numbers and typed arrays, so that `unpack` gives the same values to the last bit. */
export function pack(value: unknown): Uint8Array {
  const arrays: PackedArray[] = [];
  let length = 0;
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number' && (Object.is(part, -0) || !Number.isFinite(part))) {
      return { $number: Object.is(part, -0) ? '-0' : String(part) } satisfies NumberReference;
    }
    const type = typeOf(part);
    if (type === null) return part;
    const array = part as PackedArray;
    arrays.push(array);
    length += array.byteLength;
    return { $array: [type, length - array.byteLength, array.byteLength] } satisfies ArrayReference;
  });
  const json = new TextEncoder().encode(`${text}\n`);
  const bytes = new Uint8Array(json.length + length);
  bytes.set(json);
  let at = json.length;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** Reads what `pack` made. Throws where it is anything else. */
export function unpack(bytes: Uint8Array): unknown {
  const end = bytes.indexOf(0x0a);
  invariant(end >= 0, 'unpack: the JSON ends in a line break');
  const arrays = bytes.subarray(end + 1);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)), (_, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part;
    if ('$number' in part) return Number((part as NumberReference).$number);
    if (!('$array' in part)) return part;
    const [type, at, length] = (part as ArrayReference).$array;
    invariant(at >= 0 && at + length <= arrays.length, 'unpack: every array is there');
    // a copy of its own, as the array may lie at an odd byte; of a Buffer of Node, slice makes none
    return new arrayTypes[type](Uint8Array.from(arrays.subarray(at, at + length)).buffer);
  });
}

function typeOf(value: unknown): keyof typeof arrayTypes | null {
  for (const name of Object.keys(arrayTypes) as (keyof typeof arrayTypes)[]) {
    if (value instanceof arrayTypes[name]) return name;
  }
  return null;
}
