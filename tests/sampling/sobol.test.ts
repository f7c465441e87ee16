import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths, pointsPerBlock, replicates } from '../../src/base/block.ts';
import { directionBits, loadDirections, reverseBits, tableDimensions } from '../../src/sampling/joe-kuo.ts';
import { fillSobol } from '../../src/sampling/sobol.ts';
import { hashStreamName } from '../../src/sampling/stream-key.ts';
import { oncePerPath } from '../../src/sampling/uniforms.ts';
import { chiSquareTail } from '../chi-square.ts';

const stream = hashStreamName('growth[steel]');
const table = await loadDirections(tableDimensions);
const directionsOf = (dimension: number) => table.subarray(dimension * directionBits, (dimension + 1) * directionBits);

function column(dimension: number, block = 0, seed = 1, step = oncePerPath): Float64Array {
  const out = new Float64Array(blockPaths);
  fillSobol(out, seed, stream, step, block, directionsOf(dimension));
  return out;
}

/** The points of a replicate in its first blocks, in order. */
function pointsOf(dimension: number, replicate: number, blocks: number, seed = 1): number[] {
  return Array.from({ length: blocks }, (_, block) =>
    [...column(dimension, block, seed)].slice(replicate * pointsPerBlock, (replicate + 1) * pointsPerBlock),
  ).flat();
}

/** Point n of the sequence without scrambling, by Gray code: its 32 binary digits as an integer. */
function plainPoint(dimension: number, n: number): number {
  const row = directionsOf(dimension);
  const gray = n ^ (n >>> 1);
  return (
    [...row].reduce((point, direction, bit) => ((gray >>> bit) & 1 ? point ^ reverseBits(direction) : point), 0) >>> 0
  );
}

const commonDigits = (a: number, b: number): number => Math.clz32(a ^ b);

describe('truth: the table of direction numbers', () => {
  it("is that of Joe and Kuo: all 21,201 × 32 numbers, expanded from SciPy 1.10.1's copy with NumPy, have this SHA-256", () => {
    const numbers = table.map((direction) => reverseBits(direction) >>> 0);
    expect(createHash('sha256').update(numbers).digest('hex')).toBe(
      'f432ddb0a7fabad425cae6805a073c492ce2efa931e943785f4a53a993bd433d',
    );
  });

  it('begins the same when fewer dimensions are loaded', async () => {
    for (const dimensions of [1, 2, 1023, 1024, 1025]) {
      expect(await loadDirections(dimensions)).toEqual(table.slice(0, dimensions * directionBits));
    }
  });
});

describe('law: scrambled Sobol points', () => {
  it('of any two, as many leading digits agree as before scrambling, and no more', () => {
    fc.assert(
      fc.property(
        fc.nat(tableDimensions - 1),
        fc.nat(replicates - 1),
        fc.nat(2 ** 20),
        (dimension, replicate, seed) => {
          const digits = pointsOf(dimension, replicate, 2, seed).map((u) => Math.floor(u * 2 ** 32));
          for (let i = 1; i < digits.length; i += 3) {
            for (const j of [0, i >> 1, i - 1]) {
              const plain = commonDigits(plainPoint(dimension, i), plainPoint(dimension, j));
              expect(commonDigits(digits[i]!, digits[j]!)).toBe(plain);
            }
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('fall one into each of as many equal intervals, in every replicate, over 1, 2, 4 and 8 blocks', () => {
    for (const dimension of [0, 1, 77, 1024, 21_200]) {
      for (const blocks of [1, 2, 4, 8]) {
        const points = pointsOf(dimension, 5, blocks);
        const cells = points.map((u) => Math.floor(u * points.length)).sort((a, b) => a - b);
        expect(cells).toEqual(points.map((_, i) => i));
      }
    }
  });

  it('of the first two dimensions fill every box of a grid once: a (0, 8, 2)-net', () => {
    const [xs, ys] = [pointsOf(0, 3, 4), pointsOf(1, 3, 4)];
    for (const digits of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const boxes = xs.map(
        (x, i) => Math.floor(x * 2 ** digits) * 2 ** (8 - digits) + Math.floor(ys[i]! * 2 ** (8 - digits)),
      );
      expect(new Set(boxes).size).toBe(256);
    }
  });

  it('are the same whatever block came before, and lie strictly between 0 and 1', () => {
    const alone = column(9, 4095);
    column(9, 3);
    expect(column(9, 4095)).toEqual(alone);
    expect(alone.every((u) => u > 0 && u < 1 && Number.isInteger(u * 2 ** 53))).toBe(true);
  });

  it('change with seed, step, block and replicate', () => {
    const base = column(2, 1, 1, 4);
    for (const other of [column(2, 1, 2, 4), column(2, 1, 1, 5), column(2, 2, 1, 4)]) {
      expect(other.filter((u, i) => u === base[i]).length).toBe(0);
    }
    expect(new Set(base).size).toBe(blockPaths);
  });
});

describe('statistics: scrambles, at a false-alarm rate of 1e-6 in all', () => {
  const seeds = 4096;
  const checks = 8;
  const cells = 32;

  /** Chi-square of how often each pair of cells occurs among so many draws. */
  const evenness = (pairs: readonly (readonly [number, number])[]): number => {
    const counts = new Float64Array(cells * cells);
    for (const [a, b] of pairs) counts[a * cells + b]!++;
    const expected = pairs.length / counts.length;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  };
  const columns = Array.from({ length: seeds }, (_, seed) => column(3, 0, seed));
  const cell = (u: number): number => Math.floor(u * cells);
  const behind = (u: number, digits: number): number => Math.floor(u * 2 ** digits) % cells;
  const all = <T>(pick: (out: Float64Array, replicate: number) => T): T[] =>
    columns.flatMap((out) => Array.from({ length: replicates }, (_, r) => pick(out, r)));

  it.each<[string, (out: Float64Array, replicate: number) => [number, number]]>([
    ['a point falls evenly', (out, r) => [cell(out[r * 64]!), behind(out[r * 64]!, 10)]],
    [
      'digits beyond the 32nd are even, given the first ones',
      (out, r) => [cell(out[r * 64 + 7]!), behind(out[r * 64 + 7]!, 40)],
    ],
    [
      'digits beyond the 32nd are even, given the last of the 32',
      (out, r) => [behind(out[r * 64 + 7]!, 32), behind(out[r * 64 + 7]!, 37)],
    ],
    ['two replicates are independent', (out, r) => [cell(out[r * 64 + 1]!), cell(out[((r + 1) % 16) * 64 + 1]!)]],
    [
      'later digits of points in neighbouring intervals are independent',
      (out, r) => [behind(out[r * 64]!, 12), behind(out[r * 64 + 1]!, 12)],
    ],
    [
      'digits right behind the net are independent',
      (out, r) => [behind(out[r * 64 + 2]!, 11), behind(out[r * 64 + 3]!, 11)],
    ],
    [
      'the first digits behind the first say nothing of them',
      (out, r) => [cell(out[r * 64 + 9]!), behind(out[r * 64 + 9]!, 15)],
    ],
    [
      'distant points of a block are independent behind the net',
      (out, r) => [behind(out[r * 64 + 5]!, 13), behind(out[r * 64 + 58]!, 13)],
    ],
  ])('%s', (_, pick) => {
    expect(chiSquareTail(evenness(all(pick)), cells * cells - 1)).toBeGreaterThan(1e-6 / checks);
  });
});
