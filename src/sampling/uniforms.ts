/** Random uniforms of one draw in one block: xoshiro256+ in four interleaved lanes, keyed by seed, stream, step and block. */

import type { StreamKey } from './stream-key.ts';
import { absorbHigh, absorbLow, splitmixHigh, splitmixLow } from './word64.ts';

/** The `step` that keys a draw made once a path. */
export const oncePerPath = -1;

const lanes = 4;

/**
 * Fills a block's column with uniforms between 0 and 1, both excluded: u = (k + 1/2) · 2^-52, k the upper 52 bits of
 * xoshiro256+ (Blackman and Vigna 2021, "Scrambled linear pseudorandom number generators"). Path i takes the next number of
 * lane i mod 4. The key is the chained hash h = mix(h + word + golden) of seed, stream, step and block from h = 0, every word
 * fully mixed before the next is added; the lanes' 16 state words are the outputs of splitmix64 seeded with it, in order.
 * Replicates need no key: they are disjoint parts of the block.
 *
 * `out` has a multiple of 4 elements; `seed` is a whole number from 0 to 2^53 - 1, `step` from -1 (`oncePerPath`) and
 * `block` from 0, both below 2^31.
 */
export function fillUniforms(out: Float64Array, seed: number, stream: StreamKey, step: number, block: number): void {
  const seedHigh = (seed / 4294967296) | 0;
  const a1 = absorbHigh(0, 0, seedHigh, seed | 0);
  const a0 = absorbLow(0, 0, seedHigh, seed | 0);
  const b1 = absorbHigh(a1, a0, stream.high | 0, stream.low | 0);
  const b0 = absorbLow(a1, a0, stream.high | 0, stream.low | 0);
  const c1 = absorbHigh(b1, b0, step >> 31, step | 0);
  const c0 = absorbLow(b1, b0, step >> 31, step | 0);
  const keyHigh = absorbHigh(c1, c0, 0, block | 0);
  const keyLow = absorbLow(c1, c0, 0, block | 0);
  for (let lane = 0; lane < lanes; lane++) fillLane(out, lane, keyHigh, keyLow);
}

/** Fills every fourth element from `lane` on: 64-bit words a, b, c, d of the generator's state, each as halves 1 (upper) and 0. */
function fillLane(out: Float64Array, lane: number, keyHigh: number, keyLow: number): void {
  const first = lanes * lane + 1;
  let a1 = splitmixHigh(keyHigh, keyLow, first);
  let a0 = splitmixLow(keyHigh, keyLow, first);
  let b1 = splitmixHigh(keyHigh, keyLow, first + 1);
  let b0 = splitmixLow(keyHigh, keyLow, first + 1);
  let c1 = splitmixHigh(keyHigh, keyLow, first + 2);
  let c0 = splitmixLow(keyHigh, keyLow, first + 2);
  let d1 = splitmixHigh(keyHigh, keyLow, first + 3);
  let d0 = splitmixLow(keyHigh, keyLow, first + 3);
  for (let i = lane; i < out.length; i += lanes) {
    const sum0 = (a0 + d0) | 0;
    const sum1 = a1 + d1 + (sum0 >>> 0 < a0 >>> 0 ? 1 : 0);
    out[i] = ((sum1 >>> 0) * 1048576 + (sum0 >>> 12) + 0.5) * 2.220446049250313e-16; // = 2 ** -52
    const t1 = (b1 << 17) | (b0 >>> 15);
    const t0 = b0 << 17;
    c1 ^= a1;
    c0 ^= a0;
    d1 ^= b1;
    d0 ^= b0;
    b1 ^= c1;
    b0 ^= c0;
    a1 ^= d1;
    a0 ^= d0;
    c1 ^= t1;
    c0 ^= t0;
    // rotate left by 45: swap the halves and rotate by 13
    const r1 = (d0 << 13) | (d1 >>> 19);
    d0 = (d1 << 13) | (d0 >>> 19);
    d1 = r1;
  }
}
