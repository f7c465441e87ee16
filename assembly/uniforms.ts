/** Uniforms from keyed streams: xoshiro256+ in four lanes, as in src/sampling/uniforms.ts. */

import { columnBytes } from '../src/kernel/memory-map';
import { absorb, splitmix } from './keys';

/** State word `word` of lanes `lane` and `lane + 1`: outputs of splitmix64, four a lane. */
// @ts-ignore: decorator
@inline function state(key: u64, lane: u64, word: u64): v128 {
  return i64x2.replace_lane(i64x2.splat(splitmix(key, 4 * lane + word + 1)), 1, splitmix(key, 4 * lane + word + 5));
}

// @ts-ignore: decorator
@inline function rotate45(x: v128): v128 {
  return v128.or(i64x2.shl(x, 45), i64x2.shr_u(x, 19));
}

/** Fills a column from the key of stream and step, and the block. */
export function randomUniforms(out: usize, stepKey: u64, block: u32): void {
  const end = out + columnBytes;
  const key = absorb(stepKey, block);
  let a0 = state(key, 0, 0), a1 = state(key, 0, 1), a2 = state(key, 0, 2), a3 = state(key, 0, 3);
  let b0 = state(key, 2, 0), b1 = state(key, 2, 1), b2 = state(key, 2, 2), b3 = state(key, 2, 3);
  const unit = f64x2.splat(1), less = f64x2.splat(0.9999999999999999); // = 1 - 2 ** -53
  do {
    const a = i64x2.add(a0, a3), ta = i64x2.shl(a1, 17);
    a2 = v128.xor(a2, a0);
    a3 = v128.xor(a3, a1);
    a1 = v128.xor(a1, a2);
    a0 = v128.xor(a0, a3);
    a2 = v128.xor(a2, ta);
    a3 = rotate45(a3);
    v128.store(out, f64x2.sub(v128.or(i64x2.shr_u(a, 12), unit), less));
    const b = i64x2.add(b0, b3), tb = i64x2.shl(b1, 17);
    b2 = v128.xor(b2, b0);
    b3 = v128.xor(b3, b1);
    b1 = v128.xor(b1, b2);
    b0 = v128.xor(b0, b3);
    b2 = v128.xor(b2, tb);
    b3 = rotate45(b3);
    v128.store(out, f64x2.sub(v128.or(i64x2.shr_u(b, 12), unit), less), 16);
    out += 32;
  } while (out < end);
}
