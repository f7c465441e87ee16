/** The exponential function, as in src/num/exp.ts operation by operation; and exponentials that grow by a constant factor. */

import { columnBytes, expTableAt } from '../src/kernel/memory-map';
import { opExp } from '../src/kernel/op-codes';
import { held } from './operand';
import { repair } from './repair';

/** 64 / ln 2; 1.5 · 2^52, which rounds to a whole number; ln 2 / 64 in two parts; 1/120, 1/24, 1/6, 1/2; the range without special cases. */
const constants: usize = memory.data<f64>([
  92.33248261689366, 6755399441055744, 0.01083042469326756, 2.9815858269852933e-12,
  0.008333333333333333, 0.041666666666666664, 0.16666666666666666, 0.5, 708,
]);

/** The bits of a double's sign and exponent. */
// @ts-ignore: decorator
@inline export function exponentBits(): v128 {
  return i64x2.splat(<i64>0xfff0000000000000);
}

/** The bits of a place in the table of powers, in bytes. */
// @ts-ignore: decorator
@inline export function tableBits(): v128 {
  return i64x2.splat(63 << 3);
}

/** A constant of the exponential function by its place in the list above, in both lanes. */
// @ts-ignore: decorator
@inline export function heldOfExp(index: i32): v128 {
  return held(constants, index);
}

/** e^x for |x| < 708. */
// @ts-ignore: decorator
@inline export function expOfOrdinary(
  x: v128, stepsPerUnit: v128, roundToWhole: v128, stepHigh: v128, stepLow: v128,
  c5: v128, c4: v128, c3: v128, c2: v128, exponent: v128, inTable: v128,
): v128 {
  const shifted = f64x2.add(f64x2.mul(x, stepsPerUnit), roundToWhole);
  const n = f64x2.sub(shifted, roundToWhole);
  const r = f64x2.sub(f64x2.sub(x, f64x2.mul(n, stepHigh)), f64x2.mul(n, stepLow));
  const square = f64x2.mul(r, r);
  const curve = f64x2.add(
    f64x2.mul(f64x2.add(f64x2.mul(r, c5), c4), square),
    f64x2.add(f64x2.mul(r, c3), c2),
  );
  const rest = f64x2.add(f64x2.mul(curve, square), r);
  const places = v128.and(i64x2.shl(shifted, 3), inTable);
  const first: usize = i32x4.extract_lane(places, 0), second: usize = i32x4.extract_lane(places, 2);
  const power = v128.load64_lane(second, v128.load64_zero(first, expTableAt), 1, expTableAt);
  const value = f64x2.add(power, f64x2.mul(power, rest));
  return i64x2.add(value, v128.and(i64x2.shl(shifted, 46), exponent));
}

/** Out of place; |x| < 708 here, the rest is repaired. */
export function exponential(out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  const stepsPerUnit = heldOfExp(0), roundToWhole = heldOfExp(1), stepHigh = heldOfExp(2), stepLow = heldOfExp(3);
  const c5 = heldOfExp(4), c4 = heldOfExp(5), c3 = heldOfExp(6), c2 = heldOfExp(7), limit = heldOfExp(8);
  const exponent = exponentBits(), inTable = tableBits();
  let ordinary = i64x2.splat(-1);
  let o = out, i = a;
  do {
    const x = v128.load(i), y = v128.load(i + da);
    v128.store(o, expOfOrdinary(x, stepsPerUnit, roundToWhole, stepHigh, stepLow, c5, c4, c3, c2, exponent, inTable));
    v128.store(o, expOfOrdinary(y, stepsPerUnit, roundToWhole, stepHigh, stepLow, c5, c4, c3, c2, exponent, inTable), 16);
    const areOrdinary = v128.and(f64x2.lt(f64x2.abs(x), limit), f64x2.lt(f64x2.abs(y), limit));
    ordinary = v128.and(ordinary, areOrdinary);
    i += da << 1;
    o += 32;
  } while (o < end);
  if (!i64x2.all_true(ordinary)) repair(opExp, out, a, da, 0, 0);
}

/** What a factor, and a product, must lie between for the product to be good: 2^-100 and 2^100, 2^-900 and 2^900. */
const growthLimits: usize = memory.data<f64>([
  7.888609052210118e-31, 1.2676506002282294e30, 1.1830521861667747e-271, 8.452712498170644e270,
]);

/**
 * e^(base + slope t) from `a`, that of the step before: a · f, f = e^slope. Every 64th step, and where a factor or product is near the ends of the
 * range of doubles, it is worked out anew by the host.
 */
export function grow(out: usize, a: usize, f: usize, df: usize): bool {
  const end = out + columnBytes;
  const leastFactor = held(growthLimits, 0), mostFactor = held(growthLimits, 1);
  const least = held(growthLimits, 2), most = held(growthLimits, 3);
  let safe = v128.and(f64x2.ge(v128.load(f), leastFactor), f64x2.le(v128.load(f), mostFactor));
  if (df == 0) {
    const factor = v128.load(f);
    do {
      const product = f64x2.mul(v128.load(a), factor);
      safe = v128.and(safe, v128.and(f64x2.ge(product, least), f64x2.le(product, most)));
      v128.store(out, product);
      a += 16;
      out += 16;
    } while (out < end);
    return i64x2.all_true(safe);
  }
  do {
    const factor = v128.load(f);
    const product = f64x2.mul(v128.load(a), factor);
    safe = v128.and(safe, v128.and(f64x2.ge(factor, leastFactor), f64x2.le(factor, mostFactor)));
    safe = v128.and(safe, v128.and(f64x2.ge(product, least), f64x2.le(product, most)));
    v128.store(out, product);
    a += 16;
    f += 16;
    out += 16;
  } while (out < end);
  return i64x2.all_true(safe);
}

/** Grows `e` in place by a factor for all paths and sets `out` to a + b / (c + e), where a may be missing (0); safe as `grow`. */
export function growingQuotient(
  out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize, e: usize, f: usize,
): bool {
  const end = out + columnBytes;
  const factor = v128.load(f);
  const least = held(growthLimits, 2), most = held(growthLimits, 3);
  let safe = v128.and(f64x2.ge(factor, held(growthLimits, 0)), f64x2.le(factor, held(growthLimits, 1)));
  if (a == 0) {
    do {
      const product = f64x2.mul(v128.load(e), factor);
      safe = v128.and(safe, v128.and(f64x2.ge(product, least), f64x2.le(product, most)));
      v128.store(e, product);
      v128.store(out, f64x2.div(v128.load(b), f64x2.add(v128.load(c), product)));
      b += db;
      c += dc;
      e += 16;
      out += 16;
    } while (out < end);
  } else {
    do {
      const product = f64x2.mul(v128.load(e), factor);
      safe = v128.and(safe, v128.and(f64x2.ge(product, least), f64x2.le(product, most)));
      v128.store(e, product);
      const quotient = f64x2.div(v128.load(b), f64x2.add(v128.load(c), product));
      v128.store(out, f64x2.add(v128.load(a), quotient));
      a += da;
      b += db;
      c += dc;
      e += 16;
      out += 16;
    } while (out < end);
  }
  return i64x2.all_true(safe);
}
