/** Quantiles of uniforms from a table, as in src/dist/tabulated.ts operation by operation. */

import { columnBytes } from '../src/kernel/memory-map';
import { held } from './operand';

/** 1, 1/2, 2^-11, where the table begins, 16, and 2^52. */
const constants: usize = memory.data<f64>([1, 0.5, 4.8828125e-4, 16, 4503599627370496]);

const firstCell = (1023 - 11) << 3;
const cellBytes = 9 << 3;
const sideBytes = 80 * cellBytes;

/** A lane's even and odd terms, from a cell's coefficients and the square of the place in it. */
// @ts-ignore: decorator
@inline function terms(cell: usize, square: v128): v128 {
  const highest = v128.load(cell, 48);
  const eighth = f64x2.mul(v128.load64_splat(cell, 64), square);
  let sum = i64x2.shuffle(f64x2.add(eighth, highest), highest, 0, 3);
  sum = f64x2.add(f64x2.mul(sum, square), v128.load(cell, 32));
  sum = f64x2.add(f64x2.mul(sum, square), v128.load(cell, 16));
  return f64x2.add(f64x2.mul(sum, square), v128.load(cell));
}

/** Out of place. Tells whether all uniforms have their quantiles in the table; the others are to be repaired. */
export function tableQuantiles(out: usize, u: usize, table: usize): bool {
  const end = out + columnBytes;
  const unit = held(constants, 0), half = held(constants, 1), least = held(constants, 2), sixteen = held(constants, 3);
  const offset = held(constants, 4);
  const inBinade = i64x2.splat(0x000fffffffffffff), inOctave = i64x2.splat(7);
  let ordinary = i64x2.splat(-1);
  do {
    const x = v128.load(u);
    const rest = f64x2.sub(unit, x);
    const tail = f64x2.pmin(rest, x);
    ordinary = v128.and(ordinary, v128.and(f64x2.ge(tail, least), f64x2.lt(tail, half)));
    const p = f64x2.pmax(tail, least);
    const cell = i64x2.shr_u(p, 49);
    const place = f64x2.sub(v128.or(v128.and(cell, inOctave), offset), offset);
    const mantissa = v128.or(v128.and(p, inBinade), unit);
    const middle = f64x2.add(f64x2.add(place, place), unit);
    const t = f64x2.sub(f64x2.mul(sixteen, f64x2.sub(mantissa, unit)), middle);
    const square = f64x2.mul(t, t);
    const isUpper = f64x2.ge(x, rest);
    const one = table + (i32x4.extract_lane(cell, 0) - firstCell) * cellBytes + (i32x4.extract_lane(isUpper, 0) & sideBytes);
    const two = table + (i32x4.extract_lane(cell, 2) - firstCell) * cellBytes + (i32x4.extract_lane(isUpper, 2) & sideBytes);
    const a = terms(one, i64x2.shuffle(square, square, 0, 0)), b = terms(two, i64x2.shuffle(square, square, 1, 1));
    v128.store(out, f64x2.add(f64x2.mul(i64x2.shuffle(a, b, 1, 3), t), i64x2.shuffle(a, b, 0, 2)));
    u += 16;
    out += 16;
  } while (out < end);
  return i64x2.all_true(ordinary);
}
