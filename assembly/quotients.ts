/** Sums of quotients joined over one divisor, as in src/kernel/quotients-column.ts; and the same with the growth of their exponentials in one pass. */

import { columnBytes } from '../src/kernel/memory-map';
import { wordsPerOp } from '../src/kernel/op-codes';
import { growOrRenew } from './exponential';
import { at, both, held, strideOf } from './operand';

/** The greatest exponential that is joined, 2^100; what else a growing one must not fall below, 2^-900. */
const constants: usize = memory.data<f64>([1.2676506002282294e30, 1.1830521861667747e-271]);

// A part has the words of an operation: numerator, exponential, fixed part of the divisor; and how it grows: factor, base, slope.

// @ts-ignore: decorator
@inline function word(parts: usize, part: i32, index: i32): u32 {
  return load<u32>(parts + ((part * wordsPerOp + index) << 2));
}

// @ts-ignore: decorator
@inline function numeratorAt(parts: usize, part: i32, schedule: usize): usize {
  return at(word(parts, part, 0), schedule);
}

// @ts-ignore: decorator
@inline function exponentialAt(parts: usize, part: i32): usize {
  return at(word(parts, part, 1), 0);
}

// @ts-ignore: decorator
@inline function fixedOf(parts: usize, part: i32): v128 {
  return v128.load(at(word(parts, part, 2), 0));
}

// @ts-ignore: decorator
@inline function factorAt(parts: usize, part: i32): usize {
  return at(word(parts, part, 3), 0);
}

// @ts-ignore: decorator
@inline function joinTwo(b1: v128, x: v128, b2: v128, y: v128): v128 {
  return f64x2.div(f64x2.add(f64x2.mul(b1, y), f64x2.mul(b2, x)), f64x2.mul(x, y));
}

// @ts-ignore: decorator
@inline function joinThree(b1: v128, x: v128, b2: v128, y: v128, b3: v128, z: v128): v128 {
  const xy = f64x2.mul(x, y);
  const ofTwo = f64x2.add(f64x2.mul(b1, y), f64x2.mul(b2, x));
  return f64x2.div(f64x2.add(f64x2.mul(ofTwo, z), f64x2.mul(b3, xy)), f64x2.mul(xy, z));
}

/** a + the joined quotients of two or three parts; those of a path with an exponential beyond 2^100 one by one. */
export function quotients(out: usize, a: usize, da: usize, parts: usize, count: i32, schedule: usize): void {
  const end = out + columnBytes;
  const most = held(constants, 0);
  const c1 = fixedOf(parts, 0), c2 = fixedOf(parts, 1), c3 = fixedOf(parts, count - 1);
  let b1 = numeratorAt(parts, 0, schedule), b2 = numeratorAt(parts, 1, schedule), b3 = numeratorAt(parts, count - 1, schedule);
  let e1 = exponentialAt(parts, 0), e2 = exponentialAt(parts, 1), e3 = exponentialAt(parts, count - 1);
  const d1 = strideOf(word(parts, 0, 0)), d2 = strideOf(word(parts, 1, 0)), d3 = strideOf(word(parts, count - 1, 0));
  do {
    const u = v128.load(e1), v = v128.load(e2), w = v128.load(e3);
    const x = f64x2.add(c1, u), y = f64x2.add(c2, v), z = f64x2.add(c3, w);
    const p = v128.load(b1), q = v128.load(b2), r = v128.load(b3);
    const isJoined = v128.and(v128.and(f64x2.le(u, most), f64x2.le(v, most)), f64x2.le(w, most));
    const two = f64x2.add(f64x2.div(p, x), f64x2.div(q, y));
    const joined = count == 2 ? joinTwo(p, x, q, y) : joinThree(p, x, q, y, r, z);
    const apart = count == 2 ? two : f64x2.add(two, f64x2.div(r, z));
    v128.store(out, f64x2.add(v128.load(a), v128.bitselect(joined, apart, isJoined)));
    a += da;
    b1 += d1;
    b2 += d2;
    b3 += d3;
    e1 += 16;
    e2 += 16;
    e3 += 16;
    out += 16;
  } while (out < end);
}

