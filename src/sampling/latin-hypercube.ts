/** Latin hypercube uniforms of one draw in one block: the 64 points of each replicate fall one into each of 64 equal strata. */

import { blockPaths, pointsPerBlock } from '../base/block.ts';
import type { StreamKey } from './stream-key.ts';
import { fillUniforms } from './uniforms.ts';
import { absorbHigh, absorbLow, splitmixHigh, splitmixLow } from './word64.ts';

const latinDomain = 0x4c617469; // "Lati": keys of permutations are no keys of random streams, whose upper half of this word is 0

/**
 * Fills a block's column with uniforms in (0, 1): the random ones u' of the same key, scaled into the strata that a random permutation
 * deals to the points of each replicate, u = (stratum · 2^46 + ⌊u' · 2^46⌋ + 1/2) · 2^-52.
 *
 * Strata are the block's, so that more paths extend the same paths and blocks come in any order; the price is that a longer
 * run has more blocks of 64 strata and not finer strata. `strata` is room for a block; the rest is as in `fillUniforms`.
 */
export function fillLatinHypercube(
  out: Float64Array,
  strata: Uint8Array,
  seed: number,
  stream: StreamKey,
  step: number,
  block: number,
): void {
  dealStrata(strata, seed, stream, step, block);
  fillUniforms(out, seed, stream, step, block);
  for (let i = 0; i < blockPaths; i++) {
    const within = Math.floor(out[i]! * 70368744177664); // = 2 ** 46
    out[i] = (strata[i]! * 70368744177664 + within + 0.5) * 2.220446049250313e-16; // = 2 ** -52
  }
}

/**
 * Deals each replicate a permutation of its strata: Fisher and Yates's shuffle, by numbers of xoshiro128++ (Blackman and Vigna 2021), one
 * generator for the block. Its state is the first two outputs, low halves first, of splitmix64 seeded with the chained hash
 * (see `fillUniforms`) of seed, stream, step and (domain, block).
 */
function dealStrata(strata: Uint8Array, seed: number, stream: StreamKey, step: number, block: number): void {
  const seedHigh = (seed / 4294967296) | 0;
  const a1 = absorbHigh(0, 0, seedHigh, seed | 0);
  const a0 = absorbLow(0, 0, seedHigh, seed | 0);
  const b1 = absorbHigh(a1, a0, stream.high | 0, stream.low | 0);
  const b0 = absorbLow(a1, a0, stream.high | 0, stream.low | 0);
  const c1 = absorbHigh(b1, b0, step >> 31, step | 0);
  const c0 = absorbLow(b1, b0, step >> 31, step | 0);
  const keyHigh = absorbHigh(c1, c0, latinDomain, block | 0);
  const keyLow = absorbLow(c1, c0, latinDomain, block | 0);
  let a = splitmixLow(keyHigh, keyLow, 1);
  let b = splitmixHigh(keyHigh, keyLow, 1);
  let c = splitmixLow(keyHigh, keyLow, 2);
  let d = splitmixHigh(keyHigh, keyLow, 2);
  for (let lane = 0; lane < blockPaths; lane++) {
    const sum = (a + d) | 0;
    const number = (((sum << 7) | (sum >>> 25)) + a) >>> 6;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = (d << 11) | (d >>> 21);
    const stratum = lane % pointsPerBlock;
    // a place from 0 to the stratum: 26 random bits times the number of places, of which the upper 6 count
    const place = lane - stratum + (Math.imul(number, stratum + 1) >>> 26);
    strata[lane] = strata[place]!;
    strata[place] = stratum;
  }
}
