/** Scrambled Sobol uniforms, as in src/sampling/sobol.ts: a block's 64 points of a dimension, scrambled for each of 16 replicates. */

import { pointsPerBlock, replicates } from '../src/base/block';
import { pointsAt } from '../src/kernel/memory-map';
import { absorb } from './keys';

const sobolDomain: u64 = 0x536f626f00000000;
const pointBits = 6; // = log2(pointsPerBlock)

/** The scramble's multipliers, four lanes each; the bits of half bytes in reverse order, in the upper half of a byte and in the lower. */
const constants: usize = memory.data<u32>([
  0x05526c56, 0x05526c56, 0x05526c56, 0x05526c56, 0x53a22864, 0x53a22864, 0x53a22864, 0x53a22864,
  0x9e3779b9, 0x9e3779b9, 0x9e3779b9, 0x9e3779b9, 0x0f0f0f0f, 0x0f0f0f0f, 0x0f0f0f0f, 0x0f0f0f0f,
  0xc0408000, 0xe060a020, 0xd0509010, 0xf070b030, 0x0c040800, 0x0e060a02, 0x0d050901, 0x0f070b03,
], 16);

/** Writes the block's points x, bit-reversed, as x ^ x · 0x3d20adea, which is where every scramble begins. */
function writePoints(block: u32, row: usize): void {
  let point: u32 = (block & 1) != 0 ? load<u32>(row, (pointBits - 1) << 2) : 0;
  for (let gray = block ^ (block >> 1); gray != 0; gray &= gray - 1) {
    point ^= load<u32>(row + ((ctz(gray) + pointBits) << 2));
  }
  let i: u32 = 0;
  do {
    store<u32>(pointsAt + (i << 2), point ^ (point * 0x3d20adea));
    i++;
    point ^= load<u32>(row + (ctz(i) << 2));
  } while (i < <u32>pointsPerBlock);
}

/** Writes the uniforms of four points under a replicate's scramble. */
// @ts-ignore: decorator
@inline function scrambleFour(
  out: usize, points: v128, a: v128, b: v128, odd: v128, c1: v128, c2: v128, golden: v128,
  half: v128, upper: v128, lower: v128, unit: v128, less: v128,
): void {
  let x = i32x4.mul(i32x4.add(points, a), odd);
  x = v128.xor(x, i32x4.mul(x, c1));
  x = v128.xor(x, i32x4.mul(x, c2));
  const low = v128.xor(i32x4.mul(x, golden), b);
  // the bits in reverse order: bytes, and the halves of each
  const bytes = i8x16.shuffle(x, x, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
  const high = v128.or(
    i8x16.swizzle(upper, v128.and(bytes, half)),
    i8x16.swizzle(lower, v128.and(i32x4.shr_u(bytes, 4), half)),
  );
  const first = i64x2.shr_u(i32x4.shuffle(low, high, 0, 4, 1, 5), 12);
  const second = i64x2.shr_u(i32x4.shuffle(low, high, 2, 6, 3, 7), 12);
  v128.store(out, f64x2.sub(v128.or(first, unit), less));
  v128.store(out, f64x2.sub(v128.or(second, unit), less), 16);
}

/** Fills a column from the key of stream and step, the block, and the directions of the dimension. */
export function sobolUniforms(out: usize, stepKey: u64, block: u32, row: usize): void {
  writePoints(block, row);
  const c1 = v128.load(constants), c2 = v128.load(constants, 16), golden = v128.load(constants, 32);
  const half = v128.load(constants, 48), upper = v128.load(constants, 64), lower = v128.load(constants, 80);
  const unit = f64x2.splat(1), less = f64x2.splat(0.9999999999999999); // = 1 - 2 ** -53
  let replicate: u64 = 0;
  do {
    const key = absorb(stepKey, sobolDomain | replicate);
    const a = i32x4.splat(<i32>key), b = i32x4.splat(<i32>(key >> 32)), odd = i32x4.splat(<i32>(key >> 32) | 1);
    const end = out + (pointsPerBlock << 3);
    let point: usize = pointsAt;
    do {
      scrambleFour(out, v128.load(point), a, b, odd, c1, c2, golden, half, upper, lower, unit, less);
      scrambleFour(out + 32, v128.load(point, 16), a, b, odd, c1, c2, golden, half, upper, lower, unit, less);
      point += 32;
      out += 64;
    } while (out < end);
    replicate++;
  } while (replicate < <u64>replicates);
}
