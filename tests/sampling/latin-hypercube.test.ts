import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths, pointsPerBlock, replicates } from '../../src/base/block.ts';
import { fillLatinHypercube } from '../../src/sampling/latin-hypercube.ts';
import { hashStreamName } from '../../src/sampling/stream-key.ts';
import { oncePerPath } from '../../src/sampling/uniforms.ts';
import { chiSquareTail } from '../chi-square.ts';

const stream = hashStreamName('growth[steel]');

function column(seed: number, block = 0, step = oncePerPath): Float64Array {
  const out = new Float64Array(blockPaths);
  fillLatinHypercube(out, new Uint8Array(blockPaths), seed, stream, step, block);
  return out;
}

const strataOf = (out: Float64Array, replicate: number): number[] =>
  [...out.subarray(replicate * pointsPerBlock, (replicate + 1) * pointsPerBlock)].map((u) => Math.floor(u * 64));

describe('law: Latin hypercube points', () => {
  it('of every block and replicate fall one into each stratum, strictly between 0 and 1', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.nat(2 ** 31 - 1), fc.integer({ min: -1, max: 1000 }), (seed, block, step) => {
        const out = column(seed, block, step);
        for (let replicate = 0; replicate < replicates; replicate++) {
          expect(strataOf(out, replicate).sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, i) => i));
        }
        expect(out.every((u) => u > 0 && u < 1 && Number.isInteger(u * 2 ** 53))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('are the same whatever came before', () => {
    const alone = column(5, 900);
    column(5, 1);
    expect(column(5, 900)).toEqual(alone);
  });
});

describe('statistics: permutations, at a false-alarm rate of 1e-6 in all', () => {
  const seeds = 4096;
  const columns = Array.from({ length: seeds }, (_, seed) => column(seed));
  const tail = (counts: Float64Array): number => {
    const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    return chiSquareTail(square, counts.length - 1);
  };

  it('every lane gets every stratum as often', () => {
    const counts = new Float64Array(64 * 64);
    for (const out of columns) {
      for (let lane = 0; lane < blockPaths; lane++) counts[(lane % 64) * 64 + Math.floor(out[lane]! * 64)]!++;
    }
    // rows and columns of a permutation matrix are fixed, which takes 127 degrees of freedom; without them the test would be too easy
    const expected = (seeds * 16) / 64;
    const square = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0) * (63 / 64);
    expect(chiSquareTail(square, 63 * 63)).toBeGreaterThan(1e-6 / 3);
  });

  it.each([
    ['neighbouring lanes', 0, 1],
    ['the first and the last lane', 0, 63],
  ])('%s get every pair of different strata as often', (_, one, other) => {
    const counts = new Float64Array(64 * 63);
    for (const out of columns) {
      for (let replicate = 0; replicate < replicates; replicate++) {
        const strata = strataOf(out, replicate);
        const [a, b] = [strata[one]!, strata[other]!];
        counts[a * 63 + (b > a ? b - 1 : b)]!++;
      }
    }
    expect(tail(counts)).toBeGreaterThan(1e-6 / 3);
  });
});
