import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/report/json-text.ts';

describe('JSON text, law', () => {
  it('reads back as what was written, to the last bit', () => {
    const value = fc.jsonValue({ maxDepth: 4 }).filter((each) => each !== null && typeof each === 'object');
    fc.assert(
      fc.property(value, (each) => {
        // Compared with what JSON itself keeps: it has no negative zero.
        expect(JSON.parse(jsonText(each as object))).toEqual(JSON.parse(JSON.stringify(each)));
      }),
    );
  });
});

describe('JSON text, truth', () => {
  it('puts a list of numbers on one line', () => {
    expect(jsonText({ mean: [1, 0.1, 1e21], none: [], left: undefined })).toBe(
      '{\n  "mean": [1, 0.1, 1e+21],\n  "none": []\n}\n',
    );
  });

  it('refuses a number that is not finite', () => {
    expect(() => jsonText({ x: Number.NaN })).toThrow('NaN');
  });
});
