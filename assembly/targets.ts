/** Counts the paths of a column that reach a threshold, and sums what the others lack, as in src/summary/counting.ts. */

import { pointsPerBlock, replicates } from '../src/base/block';
import { replicateSums } from '../src/summary/threshold-counts';

/**
 * Sets each path's hit to whether it reaches the threshold; `sign` is -1 where it is to be at most that. `sums` gets for each replicate
 * the number of its hits, the sum of its shortfalls, what rounding took off that, and the size of what rounding took off this in turn; and
 * behind them the sum of all squares.
 */
export function countThreshold(values: usize, hits: usize, sums: usize, threshold: f64, sign: f64): void {
  const last = sums + <usize>(replicates * replicateSums << 3);
  let squares: f64 = 0;
  do {
    const end = values + (<usize>pointsPerBlock << 3);
    let count: i32 = 0, sum: f64 = 0, rest: f64 = 0, lost: f64 = 0;
    do {
      const gap = sign * (threshold - load<f64>(values));
      const hit = i32(gap <= 0);
      store<u8>(hits, <u8>hit);
      count += hit;
      const x = max<f64>(gap, 0);
      squares += x * x;
      const next = sum + x, shadow = next - sum;
      const error = sum - (next - shadow) + (x - shadow);
      const nextRest = rest + error, shadowRest = nextRest - rest;
      lost += abs<f64>(rest - (nextRest - shadowRest) + (error - shadowRest));
      sum = next;
      rest = nextRest;
      values += 8;
      hits++;
    } while (values < end);
    store<f64>(sums, <f64>count);
    store<f64>(sums, sum, 8);
    store<f64>(sums, rest, 16);
    store<f64>(sums, lost, 24);
    sums += <usize>replicateSums << 3;
  } while (sums < last);
  store<f64>(sums, squares);
}
