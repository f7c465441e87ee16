import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHashSet } from '../../src/batch/hash-set.ts';

/** Hashes that differ in few bits, so that they meet in the table. */
const near = fc
  .array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 4 })
  .map((words) => {
    const last = words.map((word, i) => (i === 3 ? 1024 * word : word).toString(16).padStart(8, '0')).join('');
    return last.padStart(64, '0');
  })
  .filter((hash) => hash !== zero);
const zero = '0'.repeat(64);

describe('a set of hashes, laws', () => {
  it('has what was added to it, as a set of texts has', () => {
    fc.assert(
      fc.property(fc.array(near), fc.array(near), (added, asked) => {
        const [set, model] = [createHashSet(added), new Set(added)];
        expect(set.size).toBe(model.size);
        for (const hash of [...added, ...asked]) expect(set.has(hash)).toBe(model.has(hash));
      }),
    );
  });

  it('keeps all of them when it grows', () => {
    const hashOf = (i: number): string => createHash('sha256').update(String(i)).digest('hex');
    const set = createHashSet(Array.from({ length: 20_000 }, (_, i) => hashOf(i)));
    for (let i = 0; i < 20_000; i++) set.add(hashOf(2 * i));
    expect(set.size).toBe(30_000);
    const kept = Array.from({ length: 50_000 }, (_, i) => set.has(hashOf(i)));
    expect(kept).toEqual(kept.map((_, i) => i < 20_000 || (i < 40_000 && i % 2 === 0)));
  });

  it('has the hash of zeros like any other', () => {
    const set = createHashSet();
    expect(set.has(zero)).toBe(false);
    set.add(zero);
    expect(set.has(zero)).toBe(true);
  });

  it('refuses what is no hash', () => {
    for (const text of ['abc', 'xyz'.repeat(20)]) expect(() => createHashSet([text])).toThrow(`${text} is a hash`);
  });
});
