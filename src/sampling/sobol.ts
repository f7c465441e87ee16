/** Scrambled Sobol uniforms of one draw in one block: 16 independently scrambled replicates of 64 consecutive points. */

import { pointsPerBlock, replicates } from '../base/block.ts';
import { directionBits, reverseBits } from './joe-kuo.ts';
import type { StreamKey } from './stream-key.ts';
import { absorbHigh, absorbLow } from './word64.ts';

const sobolDomain = 0x536f626f; // "Sobo": keys of scrambles are no keys of random streams, whose upper half of this word is 0
const pointBits = 6; // = log2(pointsPerBlock)

/**
 * Fills a block's column with one dimension of the point set, in (0, 1): u = (k + 1/2) · 2^-52. Lane l is point l mod 64 of
 * replicate l div 64; a replicate's points of block b are numbers 64 b to 64 b + 63 of the sequence in Gray-code order
 * (Antonov and Saleev 1979), so blocks together are the sequence, and come in any order.
 *
 * Each replicate has an Owen scramble of its own, by hashing (Burley 2020, "Practical hash-based Owen scrambling", JCGT 9(4)).
 * The hash has Vegdahl's constants (2021, "Building a better LK hash") and two seed words in place of one: under Burley's constants flips
 * of neighbouring digits are far from independent, and the variance of means over 16 points is off by a factor of two.
 * The scramble is keyed by the chained hash (see `fillUniforms`) of seed, stream, step and (domain, replicate).
 *
 * `k` has 52 bits: 32 of the scrambled point, and 20 that are hashed from these and the key. Without them 2^32 values would be all that a draw
 * could take, none beyond 6.4 standard deviations of a normal.
 *
 * `directions` are those of the dimension, as `loadDirections` gives them; the rest is as in `fillUniforms`, `block` below 2^26.
 */
export function fillSobol(
  out: Float64Array,
  seed: number,
  stream: StreamKey,
  step: number,
  block: number,
  directions: Uint32Array,
): void {
  const seedHigh = (seed / 4294967296) | 0;
  const a1 = absorbHigh(0, 0, seedHigh, seed | 0);
  const a0 = absorbLow(0, 0, seedHigh, seed | 0);
  const b1 = absorbHigh(a1, a0, stream.high | 0, stream.low | 0);
  const b0 = absorbLow(a1, a0, stream.high | 0, stream.low | 0);
  const c1 = absorbHigh(b1, b0, step >> 31, step | 0);
  const c0 = absorbLow(b1, b0, step >> 31, step | 0);
  const first = firstPoint(block, directions);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const high = absorbHigh(c1, c0, sobolDomain, replicate);
    const low = absorbLow(c1, c0, sobolDomain, replicate);
    fillReplicate(out, replicate * pointsPerBlock, first, directions, low, high);
  }
}

/** The block's first point, bit-reversed: the directions of the bits of its number's Gray code. */
function firstPoint(block: number, directions: Uint32Array): number {
  let point = 0;
  const gray = block ^ (block >>> 1);
  // the lowest bit of the block is next to the highest bit within it, which is 0 at the first point
  for (let bit = 0; bit < directionBits - pointBits; bit++) {
    if ((gray >>> bit) & 1) point ^= directions[bit + pointBits]!;
  }
  return (block & 1) === 1 ? point ^ directions[pointBits - 1]! : point;
}

function fillReplicate(
  out: Float64Array,
  from: number,
  first: number,
  directions: Uint32Array,
  seedA: number,
  seedB: number,
): void {
  let point = first;
  for (let i = 0; i < pointsPerBlock; i++) {
    const scrambled = scramble(point, seedA, seedB);
    const low = (Math.imul(scrambled, 0x9e3779b9) ^ seedB) >>> 12;
    out[from + i] = ((reverseBits(scrambled) >>> 0) * 1048576 + low + 0.5) * 2.220446049250313e-16; // = 2 ** -52
    point ^= directions[31 - Math.clz32((i + 1) & -(i + 1))]!;
  }
}

/** An Owen scramble of a bit-reversed point: a bit of the result depends on those below it, and on the seeds. */
function scramble(point: number, seedA: number, seedB: number): number {
  let x = point ^ Math.imul(point, 0x3d20adea);
  x = Math.imul(x + seedA, seedB | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}
