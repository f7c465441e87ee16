/** Arithmetic: loops over one to four operands, mostly two vectors at a time; `kind` is a literal wherever a loop is used. */

import {
  opAbs,
  opAdd,
  opAddFour,
  opAddQuotient,
  opAddThree,
  opCeil,
  opCopy,
  opDivide,
  opDivideBySum,
  opFloor,
  opMultiply,
  opMultiplyAdd,
  opNegate,
  opSqrt,
  opSubtract,
  opSubtractProduct,
} from '../src/kernel/op-codes';
import { columnBytes } from '../src/kernel/memory-map';
import { both } from './operand';

// @ts-ignore: decorator
@inline function one(kind: i32, x: v128): v128 {
  if (kind == opNegate) return f64x2.neg(x);
  if (kind == opAbs) return f64x2.abs(x);
  if (kind == opSqrt) return f64x2.sqrt(x);
  if (kind == opFloor) return f64x2.floor(x);
  if (kind == opCeil) return f64x2.ceil(x);
  return x;
}

// @ts-ignore: decorator
@inline function two(kind: i32, x: v128, y: v128): v128 {
  if (kind == opAdd) return f64x2.add(x, y);
  if (kind == opSubtract) return f64x2.sub(x, y);
  if (kind == opMultiply) return f64x2.mul(x, y);
  return f64x2.div(x, y);
}

// @ts-ignore: decorator
@inline function oneLoop(kind: i32, out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  do {
    v128.store(out, one(kind, v128.load(a)));
    v128.store(out, one(kind, v128.load(a + da)), 16);
    a += da << 1;
    out += 32;
  } while (out < end);
}

// @ts-ignore: decorator
@inline function twoLoop(kind: i32, out: usize, a: usize, da: usize, b: usize, db: usize): void {
  const end = out + columnBytes;
  do {
    v128.store(out, two(kind, v128.load(a), v128.load(b)));
    v128.store(out, two(kind, v128.load(a + da), v128.load(b + db)), 16);
    a += da << 1;
    b += db << 1;
    out += 32;
  } while (out < end);
}

// @ts-ignore: decorator
@inline function three(kind: i32, x: v128, y: v128, z: v128): v128 {
  if (kind == opAddThree) return f64x2.add(f64x2.add(x, y), z);
  if (kind == opMultiplyAdd) return f64x2.add(f64x2.mul(x, y), z);
  if (kind == opSubtractProduct) return f64x2.sub(x, f64x2.mul(y, z));
  return f64x2.div(x, f64x2.add(y, z));
}

// @ts-ignore: decorator
@inline function threeLoop(
  kind: i32, out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize,
): void {
  const end = out + columnBytes;
  do {
    v128.store(out, three(kind, v128.load(a), v128.load(b), v128.load(c)));
    v128.store(out, three(kind, v128.load(a + da), v128.load(b + db), v128.load(c + dc)), 16);
    a += da << 1;
    b += db << 1;
    c += dc << 1;
    out += 32;
  } while (out < end);
}

// @ts-ignore: decorator
@inline function four(kind: i32, x: v128, y: v128, z: v128, w: v128): v128 {
  if (kind == opAddFour) return f64x2.add(f64x2.add(f64x2.add(x, y), z), w);
  return f64x2.add(x, f64x2.div(y, f64x2.add(z, w)));
}

// @ts-ignore: decorator
@inline function fourLoop(
  kind: i32, out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize, d: usize, dd: usize,
): void {
  const end = out + columnBytes;
  do {
    v128.store(out, four(kind, v128.load(a), v128.load(b), v128.load(c), v128.load(d)));
    a += da;
    b += db;
    c += dc;
    d += dd;
    out += 16;
  } while (out < end);
}

export function copy(out: usize, a: usize, da: usize): void {
  oneLoop(opCopy, out, a, da);
}
export function negate(out: usize, a: usize, da: usize): void {
  oneLoop(opNegate, out, a, da);
}
export function absolute(out: usize, a: usize, da: usize): void {
  oneLoop(opAbs, out, a, da);
}
export function squareRoot(out: usize, a: usize, da: usize): void {
  oneLoop(opSqrt, out, a, da);
}
export function floor(out: usize, a: usize, da: usize): void {
  oneLoop(opFloor, out, a, da);
}
export function ceil(out: usize, a: usize, da: usize): void {
  oneLoop(opCeil, out, a, da);
}
export function add(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  twoLoop(opAdd, out, a, da, b, db);
}
export function subtract(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  twoLoop(opSubtract, out, a, da, b, db);
}
export function multiply(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  twoLoop(opMultiply, out, a, da, b, db);
}
export function divide(out: usize, a: usize, da: usize, b: usize, db: usize): void {
  twoLoop(opDivide, out, a, da, b, db);
}

/** a + b + c, rounded twice. */
export function addThree(out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize): void {
  threeLoop(opAddThree, out, a, da, b, db, c, dc);
}
/** a · b + c, rounded twice. */
export function multiplyAdd(out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize): void {
  threeLoop(opMultiplyAdd, out, a, da, b, db, c, dc);
}
/** a - b · c, rounded twice. */
export function subtractProduct(out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize): void {
  threeLoop(opSubtractProduct, out, a, da, b, db, c, dc);
}
/** a / (b + c), rounded twice. */
export function divideBySum(out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize): void {
  threeLoop(opDivideBySum, out, a, da, b, db, c, dc);
}
/** a + b + c + d, rounded three times. */
export function addFour(
  out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize, d: usize, dd: usize,
): void {
  fourLoop(opAddFour, out, a, da, b, db, c, dc, d, dd);
}
/** a + b / (c + d), rounded three times. */
export function addQuotient(
  out: usize, a: usize, da: usize, b: usize, db: usize, c: usize, dc: usize, d: usize, dd: usize,
): void {
  fourLoop(opAddQuotient, out, a, da, b, db, c, dc, d, dd);
}

/** Halves go away from zero: the whole part, and 1 more of the same sign from a rest of 1/2 on. */
export function round(out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  const half = both(0.5), unit = both(1), sign = both(-0.0);
  do {
    const x = v128.load(a);
    const whole = f64x2.trunc(x);
    const farther = f64x2.ge(f64x2.abs(f64x2.sub(x, whole)), half);
    const step = v128.or(unit, v128.and(x, sign));
    v128.store(out, v128.bitselect(f64x2.add(whole, step), whole, farther));
    a += da;
    out += 16;
  } while (out < end);
}

/** -1, 0 or 1; zeros of either sign and NaN stay as they are. */
export function signOf(out: usize, a: usize, da: usize): void {
  const end = out + columnBytes;
  const unit = both(1), sign = both(-0.0), zero = both(0);
  do {
    const x = v128.load(a);
    const beyond = f64x2.gt(f64x2.abs(x), zero);
    v128.store(out, v128.bitselect(v128.or(unit, v128.and(x, sign)), x, beyond));
    a += da;
    out += 16;
  } while (out < end);
}
