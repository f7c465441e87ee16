/** Latin hypercube uniforms, as in src/sampling/latin-hypercube.ts. */

import { blockPaths, pointsPerBlock } from '../src/base/block';
import { columnBytes, pointsAt } from '../src/kernel/memory-map';
import { absorb, splitmix } from './keys';
import { both } from './operand';
import { randomUniforms } from './uniforms';

const latinDomain: u64 = 0x4c61746900000000;

/** Deals each replicate a permutation of its strata, as whole numbers of 32 bits. */
function dealStrata(stepKey: u64, block: u32): void {
  const key = absorb(stepKey, latinDomain | block);
  const first = splitmix(key, 1), second = splitmix(key, 2);
  let a = <u32>first, b = <u32>(first >> 32), c = <u32>second, d = <u32>(second >> 32);
  let lane: u32 = 0;
  do {
    const number = (rotl<u32>(a + d, 7) + a) >> 6;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl<u32>(d, 11);
    const stratum = lane & (pointsPerBlock - 1);
    const place = lane - stratum + ((number * (stratum + 1)) >> 26);
    store<u32>(pointsAt + (lane << 2), load<u32>(pointsAt + (place << 2)));
    store<u32>(pointsAt + (place << 2), stratum);
    lane++;
  } while (lane < <u32>blockPaths);
}

/** Fills a column from the key of stream and step, and the block. */
export function latinUniforms(out: usize, stepKey: u64, block: u32): void {
  dealStrata(stepKey, block);
  randomUniforms(out, stepKey, block);
  const end = out + columnBytes;
  const scale = both(70368744177664), half = both(0.5), ulp = both(2.220446049250313e-16); // = 2 ** 46, 2 ** -52
  let strata: usize = pointsAt;
  do {
    const within = f64x2.floor(f64x2.mul(v128.load(out), scale));
    const stratum = f64x2.convert_low_i32x4_u(v128.load64_zero(strata));
    v128.store(out, f64x2.mul(f64x2.add(f64x2.add(f64x2.mul(stratum, scale), within), half), ulp));
    strata += 8;
    out += 16;
  } while (out < end);
}
