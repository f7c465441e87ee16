import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { hashStreamName, type StreamKey } from '../../src/sampling/stream-key.ts';
import { fillUniforms, oncePerPath } from '../../src/sampling/uniforms.ts';
import { splitmixHigh, splitmixLow } from '../../src/sampling/word64.ts';

const word = (value: bigint): bigint => BigInt.asUintN(64, value);
const golden = 0x9e3779b97f4a7c15n;

function mix(value: bigint): bigint {
  let z = word(value);
  z = word((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
  z = word((z ^ (z >> 27n)) * 0x94d049bb133111ebn);
  return z ^ (z >> 31n);
}

const chain = (words: readonly bigint[]): bigint => words.reduce((hash, next) => mix(hash + next + golden), 0n);

function nameHash(name: string): bigint {
  const bytes = [...Buffer.from(name, 'utf8')];
  const words: bigint[] = [];
  for (let at = 0; at < bytes.length; at += 8)
    words.push(bytes.slice(at, at + 8).reduce((sum, byte, i) => sum + (BigInt(byte) << BigInt(8 * i)), 0n));
  return chain([...words, BigInt(bytes.length)]);
}

function* xoshiro256plus(state: readonly bigint[]): Generator<bigint, never> {
  let [a, b, c, d] = state as [bigint, bigint, bigint, bigint];
  for (;;) {
    yield word(a + d);
    const t = word(b << 17n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = word((d << 45n) | (d >> 19n));
  }
}

function referenceUniforms(seed: number, stream: bigint, step: number, block: number): number[] {
  const key = chain([BigInt(seed), stream, BigInt(step), BigInt(block)]);
  const states = Array.from({ length: 16 }, (_, j) => mix(key + BigInt(j + 1) * golden));
  const lanes = [0, 4, 8, 12].map((first) => xoshiro256plus(states.slice(first, first + 4)));
  return Array.from({ length: blockPaths }, (_, i) => (Number(lanes[i % 4]!.next().value >> 12n) + 0.5) * 2 ** -52);
}

function uniforms(seed: number, stream: StreamKey, step: number, block: number): Float64Array {
  const out = new Float64Array(blockPaths);
  fillUniforms(out, seed, stream, step, block);
  return out;
}

const anySeed = fc.oneof(fc.maxSafeNat(), fc.constantFrom(0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 53 - 1));
const anyName = fc.string({ unit: 'grapheme', maxLength: 40 });
const anyStep = fc.integer({ min: -1, max: 2 ** 31 - 1 });
const anyBlock = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('truth: random streams', () => {
  it('splitmix64 gives the outputs that are published for seed 1234567', () => {
    const published = [
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ];
    const ours = published.map((_, i) => {
      const high = BigInt.asUintN(32, BigInt(splitmixHigh(0, 1234567, i + 1)));
      return (high << 32n) | BigInt.asUintN(32, BigInt(splitmixLow(0, 1234567, i + 1)));
    });
    expect(ours).toEqual(published);
  });

  it('the reference generator of this test gives the outputs that the crate rand_xoshiro tests for state 1, 2, 3, 4', () => {
    const published = [
      5n,
      211106232532999n,
      211106635186183n,
      9223759065350669058n,
      9250833439874351877n,
      13862484359527728515n,
      2346507365006083650n,
      1168864526675804870n,
      34095955243042024n,
      3466914240207415127n,
    ];
    const generator = xoshiro256plus([1n, 2n, 3n, 4n]);
    expect(published.map(() => generator.next().value)).toEqual(published);
  });

  it('a name hashes as the reference in big integers does', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const { high, low } = hashStreamName(name);
        expect((BigInt(high) << 32n) | BigInt(low)).toBe(nameHash(name));
      }),
    );
  });

  it('a column is that of the reference in big integers, for any key', () => {
    fc.assert(
      fc.property(anySeed, anyName, anyStep, anyBlock, (seed, name, step, block) => {
        const ours = uniforms(seed, hashStreamName(name), step, block);
        expect([...ours]).toEqual(referenceUniforms(seed, nameHash(name), step, block));
      }),
      { numRuns: 50 },
    );
  });
});

