/** Adds the values of a block to a summary. */

import { invariant } from '../base/assert.ts';
import { blockPaths, pointsPerBlock, replicates } from '../base/block.ts';
import { addExact } from '../num/exact-sum.ts';
import { addTargets } from './add-targets.ts';
import { cellOf } from './cells.ts';
import { groupCount, tallySize } from './histogram-sizes.ts';
import type { ColumnLayout } from './layout.ts';
import type { BlockValues } from './request.ts';
import type { ColumnSummary, Summary } from './summary.ts';

/** Adds one block's values to a summary. The order in which blocks come has no effect on anything read from it. */
export function addBlock(summary: Summary, values: BlockValues, block: number): void {
  addBlocks(summary, [values], block);
}

/**
 * Counts a measure's values in a period, of several blocks, in a histogram. Returns what they exceed the layout's centre by, summed in the lanes'
 * order: element replicates · block + replicate.
 */
export type CountColumn = (
  column: ColumnSummary,
  layout: ColumnLayout,
  blocks: readonly Float64Array[],
) => Float64Array;

/**
 * Adds the values of consecutive blocks from `first` on. Columns are gone through one after the other, each in all blocks, as a histogram is larger
 * than a processor's nearest caches.
 */
export function addBlocks(
  summary: Summary,
  blocks: readonly BlockValues[],
  first: number,
  countColumn: CountColumn = countColumnHere,
): void {
  const { measures, periods, series } = summary.request;
  for (const values of blocks) {
    invariant(values.length === measures * (periods + 1), 'addBlocks: a column for each measure and period');
    invariant(
      values.every((column) => column.length === blockPaths),
      'addBlocks: columns are a block long',
    );
  }
  summary.columns.forEach((column, index) => {
    const measure = series[Math.floor(index / (periods + 1))]!;
    const source = measure * (periods + 1) + (index % (periods + 1));
    const columns = blocks.map((values) => values[source]!);
    countColumn(column, summary.layout.columns[index]!, columns).forEach((sum, i) => {
      addExact(column.sums[i % replicates]!, sum);
    });
  });
  blocks.forEach((values, i) => {
    addTargets(summary, values, first + i);
  });
  summary.blocks += blocks.length;
}

/** Counts a column in plain TypeScript, which whatever else does it must equal to the last bit. */
export function countColumnHere(
  { groupCounts, tallies }: ColumnSummary,
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
