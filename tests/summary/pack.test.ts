import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../src/summary/pack.ts';

const typed = fc.oneof(
  fc.float64Array({ maxLength: 20 }),
  fc.uint32Array({ maxLength: 20 }),
  fc.uint16Array({ maxLength: 20 }),
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    typed,
    fc.double(),
    fc.string({ unit: 'binary' }),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value;

describe('packed data, laws', () => {
  it('come back as they were, every number to the last bit', () => {
    fc.assert(
      fc.property(value, (given) => {
        expect(unpack(pack(given))).toStrictEqual(given);
      }),
    );
    expect(Object.is(unpack(pack(-0)), -0)).toBe(true);
  });

  it('are a view of bytes wherever they lie', () => {
    const given = { series: Float64Array.of(1, -0, Infinity, Number.NaN), counts: Uint16Array.of(3), note: 'x' };
    const bytes = pack(given);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect(unpack(shifted.subarray(3))).toStrictEqual(given);
    expect(unpack(Buffer.from(bytes))).toStrictEqual(given);
  });
});