describe('law: random streams', () => {
  it('a block does not depend on what was drawn before it', () => {
    fc.assert(
      fc.property(anySeed, anyStep, anyBlock, anyBlock, (seed, step, block, other) => {
        const stream = hashStreamName('drift');
        const alone = uniforms(seed, stream, step, block);
        const out = uniforms(seed, stream, step, other);
        fillUniforms(out, seed, stream, step, block);
        expect(out).toEqual(alone);
      }),
      { numRuns: 30 },
    );
  });

  it('every uniform lies strictly between 0 and 1', () => {
    fc.assert(
      fc.property(anySeed, anyName, anyStep, anyBlock, (seed, name, step, block) => {
        expect(uniforms(seed, hashStreamName(name), step, block).every((u) => u > 0 && u < 1)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('names that differ only in zero bytes, length or order have different keys', () => {
    const names = [
      '',
      '\0',
      '\0\0',
      'a',
      'a\0',
      'ab',
      'ba',
      'abcdefgh',
      'abcdefgh\0',
      'hgfedcba',
      'x[1]',
      'x[2]',
      '产出',
    ];
    const keys = names.map((name) => JSON.stringify(hashStreamName(name)));
    expect(new Set(keys).size).toBe(names.length);
  });

  // 1,024 cells, chi-square with 1,023 degrees of freedom exceeds the limit once in 1e6 (scipy.stats.chi2.isf)
  it('uniforms of many neighbouring keys fill 1,024 cells evenly', () => {
    const counts = new Float64Array(1024);
    for (let key = 0; key < 1024; key++) {
      const column = uniforms(key & 3, hashStreamName(`x[${(key >> 2) & 3}]`), ((key >> 4) & 7) - 1, key >> 7);
      for (const u of column) counts[Math.floor(u * 1024)]!++;
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - blockPaths) ** 2 / blockPaths, 0);
    expect(chiSquare).toBeLessThan(1252.58);
  });

  // Correlation of n independent pairs times sqrt(n) is standard normal; the limit of 1e-6 is shared by all pairs looked at.
  it('columns of neighbouring keys are uncorrelated, at lag 0 and 1', () => {
    const base = [7, 'growth[steel]', 3, 5] as const;
    const neighbours = [
      [8, 'growth[steel]', 3, 5],
      [7, 'growth[steem]', 3, 5],
      [7, 'growth[steel]', 4, 5],
      [7, 'growth[steel]', 3, 6],
      [7, 'growth[steel]', oncePerPath, 5],
      [7 + 2 ** 32, 'growth[steel]', 3, 5],
    ] as const;
    const column = (key: readonly [number, string, number, number], shift: number): Float64Array => {
      const all = new Float64Array(64 * blockPaths);
      for (let i = 0; i < 64; i++)
        all.set(uniforms(key[0], hashStreamName(key[1]), key[2], key[3] + 2 * i), i * blockPaths);
      return all.subarray(shift);
    };
    for (const key of neighbours) {
      for (const lag of [0, 1]) {
        const [a, b] = [column(base, 0), column(key, lag)];
        let sum = 0;
        for (let i = 0; i < b.length; i++) sum += 12 * (a[i]! - 0.5) * (b[i]! - 0.5);
        expect(Math.abs(sum) / Math.sqrt(b.length)).toBeLessThan(5.37); // two-sided 8e-8 a pair, 12 pairs
      }
    }
  });

  it('the lanes of one column are uncorrelated', () => {
    const n = 200;
    for (const lag of [1, 2, 3, 4, 8]) {
      let sum = 0;
      for (let block = 0; block < n; block++) {
        const column = uniforms(0, { high: 0, low: 0 }, oncePerPath, block);
        for (let i = lag; i < blockPaths; i++) sum += 12 * (column[i]! - 0.5) * (column[i - lag]! - 0.5);
      }
      expect(Math.abs(sum) / Math.sqrt(n * (blockPaths - lag))).toBeLessThan(5.2); // two-sided 2e-7 a lag, 5 lags
    }
  });
});

describe('frozen: random streams', () => {
  it('a few uniforms and keys stay as they were', () => {
    expect(hashStreamName('growth[steel]')).toMatchInlineSnapshot(`
      {
        "high": 27841458,
        "low": 3766082542,
      }
    `);
    expect([...uniforms(1, hashStreamName('growth[steel]'), 3, 0).subarray(0, 6)]).toMatchInlineSnapshot(`
      [
        0.7539616216032096,
        0.24678019259854078,
        0.6331017341912205,
        0.08905466357238512,
        0.36358334003479664,
        0.33056614801146134,
      ]
    `);
    expect([...uniforms(2 ** 53 - 1, hashStreamName('产出'), oncePerPath, 63).subarray(1020)]).toMatchInlineSnapshot(`
      [
        0.979850564330624,
        0.17223863157936525,
        0.774496578321589,
        0.994343755154017,
      ]
    `);
  });
});
