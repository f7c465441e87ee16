/** The summary of any number of blocks: what a forecast needs of them, as plain data that merges exactly. */

import { invariant } from '../base/assert.ts';
import { blockPaths, replicates } from '../base/block.ts';
import { groupCount, tallySize } from './histogram-sizes.ts';
import type { Layout } from './layout.ts';
import type { SummaryRequest } from './request.ts';

/** A sum kept without rounding error, as the partials of `addExact`. */
export type ExactSum = number[];

/** One measure in one period. */
export interface ColumnSummary {
  /** Per replicate: the values less the layout's centre, summed. */
  readonly sums: readonly ExactSum[];
  /**
   * A tally of each cell, of all replicates: element tallySize · cell is the number of paths, the next two are the smallest
   * and the largest value (Infinity and -Infinity where there is none). Together in memory, as they are updated together.
   */
  readonly tallies: Float64Array;
  /** Paths by group of cells: element replicate · groupCount + group. */
  readonly groupCounts: Uint32Array;
}

/** One target; fields behind the first are empty where they mean nothing. */
export interface TargetSummary {
  /** Paths that hit, per replicate. */
  readonly hits: Uint32Array;
  /** Only for `by`: paths whose first hit is in a period, element (period - 1) · replicates + replicate. */
  readonly firstHits: Uint32Array;
  /** Only for thresholds: what the paths that miss fall short by, summed per replicate. */
  readonly shortfalls: readonly ExactSum[];
  /** Only for thresholds: the squares of all shortfalls, summed. */
  readonly shortfallSquares: ExactSum;
  /** Only where the request is pathwise: the hits of each block by its number, lane l in bit l mod 32 of word l div 32. */
  readonly hitBits: Map<number, Uint32Array>;
}

export interface Summary {
  readonly request: SummaryRequest;
  readonly layout: Layout;
  blocks: number;
  /** One for each column of the layout. */
  readonly columns: readonly ColumnSummary[];
  /** One for each target of the request. */
  readonly targets: readonly TargetSummary[];
}

/** Creates the summary of no blocks. Throws where a request contradicts itself. */
export function createSummary(request: SummaryRequest, layout: Layout): Summary {
  checkRequest(request, layout);
  return {
    request,
    layout,
    blocks: 0,
    columns: layout.columns.map(({ cells }) => emptyColumn(cells.edges.length + 1)),
    targets: request.targets.map((target) => ({
      hits: new Uint32Array(replicates),
      firstHits: new Uint32Array(target.kind === 'threshold' && target.when === 'by' ? target.period * replicates : 0),
      shortfalls: target.kind === 'threshold' ? emptySums() : [],
      shortfallSquares: [],
      hitBits: new Map(),
    })),
  };
}

/** Makes a summary that of no blocks again. */
export function clearSummary(summary: Summary): void {
  summary.blocks = 0;
  for (const { sums, tallies, groupCounts } of summary.columns) {
    for (const sum of sums) sum.length = 0;
    clearTallies(tallies);
    groupCounts.fill(0);
  }
  for (const { hits, firstHits, shortfalls, shortfallSquares, hitBits } of summary.targets) {
    hits.fill(0);
    firstHits.fill(0);
    for (const sum of shortfalls) sum.length = 0;
    shortfallSquares.length = 0;
    hitBits.clear();
  }
}

/** The paths that a summary holds. */
export function pathsOf(summary: Summary): number {
  return summary.blocks * blockPaths;
}

function emptyColumn(cells: number): ColumnSummary {
  return {
    sums: emptySums(),
    tallies: emptyTallies(cells),
    groupCounts: new Uint32Array(replicates * groupCount),
  };
}

function emptyTallies(cells: number): Float64Array {
  const tallies = new Float64Array(cells * tallySize);
  clearTallies(tallies);
  return tallies;
}

function clearTallies(tallies: Float64Array): void {
  for (let tally = 0; tally < tallies.length; tally += tallySize) {
    tallies[tally] = 0;
    tallies[tally + 1] = Infinity;
    tallies[tally + 2] = -Infinity;
  }
}

function emptySums(): ExactSum[] {
  return Array.from({ length: replicates }, () => []);
}

function checkRequest({ measures, periods, series, targets }: SummaryRequest, layout: Layout): void {
  invariant(layout.columns.length === series.length * (periods + 1), 'createSummary: the layout has a column a period');
  targets.forEach((target, index) => {
    if (target.kind === 'threshold') {
      invariant(target.measure >= 0 && target.measure < measures, `createSummary: target ${index} has a measure`);
      invariant(target.period >= 1 && target.period <= periods, `createSummary: target ${index} is in a period`);
    } else {
      const earlier = target.of.every((other) => other >= 0 && other < index);
      invariant(earlier, `createSummary: target ${index} is made of earlier ones`);
    }
  });
}
