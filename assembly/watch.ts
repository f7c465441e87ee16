/** What is watched and kept: values that are not finite, conditions that do not hold, measures reported to their periods. */

import { columnBytes } from '../src/kernel/memory-map';
import { reportFirst, reportMaximum, reportMeanEnd, reportMinimum, reportSum } from '../src/kernel/op-codes';
import { add, copy } from './arithmetic';
import { maximum, minimum } from './choice';
import { both } from './operand';

/** Tells whether a column has a value that is infinite or not a number. */
export function hasNotFinite(a: usize): bool {
  const end = a + columnBytes;
  const zero = both(0);
  let first = zero, second = zero;
  do {
    first = f64x2.add(first, f64x2.mul(v128.load(a), zero));
    second = f64x2.add(second, f64x2.mul(v128.load(a, 16), zero));
    a += 32;
  } while (a < end);
  return !i64x2.all_true(f64x2.eq(f64x2.add(first, second), zero));
}

/** Tells whether a condition fails on a path. */
export function hasZero(a: usize): bool {
  const end = a + columnBytes;
  const zero = both(0);
  let holds = i64x2.splat(-1);
  do {
    holds = v128.and(holds, f64x2.ne(v128.load(a), zero));
    a += 16;
  } while (a < end);
  return !i64x2.all_true(holds);
}

/** Adds a measure's values to its period, as its entry says. */
export function report(entry: usize, a: usize, da: usize): void {
  const out: usize = load<u32>(entry, 4);
  switch (load<u32>(entry)) {
    case reportFirst:
      copy(out, a, da);
      break;
    case reportSum:
      add(out, out, 16, a, da);
      break;
    case reportMaximum:
      maximum(out, out, 16, a, da);
      break;
    case reportMinimum:
      minimum(out, out, 16, a, da);
      break;
    case reportMeanEnd:
      addAndDivide(out, a, da, load<f64>(load<u32>(entry, 8)));
      break;
  }
}

export function addAndDivide(out: usize, a: usize, da: usize, divisor: f64): void {
  const end = out + columnBytes;
  const by = both(divisor);
  do {
    v128.store(out, f64x2.div(f64x2.add(v128.load(out), v128.load(a)), by));
    a += da;
    out += 16;
  } while (out < end);
}
