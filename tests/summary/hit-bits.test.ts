import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsPerBlock, replicates } from '../../src/base/block.ts';
import { differingHits } from '../../src/summary/hit-bits.ts';
import { addSummary } from '../../src/summary/merge.ts';
import type { BlockValues, SummaryRequest } from '../../src/summary/request.ts';
import { randomBlock, summarise } from './block-values.ts';

const request = (threshold: number): SummaryRequest => ({
  measures: 1,
  periods: 1,
  series: [],
  targets: [{ kind: 'threshold', measure: 0, when: 'in', period: 1, direction: 'at_least', threshold }],
  pathwise: true,
});
const identity = (u: number): number => u;

/** Paths of a replicate, in all blocks, for which a rule holds of both runs' values. */
function countPaths(
  first: readonly BlockValues[],
  second: readonly BlockValues[],
  replicate: number,
  holds: (before: number, after: number) => boolean,
): number {
  let count = 0;
  first.forEach((values, block) => {
    for (let lane = replicate * pointsPerBlock; lane < (replicate + 1) * pointsPerBlock; lane++) {
      if (holds(values[1]![lane]!, second[block]![1]![lane]!)) count++;
    }
  });
  return count;
}

describe('law: two runs of the same paths', () => {
  it('differ on the paths that hit in one of them only, counted by replicate', () => {
    const level = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(level, level, fc.nat(), fc.nat(), (before, after, seed, other) => {
        const blocksOf = (key: number) => [0, 1].map((block) => randomBlock(request(before), key, block, identity));
        const [first, second] = [blocksOf(seed), blocksOf(other)];
        const target = (blocks: readonly BlockValues[], threshold: number) =>
          summarise(request(threshold), blocks).targets[0]!;
        const { gained, lost } = differingHits(target(first, before), target(second, after));
        for (let replicate = 0; replicate < replicates; replicate++) {
          expect(gained[replicate]).toBe(countPaths(first, second, replicate, (a, b) => a < before && b >= after));
          expect(lost[replicate]).toBe(countPaths(first, second, replicate, (a, b) => a >= before && b < after));
        }
      }),
      { numRuns: 20 },
    );
  });

  it('are compared whatever the order in which their blocks were merged', () => {
    const values = [0, 1, 2].map((block) => randomBlock(request(0.5), 7, block, identity));
    const whole = summarise(request(0.5), values);
    const early = summarise(request(0.5), values.slice(0, 1));
    const late = summarise(request(0.5), values);
    late.targets[0]!.hitBits.delete(0);
    addSummary(late, early);
    expect(differingHits(whole.targets[0]!, late.targets[0]!)).toEqual({
      gained: new Uint32Array(replicates),
      lost: new Uint32Array(replicates),
    });
  });

  it('cannot be compared when one of them has other blocks', () => {
    const values = [0, 1].map((block) => randomBlock(request(0.5), 7, block, identity));
    const [one, two] = [values.slice(0, 1), values].map((blocks) => summarise(request(0.5), blocks).targets[0]!);
    expect(() => differingHits(one!, two!)).toThrow('as many blocks');
  });
});
