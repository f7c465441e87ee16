/** The layout of a summary, fixed by a run's first block: where each column's histogram has its cells, and the centre of its sums. */

import { blockPaths } from '../base/block.ts';
import { type Cells, makeCells } from './cells.ts';
import { groupOfPlace, placesOfValue } from './group-of-place.ts';
import type { BlockValues, SummaryRequest } from './request.ts';

/** One measure in one period. */
export interface ColumnLayout {
  /** What is taken off each value before it is summed: the pilot's median, so that a constant's exceed it by exactly 0. */
  readonly centre: number;
  readonly cells: Cells;
  /** The group of each cell, rising: neighbouring cells that are counted together where replicates are counted apart. */
  readonly groups: Uint16Array;
}

/** A column for each series measure and period, at series index · (periods + 1) + period. */
export interface Layout {
  readonly columns: readonly ColumnLayout[];
}

const tailCells = 64;
/** What the guide reaches beyond the middle of the pilot either way, as a share of it. */
const guideMargin = 2 ** -9;
// above what pieceWidth can ask for, except where it underflows
const mostPieces = 256;
/** By the rank of the pilot's value before: the share of the paths that a cell is to hold. */
const sharesOfPieces = Float64Array.from({ length: blockPaths }, (_, i) => {
  const below = (i + 1) / blockPaths;
  return Math.max(below * (1 - below), 0.03) / 400;
});
/** Edges beyond an end of the pilot, in widths of a cell from it: 1, 3, 7, … */
const tailSteps = Float64Array.from({ length: tailCells - 1 }, (_, j) => 2 ** (j + 1) - 1);

/** Lays out the columns of a request from the values of block 0. */
export function layOut(request: SummaryRequest, pilot: BlockValues): Layout {
  const columns = request.series.flatMap((measure) =>
    Array.from({ length: request.periods + 1 }, (_, period) =>
      layOutColumn(pilot[measure * (request.periods + 1) + period]!),
    ),
  );
  return { columns };
}

/**
 * Cells follow the pilot's values and so hold similar numbers of paths whatever the distribution's shape; equal widths
 * would put half of a lognormal over four decades into one cell. A value that the pilot has twice gets a cell of its own,
 * so that atoms are counted apart. Beyond the pilot cells double in width.
 */
function layOutColumn(values: Float64Array): ColumnLayout {
  const sorted = values.slice().sort();
  const [lowest, highest] = [sorted[0]!, sorted[blockPaths - 1]!];
  let [low, high] = [sorted[Math.floor(blockPaths * 0.01)]!, sorted[Math.ceil(blockPaths * 0.99) - 1]!];
  if (low === high) [low, high] = [lowest, highest];
  const width = (high - low) / blockPaths || Math.max(Math.abs(lowest), 1) * 2 ** -20;
  // a little wider, so that the most frequent values, which are often the extremes, share no slot of the guide with all that lies beyond
  const margin = (high - low) * guideMargin;
  const cells = makeCells(strictlyRising(edgesAbout(sorted, width)), low - margin, high + margin);
  return { centre: sorted[blockPaths >> 1]!, cells, groups: groupCells(cells, sorted) };
}

/** Edges below, in and above the pilot. */
function edgesAbout(sorted: Float64Array, width: number): Float64Array {
  const pieces = piecesBehind(sorted);
  const most = pieces.reduce((sum, count) => sum + count, 2 * tailSteps.length);
  const edges = new Float64Array(most);
  let count = 0;
  for (let j = tailSteps.length - 1; j >= 0; j--) edges[count++] = sorted[0]! - width * tailSteps[j]!;
  for (let i = 0; i < blockPaths; i++) {
    if (pieces[i] === 0) continue;
    const value = sorted[i]!;
    edges[count++] = value;
    if (value === sorted[i + 1]) edges[count++] = justAbove(value);
    else {
      const gap = (sorted[i + 1] ?? value) - value;
      for (let piece = 1; piece < pieces[i]!; piece++) edges[count++] = value + gap * (piece / pieces[i]!);
    }
  }
  for (let j = 0; j < tailSteps.length; j++) edges[count++] = sorted[blockPaths - 1]! + width * tailSteps[j]!;
  return edges;
}

/** The number of cells from each value of the pilot to the next: two, a cell of its own and the rest, at the first of equal values, none at others but the last. */
function piecesBehind(sorted: Float64Array): Uint16Array {
  const pieces = new Uint16Array(blockPaths).fill(1);
  for (let i = 0; i < blockPaths - 1; i++) {
    const value = sorted[i]!;
    const gap = sorted[i + 1]! - value;
    if (gap === 0) pieces[i] = i > 0 && sorted[i - 1] === value ? 0 : 2;
    else pieces[i] = Math.min(Math.ceil(gap / pieceWidth(sorted, i)), mostPieces) || 1;
  }
  return pieces;
}

/** Edges without those that do not rise and those that are not finite; they are moved together in place. */
function strictlyRising(edges: Float64Array): Float64Array {
  let kept = 0;
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    if (edge < Infinity && edge > (kept === 0 ? -Infinity : edges[kept - 1]!)) edges[kept++] = edge;
  }
  return edges.slice(0, kept);
}

/**
 * The width of a cell behind the i-th value of the pilot that should hold a share m = p (1 - p) / 400 of the paths, p being
 * the share below. A quantile read from a cell errs by at most about sqrt(m N) / 2 ranks of N (one standard deviation of a
 * uniform order statistic), where its standard error is sqrt(p (1 - p) N): a fortieth.
 */
function pieceWidth(sorted: Float64Array, i: number): number {
  const from = Math.max(i - 8, 0);
  const to = Math.min(i + 9, blockPaths - 1);
  const widthOfOnePath = (sorted[to]! - sorted[from]!) / (to - from);
  return widthOfOnePath * blockPaths * sharesOfPieces[i]!;
}

/** A number one or two steps of double precision above another. */
function justAbove(value: number): number {
  return value + Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE);
}

function groupCells({ edges }: Cells, sorted: Float64Array): Uint16Array {
  const groups = new Uint16Array(edges.length + 1);
  let rank = -1; // of the value that the cell is behind
  let piece = 0;
  for (let cell = 1; cell < groups.length; cell++) {
    const start = edges[cell - 1]!;
    piece++;
    while (rank + 1 < blockPaths && sorted[rank + 1]! <= start) {
      rank++;
      piece = 0;
    }
    groups[cell] = groupOfPlace[Math.max(0, placesOfValue * rank + Math.min(piece, placesOfValue - 1))]!;
  }
  return groups;
}
