/** Law: blocks of one value are counted all at once as they are one by one. */

import { expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { addBlocks } from '../../src/summary/add-block.ts';
import { countingHere } from '../../src/summary/counting.ts';
import { layOut } from '../../src/summary/layout.ts';
import type { SummaryRequest } from '../../src/summary/request.ts';
import { createHistograms, createSummary } from '../../src/summary/summary.ts';

const request: SummaryRequest = { measures: 1, periods: 0, series: [0], targets: [] };
const same = (value: number): Float64Array => new Float64Array(blockPaths).fill(value);
const but = (value: number, other: number): Float64Array => same(value).fill(other, 700, 702);

it.each([
  [0.1, [same(0.1), same(0.1)]],
  [0, [same(-0), same(0), same(0)]],
  [-0, [same(-0)]],
  [7, [same(7), but(7, 8)]],
  [7, [same(8)]],
])('%d, as the layout has it, in blocks %#', (value, blocks) => {
  const layout = layOut(request, [same(value)]);
  const summary = createSummary(request, layout);
  addBlocks(
    summary,
    blocks.map((block) => [block]),
    0,
  );
  const [histogram] = createHistograms(layout);
  const sums = countingHere.countColumn(histogram!, layout.columns[0]!, blocks);
  const [column] = summary.columns;
  expect(column!.tallies).toEqual(histogram!.tallies);
  expect(column!.groupCounts).toEqual(histogram!.groupCounts);
  const total = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0);
  expect(total(column!.sums.flat())).toBe(total([...sums]));
});
