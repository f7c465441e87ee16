/** Quantiles of a measure, read from the histogram of a summary. */

import { invariant } from '../base/assert.ts';
import { blockPaths, pointsPerBlock, replicates } from '../base/block.ts';
import { groupCount, tallySize } from './histogram-sizes.ts';
import type { Summary } from './summary.ts';

/** The quantiles of a measure in a period. */
export interface Quantiles {
  /** The quantile at a probability level, of all paths. */
  readonly at: (level: number) => number;
  /** The shares of each replicate's paths below the quantile at a level, as far as groups of cells tell. */
  readonly sharesBelow: (level: number) => SharesBelow;
}

/** How the paths of each replicate lie about a quantile of all. */
export interface SharesBelow {
  /** The shares of paths below it, taken to lie evenly in the group that it falls in. */
  readonly shares: readonly number[];
  /** The shares of paths in that group, and where in the group it falls, from 0 to 1. */
  readonly inGroup: readonly number[];
  readonly within: number;
}

/**
 * Prepares the reading of a measure's quantiles, in its unit; `series` is an index of the request's `series`.
 * Order statistics are spread evenly between the smallest and the largest value seen in their cell (so that atoms and the
 * ends of every cell are exact) and interpolated as sample quantiles of type 7 are (Hyndman and Fan 1996). A replicate's
 * ranks are known by group of cells; within a group its values are taken to be spread as those of all paths.
 * Throws where there are no paths.
 */
export function readQuantiles(summary: Summary, series: number, period: number): Quantiles {
  const index = series * (summary.request.periods + 1) + period;
  const column = summary.columns[index];
  invariant(column !== undefined && summary.blocks > 0, `readQuantiles: series ${series}, period ${period} has values`);
  const { tallies, groupCounts } = column;
  const before = ranksBeforeCells(tallies);
  const groupStarts = ranksBeforeGroups(before, summary.layout.columns[index]!.groups);
  const last = summary.blocks * blockPaths - 1;
  return {
    at: (level) => interpolate(last * level, (rank) => orderStatistic(tallies, before, rank)),
    sharesBelow: (level) => {
      const place = last * level + 0.5; // in the middle of its path, so that shares come to the level on average
      const group = lastReached(groupStarts, place);
      const within = (place - groupStarts[group]!) / (groupStarts[group + 1]! - groupStarts[group]!);
      const points = summary.blocks * pointsPerBlock;
      const inGroup = Array.from({ length: replicates }, (_, r) => groupCounts[r * groupCount + group]! / points);
      const shares = inGroup.map((own, replicate) => {
        let below = 0;
        for (let earlier = 0; earlier < group; earlier++) below += groupCounts[replicate * groupCount + earlier]!;
        return below / points + within * own;
      });
      return { shares, inGroup, within };
    },
  };
}

function interpolate(position: number, valueAt: (rank: number) => number): number {
  const rank = Math.floor(position);
  const low = valueAt(rank);
  return position === rank ? low : low + (position - rank) * (valueAt(rank + 1) - low);
}

/** The number of paths in all cells before each, and in all cells at last. */
function ranksBeforeCells(tallies: Float64Array): Float64Array {
  const before = new Float64Array(tallies.length / tallySize + 1);
  for (let cell = 0; cell < before.length - 1; cell++) before[cell + 1] = before[cell]! + tallies[cell * tallySize]!;
  return before;
}

/** The number of paths in all groups before each, and in all groups at last. */
function ranksBeforeGroups(before: Float64Array, groups: Uint16Array): Float64Array {
  const starts = new Float64Array(groupCount + 1).fill(before[groups.length]!);
  for (let cell = groups.length - 1; cell >= 0; cell--) starts[groups[cell]!] = before[cell]!;
  // a group without cells begins where the next one does
  for (let group = groupCount - 1; group >= 0; group--) starts[group] = Math.min(starts[group]!, starts[group + 1]!);
  return starts;
}

/** The value of a rank among all paths, from 0, as far as the histogram tells. */
function orderStatistic(tallies: Float64Array, before: Float64Array, rank: number): number {
  const cell = lastReached(before, rank);
  const tally = cell * tallySize;
  const lowest = tallies[tally + 1]!;
  const span = tallies[tally + 2]! - lowest;
  return span === 0 ? lowest : lowest + span * ((rank - before[cell]!) / (tallies[tally]! - 1));
}

/** The last of rising starts, but for the end behind them, that a rank reaches; of equal ones the last. */
function lastReached(starts: Float64Array, rank: number): number {
  let start = 0;
  for (let end = starts.length - 1; end - start > 1; ) {
    const middle = (start + end) >> 1;
    if (starts[middle]! <= rank) start = middle;
    else end = middle;
  }
  return start;
}