/** Whether an exponential stays between 2^-900 and 2^100 on all paths, in whatever of the next 64 steps; half and twice of that are for rounding. */
function isCalm(e: usize, f: usize): bool {
  const end = e + columnBytes;
  let power = load<f64>(f);
  for (let i = 0; i < 6; i++) power *= power;
  const least = both(2 * load<f64>(constants, 8) / min(power, 1)), most = both(0.5 * load<f64>(constants) / max(power, 1));
  let calm = i64x2.splat(-1);
  do {
    const x = v128.load(e);
    calm = v128.and(calm, v128.and(f64x2.ge(x, least), f64x2.le(x, most)));
    e += 16;
  } while (e < end);
  return i64x2.all_true(calm);
}

/** Grows the exponentials of all parts, each as by itself. Tells whether all are calm. */
export function growParts(parts: usize, count: i32, schedule: usize, step: i32): bool {
  let calm = true;
  for (let part = 0; part < count; part++) {
    const e = exponentialAt(parts, part), f = factorAt(parts, part);
    const base = word(parts, part, 4), slope = word(parts, part, 5);
    growOrRenew(e, e, f, 0, at(base, schedule), strideOf(base), at(slope, schedule), strideOf(slope), step);
    if (!isCalm(e, f)) calm = false;
  }
  return calm;
}

/** Two parts of which all are calm: grows and joins. */
export function growTwo(out: usize, a: usize, da: usize, parts: usize, schedule: usize): void {
  const end = out + columnBytes;
  const c1 = fixedOf(parts, 0), c2 = fixedOf(parts, 1);
  const f1 = v128.load(factorAt(parts, 0)), f2 = v128.load(factorAt(parts, 1));
  let b1 = numeratorAt(parts, 0, schedule), b2 = numeratorAt(parts, 1, schedule);
  let e1 = exponentialAt(parts, 0), e2 = exponentialAt(parts, 1);
  const d1 = strideOf(word(parts, 0, 0)), d2 = strideOf(word(parts, 1, 0));
  do {
    const u = f64x2.mul(v128.load(e1), f1), v = f64x2.mul(v128.load(e2), f2);
    const joined = joinTwo(v128.load(b1), f64x2.add(c1, u), v128.load(b2), f64x2.add(c2, v));
    const sum = f64x2.add(v128.load(a), joined);
    v128.store(e1, u);
    v128.store(e2, v);
    v128.store(out, sum);
    a += da;
    b1 += d1;
    b2 += d2;
    e1 += 16;
    e2 += 16;
    out += 16;
  } while (out < end);
}

/** Three parts of which all are calm: grows and joins. */
export function growThree(out: usize, a: usize, da: usize, parts: usize, schedule: usize): void {
  const end = out + columnBytes;
  const c1 = fixedOf(parts, 0), c2 = fixedOf(parts, 1), c3 = fixedOf(parts, 2);
  const f1 = v128.load(factorAt(parts, 0)), f2 = v128.load(factorAt(parts, 1)), f3 = v128.load(factorAt(parts, 2));
  let b1 = numeratorAt(parts, 0, schedule), b2 = numeratorAt(parts, 1, schedule), b3 = numeratorAt(parts, 2, schedule);
  let e1 = exponentialAt(parts, 0), e2 = exponentialAt(parts, 1), e3 = exponentialAt(parts, 2);
  const d1 = strideOf(word(parts, 0, 0)), d2 = strideOf(word(parts, 1, 0)), d3 = strideOf(word(parts, 2, 0));
  do {
    const u = f64x2.mul(v128.load(e1), f1), v = f64x2.mul(v128.load(e2), f2), w = f64x2.mul(v128.load(e3), f3);
    const x = f64x2.add(c1, u), y = f64x2.add(c2, v), z = f64x2.add(c3, w);
    const joined = joinThree(v128.load(b1), x, v128.load(b2), y, v128.load(b3), z);
    const sum = f64x2.add(v128.load(a), joined);
    v128.store(e1, u);
    v128.store(e2, v);
    v128.store(e3, w);
    v128.store(out, sum);
    a += da;
    b1 += d1;
    b2 += d2;
    b3 += d3;
    e1 += 16;
    e2 += 16;
    e3 += 16;
    out += 16;
  } while (out < end);
}
