import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths, pointsPerBlock, replicates } from '../../src/base/block.ts';
import { normalQuantile } from '../../src/num/normal-quantile.ts';
import { addBlock } from '../../src/summary/add-block.ts';
import { layOut } from '../../src/summary/layout.ts';
import { meanOf, totalOf } from '../../src/summary/mean.ts';
import { addSummary } from '../../src/summary/merge.ts';
import { readQuantiles } from '../../src/summary/quantile.ts';
import type { BlockValues, SummaryRequest } from '../../src/summary/request.ts';
import { createSummary, type Summary } from '../../src/summary/summary.ts';
import { randomBlock, summarise } from './block-values.ts';

const one: SummaryRequest = { measures: 1, periods: 0, series: [0], targets: [] };
const two: SummaryRequest = {
  measures: 2,
  periods: 2,
  series: [1, 0],
  targets: [
    { kind: 'threshold', measure: 0, when: 'by', period: 2, direction: 'at_least', threshold: 0.9 },
    { kind: 'threshold', measure: 1, when: 'through', period: 2, direction: 'at_most', threshold: 0.9 },
    { kind: 'count', of: [0, 1], atLeast: 1 },
  ],
};

/** A sample quantile of type 7 of every value. */
function sampleQuantile(blocks: readonly BlockValues[], level: number): number {
  const sorted = Float64Array.from(blocks.flatMap((block) => [...block[0]!])).sort();
  const position = (sorted.length - 1) * level;
  const below = Math.floor(position);
  const above = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return sorted[below]! + (position - below) * (above - sorted[below]!);
}

function blocksOf(request: SummaryRequest, count: number, seed: number, of: (u: number) => number): BlockValues[] {
  return Array.from({ length: count }, (_, block) => randomBlock(request, seed, block, of));
}

/** Everything that can be read from a summary, sums as the one number that they are. */
function readings(summary: Summary) {
  const sums = (list: readonly number[][]): number[] => list.map((sum) => totalOf([sum]));
  return {
    blocks: summary.blocks,
    columns: summary.columns.map((column) => ({ ...column, sums: sums(column.sums) })),
    targets: summary.targets.map((target) => ({
      ...target,
      shortfalls: sums(target.shortfalls),
      shortfallSquares: totalOf([target.shortfallSquares]),
    })),
  };
}

/** A new summary of the blocks of several ones. */
function merge(...parts: readonly Summary[]): Summary {
  const total = createSummary(parts[0]!.request, parts[0]!.layout);
  for (const part of parts) addSummary(total, part);
  return total;
}

const levels = [0.05, 0.25, 0.5, 0.75, 0.95];

describe('truth: summaries', () => {
  const shapes = [
    { name: 'uniform', of: (u: number) => u },
    { name: 'normal', of: (u: number) => 100 + 5 * normalQuantile(u) },
    { name: 'over many decades', of: (u: number) => (u / (1 - u)) ** 4 },
    { name: 'heavy in both tails', of: (u: number) => 1 / (1 - u) - 1 / u },
    { name: 'with two far peaks', of: (u: number) => (u < 0.5 ? u : 1e6 + u) },
    { name: 'with an atom', of: (u: number) => Math.max(u - 0.4, 0) },
  ];
  // The rank of a quantile read from a cell is off by a fortieth of the sample quantile's standard error in ranks,
  // sqrt(p (1 - p) N), as one standard deviation; five of them, an eighth, happen less than once in 1e6.
  it.each(shapes)(
    'quantiles of values $name are within an eighth of a standard error of the sample quantile',
    ({ of }) => {
      const blocks = blocksOf(one, 16, 1, of);
      const summary = summarise(one, blocks);
      const count = 16 * blockPaths;
      for (const level of levels) {
        const slack = Math.sqrt(level * (1 - level) * count) / 8 / count;
        const quantile = readQuantiles(summary, 0, 0).at(level);
        expect(quantile).toBeGreaterThanOrEqual(sampleQuantile(blocks, level - slack));
        expect(quantile).toBeLessThanOrEqual(sampleQuantile(blocks, level + slack));
      }
    },
  );

  it('quantiles of values that repeat are the sample quantiles exactly', () => {
    const blocks = blocksOf(one, 8, 2, (u) => Math.floor(u * 20) / 10);
    const summary = summarise(one, blocks);
    for (const level of [0, ...levels, 0.123, 1])
      expect(readQuantiles(summary, 0, 0).at(level)).toBe(sampleQuantile(blocks, level));
  });

  it('an atom between continuous values is hit exactly', () => {
    const summary = summarise(
      one,
      blocksOf(one, 8, 3, (u) => (u < 0.3 ? u : u < 0.6 ? 0.3 : u)),
    );
    expect(readQuantiles(summary, 0, 0).at(0.45)).toBe(0.3);
  });

  it("the shares of replicates' paths below a quantile are near those of their own values, and come to its level together", () => {
    const blocks = blocksOf(one, 8, 11, normalQuantile);
    const summary = summarise(one, blocks);
    const quantiles = readQuantiles(summary, 0, 0);
    for (const level of levels) {
      const { shares } = quantiles.sharesBelow(level);
      const value = quantiles.at(level);
      shares.forEach((share, replicate) => {
        const own = blocks.flatMap(([column]) => [
          ...column!.subarray(replicate * pointsPerBlock, (replicate + 1) * pointsPerBlock),
        ]);
        // a group holds four of 1,024 values of the pilot: about two of a replicate's 512, rarely ten
        expect(Math.abs(share - own.filter((x) => x < value).length / own.length)).toBeLessThan(10 / 512);
      });
      expect(shares.reduce((sum, share) => sum + share, 0) / replicates).toBeCloseTo(level, 3);
    }
  });

  it('means of whole numbers are exact, pooled and by replicate', () => {
    const blocks = blocksOf(one, 5, 4, (u) => Math.floor(u * 1000));
    const summary = summarise(one, blocks);
    const sum = blocks.reduce((total, [column]) => column!.reduce((x, y) => x + y, total), 0);
    expect(meanOf(summary, 0, 0, null)).toBeCloseTo(sum / (5 * blockPaths), 11);
    const third = blocks.reduce((total, [column]) => column!.subarray(128, 192).reduce((x, y) => x + y, total), 0);
    expect(meanOf(summary, 0, 0, 2)).toBeCloseTo(third / (5 * pointsPerBlock), 11);
  });

  it('mean and quantiles of a constant are that constant', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const constant = value + 0; // -0 and 0 are one constant
        const summary = summarise(one, [
          randomBlock(one, 0, 0, () => constant),
          randomBlock(one, 0, 1, () => constant),
        ]);
        for (const replicate of [null, 0, 15]) expect(meanOf(summary, 0, 0, replicate)).toBe(constant);
        for (const level of levels) expect(readQuantiles(summary, 0, 0).at(level)).toBe(constant);
      }),
    );
  });
});

