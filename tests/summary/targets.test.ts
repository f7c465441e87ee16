import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths, pointsPerBlock, replicates } from '../../src/base/block.ts';
import { totalOf } from '../../src/summary/mean.ts';
import type { BlockValues, SummaryRequest, TargetRequest, ThresholdRequest } from '../../src/summary/request.ts';
import { randomBlock, summarise } from './block-values.ts';

const periods = 4;

/** What the plan language says of one path: its hit, the period of its first hit (0 for none) and its shortfall. */
function judgePath(target: ThresholdRequest, path: readonly number[]) {
  const reaches = (value: number): boolean =>
    target.direction === 'at_least' ? value >= target.threshold : value <= target.threshold;
  const upTo = path.slice(1, target.period + 1);
  const sorted = [...upTo].sort((a, b) => (target.direction === 'at_least' ? b - a : a - b));
  const decisive = { in: path[target.period]!, by: sorted[0]!, through: sorted[sorted.length - 1]! }[target.when];
  const hit = { in: reaches(decisive), by: upTo.some(reaches), through: upTo.every(reaches) }[target.when];
  return {
    hit,
    first: target.when === 'by' ? upTo.findIndex(reaches) + 1 : 0,
    shortfall: hit ? 0 : Math.abs(target.threshold - decisive),
  };
}

function pathValues(values: BlockValues, measure: number, path: number): number[] {
  return values.slice(measure * (periods + 1), (measure + 1) * (periods + 1)).map((column) => column[path]!);
}

const threshold = fc.record({
  kind: fc.constant('threshold' as const),
  measure: fc.integer({ min: 0, max: 1 }),
  when: fc.constantFrom('in' as const, 'by' as const, 'through' as const),
  period: fc.integer({ min: 1, max: periods }),
  direction: fc.constantFrom('at_least' as const, 'at_most' as const),
  threshold: fc.integer({ min: -1, max: 9 }),
});

function request(targets: readonly TargetRequest[]): SummaryRequest {
  return { measures: 2, periods, series: [], targets };
}

/** Whole numbers from 0 to 7: many lie exactly at a threshold, and sums have no rounding. */
const digit = (u: number): number => Math.floor(u * 8);

describe('truth: targets of a block', () => {
  it('hits, first hits and shortfalls are those of each path judged by itself', () => {
    fc.assert(
      fc.property(threshold, fc.nat(), (target, seed) => {
        const values = randomBlock(request([target]), seed, 0, digit);
        const [summary] = summarise(request([target]), [values]).targets;
        const judged = Array.from({ length: blockPaths }, (_, path) =>
          judgePath(target, pathValues(values, target.measure, path)),
        );
        const byReplicate = Array.from({ length: replicates }, (_, r) =>
          judged.slice(r * pointsPerBlock, (r + 1) * pointsPerBlock),
        );
        expect([...summary!.hits]).toEqual(byReplicate.map((paths) => paths.filter(({ hit }) => hit).length));
        expect(summary!.shortfalls.map((sum) => totalOf([sum]))).toEqual(
          byReplicate.map((paths) => paths.reduce((sum, { shortfall }) => sum + shortfall, 0)),
        );
        expect(totalOf([summary!.shortfallSquares])).toBe(
          judged.reduce((sum, { shortfall }) => sum + shortfall ** 2, 0),
        );
        const firstHits = Array.from({ length: target.period * replicates }, (_, i) => {
          const period = Math.floor(i / replicates) + 1;
          return byReplicate[i % replicates]!.filter(({ first }) => first === period).length;
        });
        expect([...summary!.firstHits]).toEqual(target.when === 'by' ? firstHits : []);
      }),
      { numRuns: 100 },
    );
  });

  it('combined targets count the hits of others on the same path, combined ones among them', () => {
    fc.assert(
      fc.property(threshold, threshold, fc.integer({ min: 0, max: 3 }), fc.nat(), (a, b, atLeast, seed) => {
        const targets: TargetRequest[] = [
          a,
          b,
          { kind: 'count', of: [0, 1], atLeast: 2 },
          { kind: 'count', of: [0, 1, 2], atLeast },
        ];
        const values = randomBlock(request(targets), seed, 0, digit);
        let [both, several] = [0, 0];
        for (let path = 0; path < blockPaths; path++) {
          const flags = [a, b].map((target) => judgePath(target, pathValues(values, target.measure, path)).hit);
          const all = flags.every(Boolean);
          if (all) both++;
          if ([...flags, all].filter(Boolean).length >= atLeast) several++;
        }
        const hits = summarise(request(targets), [values]).targets.map((target) => target.hits.reduce((x, y) => x + y));
        expect(hits.slice(2)).toEqual([both, several]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('law: targets of a block', () => {
  it('a request that looks at the origin or at a later target is refused', () => {
    const at = (period: number): TargetRequest => ({
      kind: 'threshold',
      measure: 0,
      when: 'in',
      period,
      direction: 'at_least',
      threshold: 0,
    });
    const values = randomBlock(request([]), 0, 0, digit);
    expect(() => summarise(request([at(0)]), [values])).toThrow('target 0 is in a period');
    expect(() => summarise(request([at(periods + 1)]), [values])).toThrow('target 0 is in a period');
    expect(() => summarise(request([{ kind: 'count', of: [0], atLeast: 1 }]), [values])).toThrow('earlier');
  });
});
