/** Quantiles of triangular distributions, as in src/kernel/operations.ts. */

import { columnBytes } from '../src/kernel/memory-map';
import { both } from './operand';

// @ts-ignore: decorator
@inline function quantile(u: v128, lo: v128, hi: v128, width: v128, rise: v128, fall: v128, below: v128, unit: v128): v128 {
  const isLower = f64x2.le(u, below);
  const tail = f64x2.mul(v128.bitselect(u, f64x2.sub(unit, u), isLower), width);
  const distance = f64x2.sqrt(f64x2.mul(tail, v128.bitselect(rise, fall, isLower)));
  return v128.bitselect(f64x2.add(lo, distance), f64x2.sub(hi, distance), isLower);
}

/** In place or out of it; parameters are mostly the same for all paths. */
export function triangularQuantiles(
  out: usize, u: usize, du: usize, lo: usize, dl: usize, mode: usize, dm: usize, hi: usize, dh: usize,
): void {
  const end = out + columnBytes;
  const unit = both(1);
  let low = v128.load(lo), middle = v128.load(mode), high = v128.load(hi);
  let width = f64x2.sub(high, low), rise = f64x2.sub(middle, low), fall = f64x2.sub(high, middle);
  let below = f64x2.div(rise, width);
  if ((dl | dm | dh) == 0) {
    do {
      v128.store(out, quantile(v128.load(u), low, high, width, rise, fall, below, unit));
      u += du;
      out += 16;
    } while (out < end);
    return;
  }
  do {
    low = v128.load(lo);
    middle = v128.load(mode);
    high = v128.load(hi);
    width = f64x2.sub(high, low);
    rise = f64x2.sub(middle, low);
    fall = f64x2.sub(high, middle);
    below = f64x2.div(rise, width);
    v128.store(out, quantile(v128.load(u), low, high, width, rise, fall, below, unit));
    u += du;
    lo += dl;
    mode += dm;
    hi += dh;
    out += 16;
  } while (out < end);
}
