/** Counts the paths of a column that reach a threshold, and sums what the others lack, as in src/summary/counting.ts. */

import { pointsPerBlock, replicates } from '../src/base/block';
import { replicateSums } from '../src/summary/threshold-counts';

/**
 * Sets each path's flag to whether it reaches the threshold; `sign` is -1 where it is to be at most that. `counts` gets for each replicate
 * its hits, the sum of its shortfalls, what rounding took off that, and the size of what rounding took off this in turn; and
 * behind them the sum of all squares.
 */
export function countThreshold(values: usize, flags: usize, counts: usize, threshold: f64, sign: f64): void {
  const last = counts + <usize>(replicates * replicateSums << 3);
  let squares: f64 = 0;
  do {
    const end = values + (<usize>pointsPerBlock << 3);
    let hits: i32 = 0, sum: f64 = 0, rest: f64 = 0, lost: f64 = 0;
    do {
      const gap = sign * (threshold - load<f64>(values));
      const reaches = i32(gap <= 0);
      store<u8>(flags, <u8>reaches);
      hits += reaches;
      const x = max<f64>(gap, 0);
      squares += x * x;
      const next = sum + x, shadow = next - sum;
      const error = sum - (next - shadow) + (x - shadow);
      const nextRest = rest + error, shadowRest = nextRest - rest;
      lost += abs<f64>(rest - (nextRest - shadowRest) + (error - shadowRest));
      sum = next;
      rest = nextRest;
      values += 8;
      flags++;
    } while (values < end);
    store<f64>(counts, <f64>hits);
    store<f64>(counts, sum, 8);
    store<f64>(counts, rest, 16);
    store<f64>(counts, lost, 24);
    counts += <usize>replicateSums << 3;
  } while (counts < last);
  store<f64>(counts, squares);
}
