/** The summary of any number of blocks: what a forecast needs of them, as plain data that merges exactly. */

import { invariant } from '../base/assert.ts';
import { blockPaths, replicates } from '../base/block.ts';
import { groupCount, tallySize } from './histogram-sizes.ts';
import type { Layout } from './layout.ts';
import type { SummaryRequest } from './request.ts';

/** A sum kept without rounding error, as the partials of `addExact`. */
export type ExactSum = number[];

/** How many values of a measure in a period lie where. */
export interface Histogram {
  /**
   * A tally of each cell, of all replicates: element tallySize · cell is the number of paths, the next two are the smallest
   * and the largest value (Infinity and -Infinity where there is none). Together in memory, as they are updated together.
   */
  readonly tallies: Float64Array;
  /** Paths by group of cells: element replicate · groupCount + group. */
  readonly groupCounts: Uint32Array;
}

/** One measure in one period. */
export interface ColumnSummary extends Histogram {
  /** Per replicate: the values less the layout's centre, summed. */
  readonly sums: readonly ExactSum[];
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

/** What of a summary is small: all but its histograms. */
export interface SummaryTotals {
  readonly blocks: number;
  /** By column, per replicate. */
  readonly sums: readonly (readonly ExactSum[])[];
  readonly targets: readonly TargetSummary[];
}

/** Gives what of a summary is small. */
export function totalsOf({ blocks, columns, targets }: Summary): SummaryTotals {
  return { blocks, sums: columns.map(({ sums }) => sums), targets };
}

/**
 * Creates the summary of no blocks. Throws where a request contradicts itself.
 * @param histograms one for each column of the layout, which blocks are counted in
 */
export function createSummary(
  request: SummaryRequest,
  layout: Layout,
  histograms: readonly Histogram[] = createHistograms(layout),
): Summary {
  checkRequest(request, layout);
  return {
    request,
    layout,
    blocks: 0,
    columns: histograms.map(({ tallies, groupCounts }) => ({ sums: emptySums(), tallies, groupCounts })),
    targets: request.targets.map((target) => ({
      hits: new Uint32Array(replicates),
      firstHits: new Uint32Array(target.kind === 'threshold' && target.when === 'by' ? target.period * replicates : 0),
      shortfalls: target.kind === 'threshold' ? emptySums() : [],
      shortfallSquares: [],
      hitBits: new Map(),
    })),
  };
}

/** The paths that a summary holds. */
export function pathsOf(summary: Summary): number {
  return summary.blocks * blockPaths;
}

/** Creates histograms without values for the columns of a layout, in one piece of memory. */
export function createHistograms(
  { columns }: Layout,
  allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): readonly Histogram[] {
  const cellsOf = columns.map(({ cells }) => cells.edges.length + 1);
  const talliesBytes = cellsOf.map((cells) => cells * tallySize * Float64Array.BYTES_PER_ELEMENT);
  const countsBytes = replicates * groupCount * Uint32Array.BYTES_PER_ELEMENT;
  const memory = allocate(talliesBytes.reduce((sum, bytes) => sum + bytes, columns.length * countsBytes));
  let talliesAt = 0;
  let countsAt = memory.byteLength - columns.length * countsBytes;
  const histograms = cellsOf.map((cells, column): Histogram => {
    const tallies = new Float64Array(memory, talliesAt, cells * tallySize);
    const groupCounts = new Uint32Array(memory, countsAt, replicates * groupCount);
    talliesAt += talliesBytes[column]!;
    countsAt += countsBytes;
    return { tallies, groupCounts };
  });
  clearHistograms(histograms);
  return histograms;
}

/** Takes all values out of histograms. */
export function clearHistograms(histograms: readonly Histogram[]): void {
  for (const { tallies, groupCounts } of histograms) {
    for (let tally = 0; tally < tallies.length; tally += tallySize) {
      tallies[tally] = 0;
      tallies[tally + 1] = Infinity;
      tallies[tally + 2] = -Infinity;
    }
    groupCounts.fill(0);
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
