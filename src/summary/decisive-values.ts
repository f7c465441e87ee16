/** The value that decides a threshold target on each path of a block. */

import { blockPaths } from '../base/block.ts';
import type { BlockValues, ThresholdRequest } from './request.ts';

/** The target's measure in periods 1 to the target's, of a block with so many complete periods. */
export function measureColumns(values: BlockValues, target: ThresholdRequest, periods: number): BlockValues {
  const origin = target.measure * (periods + 1);
  return values.slice(origin + 1, origin + target.period + 1);
}

/** The value that decides for each path: the period's (`in`), the best (`by`) or the worst (`through`) of all up to it. */
export function decisiveValues(target: ThresholdRequest, columns: BlockValues): Float64Array {
  const last = columns[columns.length - 1]!;
  if (target.when === 'in') return last;
  const largest = (target.when === 'by') === (target.direction === 'at_least');
  const values = Float64Array.from(last);
  for (const column of columns) {
    for (let path = 0; path < blockPaths; path++) {
      const value = column[path]!;
      if (largest ? value > values[path]! : value < values[path]!) values[path] = value;
    }
  }
  return values;
}
