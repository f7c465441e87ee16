import { afterAll, describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { upperGamma } from '../../src/num/incomplete-gamma.ts';
import { normalCdf } from '../../src/num/normal-cdf.ts';
import { hashStreamName, type StreamKey } from '../../src/sampling/stream-key.ts';
import { fillUniforms } from '../../src/sampling/uniforms.ts';
import { size, tell } from './form.ts';

const falseAlarm = 1e-6;
const rows: (readonly (string | number)[])[] = [];

/** Records a check whose p-value is that of both sides together, and holds it to the false-alarm rate. */
function judge(name: string, amount: number, pValue: number): void {
  rows.push([name, amount.toExponential(1), pValue.toPrecision(3), pValue >= falseAlarm ? 'holds' : '**fails**']);
  expect(pValue).toBeGreaterThanOrEqual(falseAlarm);
}

/** The two-sided p-value of a chi-square: too even is as wrong as too uneven. */
function chiSquareTest(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const above = upperGamma((counts.length - 1) / 2, chiSquare / 2);
  return 2 * Math.min(above, 1 - above);
}

/** The columns of neighbouring keys: four seeds, 16 elements, 16 steps, and as many blocks as it takes. */
function* neighbouringColumns(columns: number): Generator<Float64Array> {
  const out = new Float64Array(blockPaths);
  const streams = Array.from({ length: 16 }, (_, i) => hashStreamName(`growth[${i}]`));
  for (let i = 0; i < columns; i++) {
    fillUniforms(out, i & 3, streams[(i >> 2) & 15]!, ((i >> 6) & 15) - 1, i >> 10);
    yield out;
  }
}

const columns = size(2 ** 15, 2 ** 19);

describe('streams of neighbouring keys on a large scale, truth', () => {
  it('fill 65,536 cells evenly', () => {
    const counts = new Float64Array(2 ** 16);
    for (const column of neighbouringColumns(columns)) for (const u of column) counts[Math.floor(u * 2 ** 16)]!++;
    judge('evenness in 65,536 cells', columns * blockPaths, chiSquareTest(counts, columns * blockPaths));
  });

  it('fill the square of a number and the next, and of a lane and its next, evenly', () => {
    const next = new Float64Array(2 ** 16);
    const lane = new Float64Array(2 ** 16);
    const cell = (u: number, v: number): number => Math.floor(u * 256) * 256 + Math.floor(v * 256);
    for (const column of neighbouringColumns(columns)) {
      for (let i = 0; i < blockPaths; i += 2) next[cell(column[i]!, column[i + 1]!)]!++;
      for (let i = 0; i < blockPaths; i += 8) for (let j = i; j < i + 4; j++) lane[cell(column[j]!, column[j + 4]!)]!++;
    }
    const pairs = (columns * blockPaths) / 2;
    judge('evenness of pairs: path and next path', pairs, chiSquareTest(next, pairs));
    judge('evenness of pairs: lane and its next', pairs, chiSquareTest(lane, pairs));
  });

  it('fill the square of two columns with neighbouring keys evenly', () => {
    const counts = new Float64Array(2 ** 16);
    const before = new Float64Array(blockPaths);
    let used = 0;
    for (const column of neighbouringColumns(columns)) {
      if (used++ % 2 === 0) before.set(column);
      else
        for (let i = 0; i < blockPaths; i++)
          counts[Math.floor(before[i]! * 256) * 256 + Math.floor(column[i]! * 256)]!++;
    }
    const pairs = (columns * blockPaths) / 2;
    judge('evenness of pairs: same path, next key', pairs, chiSquareTest(counts, pairs));
  });

  it('are uncorrelated in all pairs', () => {
    const blocks = size(32, 512);
    const keys: (readonly [seed: number, stream: StreamKey, step: number])[] = [];
    for (let i = 0; i < 64; i++) keys.push([i & 1, hashStreamName(`x[${(i >> 1) & 7}]`), (i >> 4) - 1]);
    const sums = new Float64Array(64 * 64);
    const scaled = keys.map(() => new Float64Array(blockPaths));
    for (let block = 0; block < blocks; block++) {
      keys.forEach(([seed, stream, step], k) => {
        fillUniforms(scaled[k]!, seed, stream, step, block);
      });
      for (let a = 1; a < 64; a++)
        for (let b = 0; b < a; b++) sums[a * 64 + b]! += centredProduct(scaled[a]!, scaled[b]!);
    }
    // Each sum has the variance n/144; the rate is shared by the 2,016 pairs.
    const n = blocks * blockPaths;
    const worst = sums.reduce((most, sum) => Math.max(most, Math.abs(sum)), 0) / Math.sqrt(n / 144);
    const pairs = (64 * 63) / 2;
    judge('correlation of 2,016 pairs of streams, the largest', n * pairs, Math.min(1, pairs * 2 * normalCdf(-worst)));
  });

  it('have keys of their own for every element of large tables', () => {
    const side = size(256, 1024);
    const seen = new Set<bigint>();
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        const { high, low } = hashStreamName(`x[${i}, ${j}]`);
        seen.add((BigInt(high) << 32n) | BigInt(low));
      }
    // Among 2^20 random keys of 64 bits two are equal with a probability of 3e-8.
    rows.push([
      'distinct keys of names',
      (side * side).toExponential(1),
      '–',
      seen.size === side * side ? 'holds' : '**fails**',
    ]);
    expect(seen.size).toBe(side * side);
  });
});

function centredProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - 0.5) * (b[i]! - 0.5);
  return sum;
}

afterAll(() => {
  tell('streams', 'Random streams', [['check', 'numbers, or pairs', 'p-value, both sides', ''], ...rows]);
});
