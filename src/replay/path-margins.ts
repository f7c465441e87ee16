/** How well a target fares on each path of a block: by how much its threshold is passed, or missed. */

import { invariant } from '../base/assert.ts';
import { blockPaths } from '../base/block.ts';
import { decisiveValues, measureColumns } from '../summary/decisive-values.ts';
import type { BlockValues, SummaryRequest, ThresholdRequest } from '../summary/request.ts';

/** Gives a target's margin on every path of a block: below 0 on the paths that miss, and on no other. */
export type PathMargins = (values: BlockValues) => Float64Array;

/**
 * Prepares the margins of a request's target, in the measure's unit. Of targets made of others the margin is that of the
 * member which decides: of `all` the least, of `any` the greatest, of `count` the k-th greatest. Members are compared in
 * multiples of how much each spreads, its 5–95% range over `pilot`, a block of the run; one that does not vary, in its unit.
 */
export function preparePathMargins(request: SummaryRequest, target: number, pilot: BlockValues): PathMargins {
  const asked = request.targets[target];
  invariant(asked !== undefined, `preparePathMargins: the request has a target ${target}`);
  if (asked.kind === 'threshold') return (values) => thresholdMargins(asked, values, request.periods);
  const members = asked.of.map((member) => {
    const margins = preparePathMargins(request, member, pilot);
    const spread = request.targets[member]!.kind === 'threshold' ? spreadOf(margins(pilot)) : 1;
    return (values: BlockValues) => margins(values).map((margin) => margin / spread);
  });
  return (values) =>
    nthGreatest(
      members.map((margins) => margins(values)),
      asked.atLeast,
    );
}

function thresholdMargins(target: ThresholdRequest, values: BlockValues, periods: number): Float64Array {
  const { direction, threshold } = target;
  const decisive = decisiveValues(target, measureColumns(values, target, periods));
  return decisive.map((value) => (direction === 'at_least' ? value - threshold : threshold - value));
}

/** The range from the 5% to the 95% order statistic, or 1 where that is 0. */
function spreadOf(values: Float64Array): number {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  return sorted[Math.ceil(0.95 * last)]! - sorted[Math.floor(0.05 * last)]! || 1;
}

function nthGreatest(columns: readonly Float64Array[], n: number): Float64Array {
  const result = new Float64Array(blockPaths);
  const values = new Float64Array(columns.length);
  for (let path = 0; path < blockPaths; path++) {
    columns.forEach((column, i) => {
      values[i] = column[path]!;
    });
    result[path] = values.sort()[columns.length - n]!;
  }
  return result;
}
