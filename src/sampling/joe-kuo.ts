/** Direction numbers of the Sobol sequence, from the table of Joe and Kuo. */

import { joeKuoFirst } from './joe-kuo-first.ts';

/** Dimensions of the table; the first of them come with the program, the rest are loaded when needed. */
export const tableDimensions = 21_201;
const firstDimensions = 1024;

/** Direction numbers of a dimension: one for each bit of a point's index. */
export const directionBits = 32;

/**
 * Loads the direction numbers of dimensions 0 to `dimensions` - 1: element 32 · dimension + i is that of bit i of the index.
 * They are bit-reversed, the first binary digit of the point in bit 0: the order in which scrambling wants them.
 * S. Joe and F. Y. Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM J. Sci. Comput. 30 (2008)
 * 2635, table new-joe-kuo-6.21201.
 */
export async function loadDirections(dimensions: number): Promise<Uint32Array> {
  const directions = new Uint32Array(dimensions * directionBits);
  for (let bit = 0; bit < directionBits && dimensions > 0; bit++) directions[bit] = 1 << bit; // the first: van der Corput's
  unpack(joeKuoFirst, directions, 1);
  if (dimensions > firstDimensions) {
    const { joeKuoRest } = await import('./joe-kuo-rest.ts');
    unpack(joeKuoRest, directions, firstDimensions);
  }
  return directions;
}

/**
 * Unpacks dimensions from `first` on, as many as the directions have room for. The text holds 6 bits a character (base64);
 * a dimension is the degree s of its polynomial (5 bits), the s - 1 inner coefficients, and the initial numbers m_2 … m_s
 * without their last bit, which is 1 (i - 1 bits for m_i; m_1 is 1).
 */
function unpack(text: string, directions: Uint32Array, first: number): void {
  const read = bitReader(text);
  const last = Math.min(directions.length / directionBits, first === 1 ? firstDimensions : tableDimensions);
  for (let dimension = first; dimension < last; dimension++) {
    const degree = read(5);
    const inner = read(degree - 1);
    const row = directions.subarray(dimension * directionBits, (dimension + 1) * directionBits);
    for (let i = 1; i <= degree; i++) row[i - 1] = reverseBits(i === 1 ? 1 : 2 * read(i - 1) + 1) >>> (32 - i);
    extend(row, degree, inner);
  }
}

/** Bratley and Fox's recurrence v_i = a_1 v_{i-1} ^ … ^ a_{s-1} v_{i-s+1} ^ v_{i-s} ^ v_{i-s} >> s, bit-reversed. */
function extend(row: Uint32Array, degree: number, inner: number): void {
  for (let i = degree; i < directionBits; i++) {
    const oldest = row[i - degree]!;
    let next = oldest ^ (oldest << degree);
    for (let k = 1; k < degree; k++) if ((inner >>> (degree - 1 - k)) & 1) next ^= row[i - k]!;
    row[i] = next;
  }
}

/** Reads numbers of up to 26 bits, the highest bit first, from base64 text. */
function bitReader(text: string): (bits: number) => number {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const digitOf = new Uint8Array(128);
  for (let value = 0; value < alphabet.length; value++) digitOf[alphabet.charCodeAt(value)] = value;
  let at = 0;
  let held = 0;
  let heldBits = 0;
  return (bits) => {
    for (; heldBits < bits; heldBits += 6) held = (held << 6) | digitOf[text.charCodeAt(at++)]!;
    heldBits -= bits;
    const value = held >>> heldBits;
    held &= (1 << heldBits) - 1;
    return value;
  };
}

/** The 32 bits of a word in reverse order, as an int32. */
export function reverseBits(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
