/** Means of a measure, read from the exact sums of a summary. */

import { invariant } from '../base/assert.ts';
import { blockPaths, pointsPerBlock } from '../base/block.ts';
import { addExact, exactSum } from '../num/exact-sum.ts';
import type { ExactSum, Summary } from './summary.ts';

/**
 * The mean in the measure's unit, of all paths or of one replicate's; of a constant, exactly that constant.
 * `series` is an index of the request's `series`. Throws where there are no paths.
 */
export function meanOf(summary: Summary, series: number, period: number, replicate: number | null): number {
  const index = series * (summary.request.periods + 1) + period;
  const column = summary.columns[index];
  invariant(column !== undefined && summary.blocks > 0, `meanOf: series ${series}, period ${period} has values`);
  const { centre } = summary.layout.columns[index]!;
  if (replicate === null) return centre + totalOf(column.sums) / (summary.blocks * blockPaths);
  return centre + exactSum(column.sums[replicate]!) / (summary.blocks * pointsPerBlock);
}

/** The correctly rounded total of several exact sums. */
export function totalOf(sums: readonly ExactSum[]): number {
  const total: ExactSum = [];
  for (const sum of sums) for (const partial of sum) addExact(total, partial);
  return exactSum(total);
}
