import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Mistake } from '../../src/base/mistakes/mistake.ts';
import { mistakes } from '../../src/base/mistakes.ts';
import { missing } from '../laws/plant/found.ts';
import { graft } from '../laws/plant/graft.ts';
import { readHosts } from '../laws/plant/hosts.ts';
import { misspell } from '../laws/plant/misspell.ts';
import { plantedAt } from '../laws/plant/planted-at.ts';
import { usesIn } from '../laws/plant/uses.ts';
import { size, tell } from './form.ts';

const kinds: readonly (readonly [string, Mistake])[] = Object.entries(mistakes);
const hosts = await readHosts();
const seed = 1;
const share = fc.double({ min: 0, max: 0.999, noNaN: true });
const slips = fc.array(fc.record({ which: fc.nat(3), at: share }), { minLength: 1, maxLength: 2 });
const counts = { planted: 0, kinds: 0, misspelt: 0, uses: 0 };

describe('planted mistakes, law', () => {
  it('are found where they are: every kind in the plans that can have it', async () => {
    const places = fc.sample(fc.array(share, { minLength: 3, maxLength: 3 }), { numRuns: kinds.length, seed });
    for (const [i, [kind, { example }]] of kinds.entries()) {
      const at = plantedAt[kind];
      if (at === undefined) continue;
      const made = hosts.flatMap((host) => graft(host, example, at, places[i]!) ?? []);
      const most = size(2, made.length);
      for (const each of made.slice(0, most)) {
        expect(await missing([kind], each)).toBeNull();
        counts.planted++;
      }
      counts.kinds++;
    }
  }, 3_600_000);

  it('are found where they are: misspelt words, with what was meant', async () => {
    const uses = hosts.flatMap((host) => usesIn(host.text).map((use) => [host, use] as const));
    const made = fc.sample(slips, { numRuns: uses.length, seed });
    const every = size(20, 1);
    for (const [i, [host, use]] of uses.entries()) {
      const wrong = i % every === 0 ? misspell(host, use, made[i]!) : null;
      if (wrong === null) continue;
      expect(await missing(use.kinds, wrong)).toBeNull();
      counts.misspelt++;
    }
    counts.uses = uses.length;
  }, 3_600_000);
});

afterAll(() => {
  tell('planted', `Planted mistakes: ${hosts.length} plans of scenarios/ and the contract, seed ${seed}`, [
    ['planted', 'found where they are', 'not found'],
    [`${counts.planted} of ${counts.kinds} kinds`, counts.planted, 0],
    [`${counts.misspelt} misspelt words of ${counts.uses} uses`, `${counts.misspelt}, with what was meant`, 0],
  ]);
});
