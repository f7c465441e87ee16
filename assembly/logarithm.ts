/** The natural logarithm, of x and of 1 + x, as in src/num/log.ts and log1p.ts operation by operation. */

import { columnBytes, logTableAt } from '../src/kernel/memory-map';
import { opLog, opLog1p } from '../src/kernel/op-codes';
import { held } from './operand';
import { repair } from './repair';

/** ln 2 in two parts; 1/7, 1/6, 1/5, 1/4, 1/3, 1/2; the least normal and the greatest double; 2^52 + 1023; 1. */
const constants: usize = memory.data<f64>([
  0.6931471805598903, 5.497923018708371e-14, 0.14285714285714285, 0.16666666666666666, 0.2, 0.25, 0.3333333333333333,
  0.5, 2.2250738585072014e-308, 1.7976931348623157e308, 4503599627371519, 1,
]);

/** From the bits of the first cell's lower end, 0x3fe5f000, to those of 1: it makes binades count from 1023. */
// @ts-ignore: decorator
@inline export function toFirstCell(): v128 {
  return i64x2.splat(0x000a100000000000);
}

/** ln x for normal x. */
// @ts-ignore: decorator
@inline function logOfNormal(
  x: v128, shift: v128, bias: v128, whole: v128, offset: v128, ln2High: v128, ln2Low: v128,
  c7: v128, c6: v128, c5: v128, c4: v128, c3: v128, c2: v128,
): v128 {
  const shifted = i64x2.add(x, shift);
  const binade = i64x2.shr_u(shifted, 52);
  const z = i64x2.sub(x, i64x2.shl(i64x2.sub(binade, bias), 52));
  const k = f64x2.sub(v128.or(binade, whole), offset);
  const cell = i64x2.shr_u(i64x2.shl(shifted, 12), 57);
  const first = <usize>logTableAt + (<usize>i32x4.extract_lane(cell, 0) << 5);
  const second = <usize>logTableAt + (<usize>i32x4.extract_lane(cell, 2) << 5);
  const a = v128.load(first), b = v128.load(second), p = v128.load(first, 16), q = v128.load(second, 16);
  const centre = i64x2.shuffle(a, b, 0, 2), inverse = i64x2.shuffle(a, b, 1, 3);
  const high = i64x2.shuffle(p, q, 0, 2), low = i64x2.shuffle(p, q, 1, 3);
  const r = f64x2.mul(f64x2.sub(z, centre), inverse);
  const square = f64x2.mul(r, r);
  const upper = f64x2.add(
    f64x2.mul(f64x2.sub(f64x2.mul(r, c7), c6), square),
    f64x2.sub(f64x2.mul(r, c5), c4),
  );
  const series = f64x2.add(f64x2.mul(upper, square), f64x2.sub(f64x2.mul(r, c3), c2));
  const rest = f64x2.add(f64x2.add(f64x2.mul(k, ln2Low), low), f64x2.mul(series, square));
  return f64x2.add(f64x2.add(f64x2.mul(k, ln2High), high), f64x2.add(r, rest));
}

/** Out of place; normal x here, the rest is repaired. */
export function logarithm(out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  const ln2High = held(constants, 0), ln2Low = held(constants, 1);
  const c7 = held(constants, 2), c6 = held(constants, 3), c5 = held(constants, 4), c4 = held(constants, 5);
  const c3 = held(constants, 6), c2 = held(constants, 7), least = held(constants, 8), most = held(constants, 9);
  const offset = held(constants, 10);
  const shift = toFirstCell(), bias = i64x2.splat(1023), whole = i64x2.splat(0x4330000000000000);
  let ordinary = i64x2.splat(-1);
  let o = out, i = a;
  do {
    const x = v128.load(i);
    ordinary = v128.and(ordinary, v128.and(f64x2.ge(x, least), f64x2.le(x, most)));
    v128.store(o, logOfNormal(x, shift, bias, whole, offset, ln2High, ln2Low, c7, c6, c5, c4, c3, c2));
    i += da;
    o += 16;
  } while (o < end);
  if (!i64x2.all_true(ordinary)) repair(opLog, out, a, da, 0, 0);
}

/** ln(1 + x), the rounding of 1 + x made good by the ratio; out of place. A sum that is not normal is repaired. */
export function logarithmOfOneAnd(out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  const ln2High = held(constants, 0), ln2Low = held(constants, 1);
  const c7 = held(constants, 2), c6 = held(constants, 3), c5 = held(constants, 4), c4 = held(constants, 5);
  const c3 = held(constants, 6), c2 = held(constants, 7), least = held(constants, 8), most = held(constants, 9);
  const offset = held(constants, 10), unit = held(constants, 11);
  const shift = toFirstCell(), bias = i64x2.splat(1023), whole = i64x2.splat(0x4330000000000000);
  let ordinary = i64x2.splat(-1);
  let o = out, i = a;
  do {
    const x = v128.load(i);
    const sum = f64x2.add(unit, x);
    ordinary = v128.and(ordinary, v128.and(f64x2.ge(sum, least), f64x2.le(sum, most)));
    const log = logOfNormal(sum, shift, bias, whole, offset, ln2High, ln2Low, c7, c6, c5, c4, c3, c2);
    const ratio = f64x2.div(f64x2.mul(log, x), f64x2.sub(sum, unit));
    v128.store(o, v128.bitselect(x, ratio, f64x2.eq(sum, unit)));
    i += da;
    o += 16;
  } while (o < end);
  if (!i64x2.all_true(ordinary)) repair(opLog1p, out, a, da, 0, 0);
}
