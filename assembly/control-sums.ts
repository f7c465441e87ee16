/** Sums of control variates over the points of each replicate; the order of additions is that of sumControl. */

import { columnBytes } from '../src/kernel/memory-map';
import { both } from './operand';

/** Bytes of a replicate's points in a column. */
const replicateBytes: usize = 512;

/** Sums a draw less its mean. */
export function sums(out: usize, a: usize, meanA: f64): void {
  const end = a + columnBytes, m = both(meanA);
  do {
    let even = both(0), odd = both(0);
    const last = a + replicateBytes;
    do {
      even = f64x2.add(even, f64x2.sub(v128.load(a), m));
      odd = f64x2.add(odd, f64x2.sub(v128.load(a, 16), m));
      a += 32;
    } while (a < last);
    store<f64>(out, total(even, odd));
    out += 8;
  } while (a < end);
}

/** Sums the product of two draws less their means. */
export function productSums(out: usize, a: usize, meanA: f64, b: usize, meanB: f64): void {
  const end = a + columnBytes, m = both(meanA), n = both(meanB);
  do {
    let even = both(0), odd = both(0);
    const last = a + replicateBytes;
    do {
      even = f64x2.add(even, f64x2.mul(f64x2.sub(v128.load(a), m), f64x2.sub(v128.load(b), n)));
      odd = f64x2.add(odd, f64x2.mul(f64x2.sub(v128.load(a, 16), m), f64x2.sub(v128.load(b, 16), n)));
      a += 32;
      b += 32;
    } while (a < last);
    store<f64>(out, total(even, odd));
    out += 8;
  } while (a < end);
}

// @ts-ignore: decorator
@inline function total(even: v128, odd: v128): f64 {
  const pair = f64x2.add(even, odd);
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}
