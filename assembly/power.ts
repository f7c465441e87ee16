/** Powers, as in src/num/pow.ts operation by operation: e^(y ln x), the logarithm and the exponent carried in two doubles. */

import { columnBytes, expRestAt, expTableAt, logTableAt } from '../src/kernel/memory-map';
import { opPower } from '../src/kernel/op-codes';
import { heldOfExp, placeOfLane } from './exponential';
import { toFirstCell } from './logarithm';
import { held } from './operand';
import { repair } from './repair';

/**
 * 2^27 + 1; ln 2 in two parts; 2^52 + 1023; 1/9, 1/8, 1/7, 1/6, 1/5, 1/4, 1/3, 1/2; 1/120, 1/24; the least normal and the greatest double; 708.
 * They are read in the loop, as they are more than a processor's registers hold.
 */
const constants: usize = memory.data<f64>([
  134217729, 0.6931471805598903, 5.497923018708371e-14, 4503599627371519,
  0.1111111111111111, 0.125, 0.14285714285714285, 0.16666666666666666, 0.2, 0.25, 0.3333333333333333, 0.5,
  0.008333333333333333, 0.041666666666666664,
  2.2250738585072014e-308, 1.7976931348623157e308, 708,
]);

// @ts-ignore: decorator
@inline function upperHalf(x: v128): v128 {
  const scaled = f64x2.mul(x, held(constants, 0));
  return f64x2.sub(scaled, f64x2.sub(scaled, x));
}

/** ln(1 + r) - r + r²/2. */
// @ts-ignore: decorator
@inline function cubeOnward(r: v128): v128 {
  const square = f64x2.mul(r, r);
  const c9 = held(constants, 4), c8 = held(constants, 5), c7 = held(constants, 6), c6 = held(constants, 7);
  const c5 = held(constants, 8), c4 = held(constants, 9), c3 = held(constants, 10);
  let sum = f64x2.add(f64x2.mul(f64x2.sub(f64x2.mul(r, c9), c8), square), f64x2.sub(f64x2.mul(r, c7), c6));
  sum = f64x2.add(f64x2.mul(sum, square), f64x2.sub(f64x2.mul(r, c5), c4));
  return f64x2.mul(f64x2.add(f64x2.mul(sum, r), c3), f64x2.mul(square, r));
}

/** e^(x + rest) for |x| < 708. */
// @ts-ignore: decorator
@inline function expOfPair(x: v128, rest: v128): v128 {
  const roundToWhole = heldOfExp(1);
  const shifted = f64x2.add(f64x2.mul(x, heldOfExp(0)), roundToWhole);
  const n = f64x2.sub(shifted, roundToWhole);
  const r = f64x2.add(f64x2.sub(f64x2.sub(x, f64x2.mul(n, heldOfExp(2))), f64x2.mul(n, heldOfExp(3))), rest);
  const square = f64x2.mul(r, r);
  const curve = f64x2.add(
    f64x2.mul(f64x2.add(f64x2.mul(r, held(constants, 12)), held(constants, 13)), square),
    f64x2.add(f64x2.mul(r, held(constants, 7)), held(constants, 11)),
  );
  const first = placeOfLane(i32x4.extract_lane(shifted, 0)), second = placeOfLane(i32x4.extract_lane(shifted, 2));
  const power = v128.load64_lane(second, v128.load64_zero(first, expTableAt), 1, expTableAt);
  const powerRest = v128.load64_lane(second, v128.load64_zero(first, expRestAt), 1, expRestAt);
  const growth = f64x2.add(powerRest, f64x2.mul(power, f64x2.add(f64x2.mul(curve, square), r)));
  return i64x2.add(f64x2.add(power, growth), v128.and(i64x2.shl(shifted, 43), i64x2.splat(<i64>0xfff0000000000000)));
}

/** Out of place; normal bases above 0 and powers that are not near the ends of the range of doubles here, the rest is repaired. */
export function power(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  const end = out + columnBytes;
  let ordinary = i64x2.splat(-1);
  let o = out, i = a, j = b;
  do {
    const x = v128.load(i), y = v128.load(j);
    const isNormal = v128.and(f64x2.ge(x, held(constants, 14)), f64x2.le(x, held(constants, 15)));
    // ln x in two doubles
    const shifted = i64x2.add(x, toFirstCell());
    const binade = i64x2.shr_u(shifted, 52);
    const z = i64x2.sub(x, i64x2.shl(i64x2.sub(binade, i64x2.splat(1023)), 52));
    const k = f64x2.sub(v128.or(binade, i64x2.splat(0x4330000000000000)), held(constants, 3));
    const cell = i64x2.shl(i64x2.shr_u(i64x2.shl(shifted, 12), 57), 5);
    const first: usize = i32x4.extract_lane(cell, 0), second: usize = i32x4.extract_lane(cell, 2);
    const p = v128.load(first, logTableAt), q = v128.load(second, logTableAt);
    const s = v128.load(first, logTableAt + 16), t = v128.load(second, logTableAt + 16);
    const centre = i64x2.shuffle(p, q, 0, 2), inverse = i64x2.shuffle(p, q, 1, 3);
    const high = i64x2.shuffle(s, t, 0, 2), low = i64x2.shuffle(s, t, 1, 3);
    const difference = f64x2.sub(z, centre);
    const r = f64x2.mul(difference, inverse);
    const upper = upperHalf(r);
    const lower = f64x2.mul(f64x2.sub(difference, f64x2.mul(upper, centre)), inverse);
    const half = held(constants, 11);
    const whole = f64x2.add(f64x2.mul(k, held(constants, 1)), high);
    const sum = f64x2.add(whole, upper);
    const sumRest = f64x2.add(f64x2.sub(whole, sum), upper);
    const halfSquare = f64x2.mul(f64x2.mul(half, upper), upper);
    const main = f64x2.sub(sum, halfSquare);
    const mainRest = f64x2.sub(f64x2.sub(sum, main), halfSquare);
    const ofLower = f64x2.sub(lower, f64x2.mul(lower, f64x2.add(upper, f64x2.mul(half, lower))));
    const tail = f64x2.add(
      f64x2.add(
        f64x2.add(f64x2.mul(k, held(constants, 2)), low),
        f64x2.add(f64x2.add(sumRest, mainRest), ofLower),
      ),
      cubeOnward(r),
    );
    const log = f64x2.add(main, tail);
    const logRest = f64x2.add(f64x2.sub(main, log), tail);
    // y ln x in two doubles
    const upperLog = upperHalf(log), upperY = upperHalf(y);
    const product = f64x2.mul(upperY, upperLog);
    const productRest = f64x2.add(
      f64x2.mul(f64x2.sub(y, upperY), upperLog),
      f64x2.mul(y, f64x2.add(f64x2.sub(log, upperLog), logRest)),
    );
    const exponent = f64x2.add(product, productRest);
    const isInRange = f64x2.lt(f64x2.abs(exponent), held(constants, 16));
    ordinary = v128.and(ordinary, v128.and(isNormal, isInRange));
    v128.store(o, expOfPair(exponent, f64x2.add(f64x2.sub(product, exponent), productRest)));
    i += da;
    j += db;
    o += 16;
  } while (o < end);
  if (!i64x2.all_true(ordinary)) repair(opPower, out, a, da, b, db);
}