describe('law: summaries', () => {
  const blocks = blocksOf(two, 6, 5, (u) => u);
  const layout = layOut(two, blocks[0]!);
  const whole = summarise(two, blocks);
  const some = (chosen: readonly number[]): Summary => {
    const summary = createSummary(two, layout);
    for (const block of chosen) addBlock(summary, blocks[block]!, block);
    return summary;
  };
  const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });

  it('merging is associative and commutative bit for bit, whatever the chunks', () => {
    fc.assert(
      fc.property(order, fc.nat(6), fc.nat(6), (blocks, cut, other) => {
        const [first, second] = [Math.min(cut, other), Math.max(cut, other)];
        const a = some(blocks.slice(0, first));
        const b = some(blocks.slice(first, second));
        const c = some(blocks.slice(second));
        expect(isDeepStrictEqual(readings(merge(a, merge(b, c))), readings(whole))).toBe(true);
        expect(isDeepStrictEqual(readings(merge(merge(c, a), b)), readings(whole))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('a summary that was cloned merges like the original', () => {
    const merged = merge(structuredClone(some([3, 1, 0])), structuredClone(some([2, 5, 4])));
    expect(isDeepStrictEqual(readings(merged), readings(whole))).toBe(true);
  });

  it('series are kept in the order of the request', () => {
    const summary = summarise(two, [blocks[0]!.map((column, index) => column.map((u) => u + 10 * index))]);
    expect([meanOf(summary, 0, 2, null), meanOf(summary, 1, 1, null)].map(Math.floor)).toEqual([50, 10]);
  });

  it('summaries of different layouts are not merged, nor one with itself', () => {
    expect(() => merge(whole, summarise(two, [blocks[1]!]))).toThrow('the same layout');
    expect(() => addSummary(whole, whole)).toThrow('not added to itself');
  });

  it('the ends of the distribution are exact however far they lie from the pilot', () => {
    const finite = fc.double({ noNaN: true, min: -1e300, max: 1e300 });
    fc.assert(
      fc.property(fc.array(finite, { minLength: 1, maxLength: 50 }), (values) => {
        const later = Float64Array.from({ length: blockPaths }, (_, path) => values[path % values.length]! + 0);
        const summary = summarise(one, [randomBlock(one, 6, 0, (u) => u), [later]]);
        expect(readQuantiles(summary, 0, 0).at(0)).toBe(Math.min(...later, readQuantiles(summary, 0, 0).at(0)));
        expect(readQuantiles(summary, 0, 0).at(0)).toBeLessThanOrEqual(Math.min(...values));
        expect(readQuantiles(summary, 0, 0).at(1)).toBeGreaterThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('quantiles never fall as the level rises', () => {
    const summary = summarise(one, blocksOf(one, 2, 7, normalQuantile));
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
        const { at, sharesBelow } = readQuantiles(summary, 0, 0);
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        expect(at(lower)).toBeLessThanOrEqual(at(upper));
        const above = sharesBelow(upper).shares;
        for (const [replicate, share] of sharesBelow(lower).shares.entries())
          expect(share).toBeLessThanOrEqual(above[replicate]!);
      }),
    );
  });
});
