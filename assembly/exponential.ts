/** The exponential function, as in src/num/exp.ts operation by operation; and exponentials that grow by a constant factor. */

import { columnBytes, expScaledAt } from '../src/kernel/memory-map';
import { opExp } from '../src/kernel/op-codes';
import { held } from './operand';
import { renewGrowth, repair } from './repair';

/** 512 / ln 2; 1.5 · 2^52, which rounds to a whole number; ln 2 / 512 in two parts; 1/24, 1/6, 1/2. */
const constants: usize = memory.data<f64>([
  738.6598609351493, 6755399441055744, 0.001353803086658445, 3.7269822837316166e-13,
  0.041666666666666664, 0.16666666666666666, 0.5,
]);

/** The upper words of 708 and of -708. */
const mostWord: i32 = 0x40862000;
const leastWord: u32 = 0xc0862000;

/** A constant of the exponential function by its place in the list above, in both lanes. */
// @ts-ignore: decorator
@inline export function heldOfExp(index: i32): v128 {
  return held(constants, index);
}

/** Where in a table of 512 doubles a lane's number, rounded to a whole one in its lower word, has its place. */
// @ts-ignore: decorator
@inline export function placeOfLane(word: i32): usize {
  return <usize>((word & 511) << 3);
}

/** e^x for |x| < 708. */
// @ts-ignore: decorator
@inline export function expOfOrdinary(
  x: v128, stepsPerUnit: v128, roundToWhole: v128, stepHigh: v128, stepLow: v128, c4: v128, c3: v128, c2: v128,
): v128 {
  const shifted = f64x2.add(f64x2.mul(x, stepsPerUnit), roundToWhole);
  const n = f64x2.sub(shifted, roundToWhole);
  const r = f64x2.sub(f64x2.sub(x, f64x2.mul(n, stepHigh)), f64x2.mul(n, stepLow));
  const square = f64x2.mul(r, r);
  const curve = f64x2.add(f64x2.mul(square, c4), f64x2.add(f64x2.mul(r, c3), c2));
  const rest = f64x2.add(f64x2.mul(curve, square), r);
  const first = placeOfLane(i32x4.extract_lane(shifted, 0)), second = placeOfLane(i32x4.extract_lane(shifted, 2));
  const power = v128.load64_lane(second, v128.load64_zero(first, expScaledAt), 1, expScaledAt);
  const scaled = i64x2.add(power, i64x2.shl(shifted, 43));
  return f64x2.add(scaled, f64x2.mul(scaled, rest));
}

/** Out of place; |x| < 708 here, the rest is repaired. */
export function exponential(out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  const stepsPerUnit = heldOfExp(0), roundToWhole = heldOfExp(1), stepHigh = heldOfExp(2), stepLow = heldOfExp(3);
  const c4 = heldOfExp(4), c3 = heldOfExp(5), c2 = heldOfExp(6);
  // upper words order doubles: as signed numbers those above 0, as unsigned ones those below it, the farthest last
  let most = v128.load(a), least = most;
  let o = out, i = a;
  do {
    const x = v128.load(i);
    most = i32x4.max_s(most, x);
    least = i32x4.max_u(least, x);
    v128.store(o, expOfOrdinary(x, stepsPerUnit, roundToWhole, stepHigh, stepLow, c4, c3, c2));
    i += da;
    o += 16;
  } while (o < end);
  if (!isOrdinary(most, least)) repair(opExp, out, a, da, 0, 0);
}

/** s e^(a x + b) for exponents within the range. */
export function scaledExponential(
  out: usize, s: usize, ds: usize, a: usize, da: usize, x: usize, dx: usize, b: usize, db: usize,
): void {
  const end = out + columnBytes;
  const stepsPerUnit = heldOfExp(0), roundToWhole = heldOfExp(1), stepHigh = heldOfExp(2), stepLow = heldOfExp(3);
  const c4 = heldOfExp(4), c3 = heldOfExp(5), c2 = heldOfExp(6);
  do {
    const exponent = f64x2.add(f64x2.mul(v128.load(a), v128.load(x)), v128.load(b));
    const factor = expOfOrdinary(exponent, stepsPerUnit, roundToWhole, stepHigh, stepLow, c4, c3, c2);
    v128.store(out, f64x2.mul(v128.load(s), factor));
    s += ds;
    a += da;
    x += dx;
    b += db;
    out += 16;
  } while (out < end);
}

/** Whether the greatest upper words, as signed and as unsigned numbers, are those of doubles between -708 and 708. */
// @ts-ignore: decorator
@inline function isOrdinary(most: v128, least: v128): bool {
  return (
    i32x4.extract_lane(most, 1) < mostWord && i32x4.extract_lane(most, 3) < mostWord &&
    <u32>i32x4.extract_lane(least, 1) < leastWord && <u32>i32x4.extract_lane(least, 3) < leastWord
  );
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

/** Sets `out` to the exponential a step after `a`: grown, or worked out anew where that is not safe or its turn has come. */
export function growOrRenew(
  out: usize, a: usize, f: usize, df: usize, base: usize, db: usize, slope: usize, ds: usize, step: i32,
): void {
  if ((step & 63) == 0 || !grow(out, a, f, df)) renewGrowth(out, f, df, base, db, slope, ds, step);
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
