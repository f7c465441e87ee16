/** The distribution function of the standard normal distribution, as in src/num/normal-cdf.ts operation by operation. */

import { columnBytes } from '../src/kernel/memory-map';
import { expOfOrdinary, heldOfExp } from './exponential';
import { held } from './operand';

/** 2^27 + 1; 1/2, 2, 6, 1; the least |x| that is left to the host; the least and the greatest uniform. */
const constants: usize = memory.data<f64>([
  134217729, 0.5, 2, 6, 1, 37, 2.2250738585072014e-308, 0.9999999999999999,
]);

/** The coefficients of the scaled tail's four chains, highest powers first. */
const chains: usize = memory.data<f64>([
  -6.272371797671731e-11, -1.0995358819089182e-8, -8.841924251612008e-7, 0.000017285742101897136,
  -0.0036418914027929045, 0.0406816353025913, 0.5182345145955748,
  4.019816201793709e-9, 6.138922679766093e-8, -0.00002086795817711035, 0.001922203344594533,
  -0.012462072762916465, -0.20822209576278977,
  1.0108053309270282e-9, 1.0570159663658248e-7, 0.00000488850541182557, -0.000688621774320831,
  -0.0007788002426443298, 0.14564291801290033,
  -3.412024443527799e-10, -2.4991884149790232e-8, 0.0000010676802592140031, 0.00013186393736899904,
  0.004400428225205397, -0.08627942657878487,
]);

// @ts-ignore: decorator
@inline function next(sum: v128, w: v128, index: i32): v128 {
  return f64x2.add(f64x2.mul(sum, w), held(chains, index));
}

/** A chain of six coefficients. They are read in the loop, as they are more than a processor's registers hold. */
// @ts-ignore: decorator
@inline function chain(first: v128, w: v128, index: i32): v128 {
  return next(next(next(next(next(first, w, index), w, index + 1), w, index + 2), w, index + 3), w, index + 4);
}

/** s(t) */
// @ts-ignore: decorator
@inline function scaledTail(t: v128): v128 {
  const square = f64x2.mul(t, t);
  const w = f64x2.mul(square, square);
  const chain0 = chain(next(held(chains, 0), w, 1), w, 2);
  const chain1 = chain(held(chains, 7), w, 8);
  const chain2 = chain(held(chains, 13), w, 14);
  const chain3 = chain(held(chains, 19), w, 20);
  const even = f64x2.add(chain0, f64x2.mul(chain2, square));
  return f64x2.add(even, f64x2.mul(f64x2.add(chain1, f64x2.mul(chain3, square)), t));
}

/** The square of `a` in two doubles: what its rounding leaves. */
// @ts-ignore: decorator
@inline function restOfSquare(a: v128, square: v128, splitter: v128): v128 {
  const scaled = f64x2.mul(a, splitter);
  const upper = f64x2.sub(scaled, f64x2.sub(scaled, a));
  const lower = f64x2.sub(a, upper);
  const twice = f64x2.mul(f64x2.add(upper, upper), lower);
  return f64x2.add(f64x2.add(f64x2.sub(f64x2.mul(upper, upper), square), twice), f64x2.mul(lower, lower));
}

/** P(Z <= x), kept between the least and the greatest uniform. Tells whether all |x| were below 37; the others are to be repaired. */
export function boundedNormalCdf(out: usize, x: usize): bool {
  const end = out + columnBytes;
  const splitter = held(constants, 0), half = held(constants, 1), two = held(constants, 2), six = held(constants, 3);
  const unit = held(constants, 4), limit = held(constants, 5), least = held(constants, 6), most = held(constants, 7);
  const e0 = heldOfExp(0), e1 = heldOfExp(1), e2 = heldOfExp(2), e3 = heldOfExp(3);
  const e4 = heldOfExp(4), e5 = heldOfExp(5), e6 = heldOfExp(6), zero = f64x2.splat(0);
  let ordinary = i64x2.splat(-1);
  do {
    const z = v128.load(x), a = f64x2.abs(z);
    ordinary = v128.and(ordinary, f64x2.lt(a, limit));
    const square = f64x2.mul(a, a);
    const height = expOfOrdinary(f64x2.neg(f64x2.mul(half, square)), e0, e1, e2, e3, e4, e5, e6);
    const bell = f64x2.sub(height, f64x2.mul(height, f64x2.mul(half, restOfSquare(a, square, splitter))));
    const t = f64x2.div(f64x2.sub(a, six), f64x2.add(a, six));
    const tail = f64x2.div(f64x2.mul(bell, scaledTail(t)), f64x2.add(a, two));
    const p = v128.bitselect(tail, f64x2.sub(unit, tail), f64x2.lt(z, zero));
    v128.store(out, f64x2.pmax(f64x2.pmin(p, most), least));
    x += 16;
    out += 16;
  } while (out < end);
  return i64x2.all_true(ordinary);
}
