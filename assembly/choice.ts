/** Comparisons and what they choose: 1 where something holds, else 0; anything but 0 counts as true. */

import {
  opAnd,
  opEqual,
  opLess,
  opLessOrEqual,
  opMaximum,
  opMinimum,
  opNotEqual,
  opOr,
} from '../src/kernel/op-codes';
import { columnBytes } from '../src/kernel/memory-map';
import { both } from './operand';

// @ts-ignore: decorator
@inline function truth(kind: i32, x: v128, y: v128, zero: v128): v128 {
  if (kind == opLess) return f64x2.lt(x, y);
  if (kind == opLessOrEqual) return f64x2.le(x, y);
  if (kind == opEqual) return f64x2.eq(x, y);
  if (kind == opNotEqual) return f64x2.ne(x, y);
  if (kind == opAnd) return v128.and(f64x2.ne(x, zero), f64x2.ne(y, zero));
  return v128.or(f64x2.ne(x, zero), f64x2.ne(y, zero));
}

// @ts-ignore: decorator
@inline function truthLoop(kind: i32, out: usize, a: usize, da: usize, b: usize, db: usize): void {
  const end = out + columnBytes;
  const unit = both(1), zero = both(0);
  do {
    v128.store(out, v128.and(unit, truth(kind, v128.load(a), v128.load(b), zero)));
    v128.store(out, v128.and(unit, truth(kind, v128.load(a + da), v128.load(b + db), zero)), 16);
    a += da << 1;
    b += db << 1;
    out += 32;
  } while (out < end);
}

export function less(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  truthLoop(opLess, out, a, da, b, db);
}
export function lessOrEqual(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  truthLoop(opLessOrEqual, out, a, da, b, db);
}
export function equal(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  truthLoop(opEqual, out, a, da, b, db);
}
export function notEqual(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  truthLoop(opNotEqual, out, a, da, b, db);
}
export function and(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  truthLoop(opAnd, out, a, da, b, db);
}
export function or(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  truthLoop(opOr, out, a, da, b, db);
}
export function not(out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  const unit = both(1), zero = both(0);
  do {
    v128.store(out, v128.and(unit, f64x2.eq(v128.load(a), zero)));
    a += da;
    out += 16;
  } while (out < end);
}

// @ts-ignore: decorator
@inline function extreme(kind: i32, x: v128, y: v128): v128 {
  return kind == opMinimum ? f64x2.min(x, y) : f64x2.max(x, y);
}

// @ts-ignore: decorator
@inline function extremeLoop(kind: i32, out: usize, a: usize, da: usize, b: usize, db: usize): void {
  const end = out + columnBytes;
  do {
    v128.store(out, extreme(kind, v128.load(a), v128.load(b)));
    a += da;
    b += db;
    out += 16;
  } while (out < end);
}

/** NaN where either is NaN, and -0 below 0, as in JavaScript. */
export function minimum(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  extremeLoop(opMinimum, out, a, da, b, db);
}
export function maximum(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  extremeLoop(opMaximum, out, a, da, b, db);
}

/** The lesser of c and the greater of a and b. */
export function clamp(out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize): void {
  const end = out + columnBytes;
  do {
    v128.store(out, f64x2.min(f64x2.max(v128.load(a), v128.load(b)), v128.load(c)));
    a += da;
    b += db;
    c += dc;
    out += 16;
  } while (out < end);
}

/** b where a is not 0, else c. */
export function select(out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize): void {
  const end = out + columnBytes;
  const zero = both(0);
  do {
    v128.store(out, v128.bitselect(v128.load(b), v128.load(c), f64x2.ne(v128.load(a), zero)));
    v128.store(out, v128.bitselect(v128.load(b + db), v128.load(c + dc), f64x2.ne(v128.load(a + da), zero)), 16);
    a += da << 1;
    b += db << 1;
    c += dc << 1;
    out += 32;
  } while (out < end);
}
