/** Counts a block's column in the cells of a histogram, as in src/summary/counting.ts. */

import { pointsPerBlock, replicates } from '../src/base/block';
import { groupCount, slots, tallySize } from '../src/summary/histogram-sizes';

/** Edges that are compared at once. Behind the last edge stand as many that are not a number. */
const edgesAtOnce = 4;

/** The cell of a value whose slot has more edges than are compared at once. */
function cellAmongMany(value: f64, edges: usize, first: u32, end: u32): u32 {
  let from = first, to = end;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (load<f64>(edges + (middle << 3)) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The cell of a value, twice in a vector, from its slot. */
// @ts-ignore: decorator
@inline function cellOf(twice: v128, slot: i32, edges: usize, guide: usize): u32 {
  const both = load<u32>(guide + (<usize>slot << 1));
  const first = both & 0xffff, end = both >> 16;
  if (end - first > <u32>edgesAtOnce) return cellAmongMany(f64x2.extract_lane(twice, 0), edges, first, end);
  const at = edges + (<usize>first << 3);
  const notAbove = i64x2.add(f64x2.le(v128.load(at), twice), f64x2.le(v128.load(at, 16), twice));
  return first - i32x4.extract_lane(notAbove, 0) - i32x4.extract_lane(notAbove, 2);
}

// @ts-ignore: decorator
@inline function count(twice: v128, cell: u32, groups: usize, counts: usize, tallies: usize): void {
  const group = counts + (<usize>load<u16>(groups + (<usize>cell << 1)) << 2);
  store<u32>(group, load<u32>(group) + 1);
  const tally = tallies + <usize>cell * (<usize>tallySize << 3);
  store<f64>(tally, load<f64>(tally) + 1);
  // without branches: while a cell is filled, a value is its smallest or largest too often to be foreseen
  const extremes = v128.load(tally, 8);
  v128.store(tally, i64x2.shuffle(f64x2.pmin(extremes, twice), f64x2.pmax(extremes, twice), 0, 3), 8);
}

/** Counts a column's values; `sums` gets each replicate's sum of what they exceed the centre by. */
export function countColumn(
  values: usize, edges: usize, guide: usize, groups: usize, counts: usize, tallies: usize, sums: usize,
  low: f64, scale: f64, centre: f64,
): void {
  const lowest = f64x2.splat(low), perUnit = f64x2.splat(scale), zero = f64x2.splat(0), most = f64x2.splat(<f64>(slots - 1));
  const lastSum = sums + (<usize>replicates << 3);
  do {
    const end = values + (<usize>pointsPerBlock << 3);
    let sum: f64 = 0;
    do {
      const pair = f64x2.add(v128.load(values), zero);
      const position = f64x2.mul(f64x2.sub(pair, lowest), perUnit);
      const slot = i32x4.trunc_sat_f64x2_s_zero(f64x2.pmin(most, f64x2.pmax(zero, position)));
      const firstTwice = i64x2.shuffle(pair, pair, 0, 0), secondTwice = i64x2.shuffle(pair, pair, 1, 1);
      const first = cellOf(firstTwice, i32x4.extract_lane(slot, 0), edges, guide);
      const second = cellOf(secondTwice, i32x4.extract_lane(slot, 1), edges, guide);
      sum += f64x2.extract_lane(pair, 0) - centre;
      sum += f64x2.extract_lane(pair, 1) - centre;
      count(firstTwice, first, groups, counts, tallies);
      count(secondTwice, second, groups, counts, tallies);
      values += 16;
    } while (values < end);
    store<f64>(sums, sum);
    sums += 8;
    counts += <usize>groupCount << 2;
  } while (sums < lastSum);
}
