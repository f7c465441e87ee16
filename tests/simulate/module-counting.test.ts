/** Law: the module counts columns as plain TypeScript does, to the last bit. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { compileKernel } from '../../src/kernel/compile-kernel.ts';
import { createModuleCounting, mostCells } from '../../src/simulate/module-counting.ts';
import { addBlocks } from '../../src/summary/add-block.ts';
import { layOut } from '../../src/summary/layout.ts';
import type { SummaryRequest } from '../../src/summary/request.ts';
import {
  clearHistograms,
  createHistograms,
  createSummary,
  type Histogram,
  totalsOf,
} from '../../src/summary/summary.ts';

const kernel = compileKernel()!;
/** A threshold in the midst of the first column's values, one to be kept below, one that is a value of the second. */
const targets: SummaryRequest['targets'] = [
  { kind: 'threshold', measure: 0, when: 'through', period: 1, direction: 'at_least', threshold: 0.5 },
  { kind: 'threshold', measure: 0, when: 'in', period: 1, direction: 'at_most', threshold: 1e6 },
  { kind: 'threshold', measure: 1, when: 'in', period: 1, direction: 'at_least', threshold: -7.25 },
  { kind: 'count', of: [0, 1, 2], atLeast: 2 },
];
const request: SummaryRequest = { measures: 2, periods: 1, series: [0, 1], targets };

/** Shapes of a column: smooth, heavy-tailed over many decades, with atoms, constant, rounded, nearly all in one place. */
const shapes: readonly ((u: number) => number)[] = [
  (u) => u,
  (u) => 1 / u - 1 / (1 - u),
  (u) => Math.exp(40 * u - 20),
  (u) => Math.max(u - 0.4, 0),
  () => -7.25,
  (u) => Math.round(9 * u) - 4,
  (u) => (u < 0.999 ? 1 + u * 1e-12 : 1e9 * u),
  (u) => (u < 0.5 ? -0 : 0),
];

/** Blocks of two measures at the origin and in a period, each column of a shape, shifted as blocks go on so that values leave the pilot's range. */
function blocksOf(first: number, second: number, count: number, seed: number): readonly Float64Array[][] {
  let state = seed;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return Array.from({ length: count }, (_, block) =>
    [first, second, second, first].map((shape) =>
      Float64Array.from({ length: blockPaths }, () => shapes[shape]!(next()) * (1 + block)),
    ),
  );
}

/** The numbers of histograms as text: element by element, vitest takes seconds to compare them. */
function bytesOf(histograms: readonly Histogram[]): readonly string[] {
  return histograms.flatMap(({ tallies, groupCounts }) =>
    [tallies, groupCounts].map(({ buffer, byteOffset, byteLength }) => {
      return Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
    }),
  );
}

describe('the module', () => {
  it('counts blocks of any shape, and thresholds on them, as plain TypeScript does, whatever was counted before', () => {
    const anyShape = fc.nat(shapes.length - 1);
    const law = fc.property(anyShape, anyShape, fc.integer({ min: 1, max: 4 }), fc.nat(), (one, other, count, seed) => {
      const blocks = blocksOf(one, other, count, seed);
      const layout = layOut(request, blocks[0]!);
      const [plain, fast] = [createSummary(request, layout), createSummary(request, layout)];
      const { room, ...counting } = createModuleCounting(kernel, mostCells(layout), 4, count);
      blocks.forEach((columns, block) => {
        columns.forEach((column, i) => {
          room[block]![i]!.set(column);
        });
      });
      for (let round = 0; round < 2; round++) {
        addBlocks(plain, blocks, 0);
        addBlocks(fast, room, 0, counting);
        expect(totalsOf(fast)).toEqual(totalsOf(plain));
        expect(bytesOf(fast.columns)).toEqual(bytesOf(plain.columns));
      }
      clearHistograms(fast.columns);
      expect(bytesOf(fast.columns)).toEqual(bytesOf(createHistograms(layout)));
    });
    fc.assert(law, { numRuns: 60 });
  });
});
