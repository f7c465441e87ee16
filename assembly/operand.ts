/** Operands: a column, or one value for all paths, which is read with a stride of 0. Both go through the same loops. */

import { scheduleFlag } from '../src/kernel/op-codes';

/** Where an operand's values begin: a word's flags are taken off, and what changes by step stands in the step's schedules. */
// @ts-ignore: decorator
@inline export function at(word: u32, schedule: usize): usize {
  return <usize>(word & ~3) + (word & scheduleFlag ? schedule : 0);
}

/** The bytes from one vector of an operand to the next. */
// @ts-ignore: decorator
@inline export function strideOf(word: u32): usize {
  return <usize>((word & 3) == 0) << 4;
}

/** One value in both lanes. */
// @ts-ignore: decorator
@inline export function both(x: f64): v128 {
  return f64x2.splat(x);
}

/** A constant of the module in both lanes, read from memory: engines do not move a vector literal out of a loop. */
// @ts-ignore: decorator
@inline export function held(constants: usize, index: i32): v128 {
  return v128.load64_splat(constants + (index << 3));
}
