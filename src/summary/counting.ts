/** What is counted path by path, in plain TypeScript: whatever else does it must equal this to the last bit. */

import { blockPaths, pointsPerBlock, replicates } from '../base/block.ts';
import { runningSum } from '../num/exact-sum.ts';
import { cellOf } from './cells.ts';
import { groupCount, tallySize } from './histogram-sizes.ts';
import type { ColumnLayout } from './layout.ts';
import type { ThresholdRequest } from './request.ts';
import type { Histogram } from './summary.ts';
import { replicateSums } from './threshold-counts.ts';

/**
 * Counts a measure's values in a period, of several blocks, in a histogram. Returns what they exceed the layout's centre by, summed in the lanes'
 * order: element replicates · block + replicate.
 */
export type CountColumn = (column: Histogram, layout: ColumnLayout, blocks: readonly Float64Array[]) => Float64Array;

/** What comes of a threshold on a block's paths. */
export interface ThresholdCounts {
  /** For each path 1 where it hits: it reaches the threshold; else 0. */
  readonly hits: Uint8Array;
  /** For each replicate `replicateSums` numbers, and behind them the sum of the squares of all shortfalls. */
  readonly sums: Float64Array;
}

/** Counts the values that reach a threshold. What it returns is void when it is asked again. */
export type CountThreshold = (
  values: Float64Array,
  target: Pick<ThresholdRequest, 'direction' | 'threshold'>,
) => ThresholdCounts;

/** Who counts. */
export interface Counting {
  readonly countColumn: CountColumn;
  readonly countThreshold: CountThreshold;
}

/** Counts in plain TypeScript. */
export const countingHere: Counting = { countColumn, countThreshold };

function countColumn(
  { groupCounts, tallies }: Histogram,
  { centre, cells, groups }: ColumnLayout,
  blocks: readonly Float64Array[],
): Float64Array {
  const sums = new Float64Array(replicates * blocks.length);
  blocks.forEach((values, block) => {
    for (let replicate = 0; replicate < replicates; replicate++) {
      const first = replicate * pointsPerBlock;
      const row = replicate * groupCount;
      let sum = 0;
      for (let lane = first; lane < first + pointsPerBlock; lane++) {
        const value = values[lane]! + 0; // -0 becomes 0, so that a cell's extremes do not depend on the order
        const cell = cellOf(cells, value);
        sum += value - centre;
        groupCounts[row + groups[cell]!]!++;
        const tally = cell * tallySize;
        tallies[tally]!++;
        if (value < tallies[tally + 1]!) tallies[tally + 1] = value;
        if (value > tallies[tally + 2]!) tallies[tally + 2] = value;
      }
      sums[block * replicates + replicate] = sum;
    }
  });
  return sums;
}

/**
 * Counts blocks of which every value is the layout's centre, as those of the origin mostly are, all at once; their sums are 0. Tells whether they
 * were such blocks.
 */
export function countSame(
  { groupCounts, tallies }: Histogram,
  { centre, cells, groups }: ColumnLayout,
  blocks: readonly Float64Array[],
): boolean {
  if (!blocks.every((values) => isAll(centre, values))) return false;
  const value = centre + 0;
  const cell = cellOf(cells, value);
  for (let replicate = 0; replicate < replicates; replicate++) {
    groupCounts[replicate * groupCount + groups[cell]!]! += pointsPerBlock * blocks.length;
  }
  const tally = cell * tallySize;
  tallies[tally]! += blockPaths * blocks.length;
  tallies[tally + 1] = Math.min(tallies[tally + 1]!, value);
  tallies[tally + 2] = Math.max(tallies[tally + 2]!, value);
  return true;
}

/** A loop and no callback, as it goes through all of what is the same on every path. */
function isAll(value: number, values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== value) return false;
  return true;
}

function countThreshold(
  values: Float64Array,
  target: Pick<ThresholdRequest, 'direction' | 'threshold'>,
): ThresholdCounts {
  const hits = new Uint8Array(blockPaths);
  const sums = new Float64Array(replicates * replicateSums + 1);
  const shortfalls = shortfallsOf(values, target);
  let squares = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const first = replicate * pointsPerBlock;
    let count = 0;
    for (let path = first; path < first + pointsPerBlock; path++) {
      hits[path] = shortfalls[path] === 0 ? 1 : 0;
      count += hits[path]!;
      squares += shortfalls[path]! * shortfalls[path]!;
    }
    sums.set([count, ...runningSum(shortfalls, first, first + pointsPerBlock)], replicate * replicateSums);
  }
  sums[replicates * replicateSums] = squares;
  return { hits, sums };
}

/** What each value lacks to reach a threshold. Differences of doubles are 0 only where they are equal. */
export function shortfallsOf(
  values: Float64Array,
  { direction, threshold }: Pick<ThresholdRequest, 'direction' | 'threshold'>,
): Float64Array {
  const sign = direction === 'at_least' ? 1 : -1;
  return values.map((value) => Math.max(sign * (threshold - value), 0));
}
