/** Adds the values of a block to a summary. */

import { invariant } from '../base/assert.ts';
import { blockPaths, replicates } from '../base/block.ts';
import { addExact } from '../num/exact-sum.ts';
import { addTargets } from './add-targets.ts';
import { type ControlWeights, correctSums } from './control-weights.ts';
import { type Counting, countingHere, countSame } from './counting.ts';
import type { BlockValues } from './request.ts';
import type { Summary } from './summary.ts';

/** Adds one block's values to a summary. The order in which blocks come has no effect on anything read from it. */
export function addBlock(summary: Summary, values: BlockValues, block: number): void {
  addBlocks(summary, [values], block);
}

/** How the sums of blocks are corrected: the weights, and the sums of the control variates in each block. */
export interface Correction {
  readonly weights: ControlWeights;
  readonly controls: readonly Float64Array[];
}

/**
 * Adds the values of consecutive blocks from `first` on. Columns are gone through one after the other, each in all blocks, as a histogram is larger
 * than a processor's nearest caches.
 */
export function addBlocks(
  summary: Summary,
  blocks: readonly BlockValues[],
  first: number,
  counting: Counting = countingHere,
  correction: Correction | null = null,
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
    const layout = summary.layout.columns[index]!;
    const isSame = countSame(column, layout, columns);
    const sums = isSame ? new Float64Array(replicates * blocks.length) : counting.countColumn(column, layout, columns);
    const weights = correction?.weights[index];
    if (weights) correctSums(sums, weights, correction.controls);
    else if (isSame) return;
    sums.forEach((sum, i) => {
      addExact(column.sums[i % replicates]!, sum);
    });
  });
  blocks.forEach((values, i) => {
    addTargets(summary, values, first + i, counting);
  });
  summary.blocks += blocks.length;
}
