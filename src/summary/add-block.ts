/** Adds the values of a block to a summary. */

import { invariant } from '../base/assert.ts';
import { blockPaths, pointsPerBlock, replicates } from '../base/block.ts';
import { addExact } from '../num/exact-sum.ts';
import { addTargets } from './add-targets.ts';
import { cellOf } from './cells.ts';
import { type ColumnLayout, groupCount } from './layout.ts';
import type { BlockValues } from './request.ts';
import { type ColumnSummary, type Summary, tallySize } from './summary.ts';

/** Adds one block's values to a summary. The order in which blocks come has no effect on anything read from it. */
export function addBlock(summary: Summary, values: BlockValues, block: number): void {
  const { measures, periods, series } = summary.request;
  invariant(values.length === measures * (periods + 1), 'addBlock: a column for each measure and period');
  invariant(
    values.every((column) => column.length === blockPaths),
    'addBlock: columns are a block long',
  );
  summary.columns.forEach((column, index) => {
    const measure = series[Math.floor(index / (periods + 1))]!;
    const source = values[measure * (periods + 1) + (index % (periods + 1))]!;
    addColumn(column, summary.layout.columns[index]!, source);
  });
  addTargets(summary, values, block);
  summary.blocks++;
}

function addColumn(column: ColumnSummary, { centre, cells, groups }: ColumnLayout, values: Float64Array): void {
  const { groupCounts, tallies } = column;
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
    addExact(column.sums[replicate]!, sum);
  }
}
