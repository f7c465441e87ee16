/** Law: a mistake that is planted in a real plan is found where it was planted, with the suggestion that is right. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mistake } from '../../src/base/mistakes/mistake.ts';
import { mistakes } from '../../src/base/mistakes.ts';
import { missing } from './plant/found.ts';
import { graft } from './plant/graft.ts';
import { readHosts } from './plant/hosts.ts';
import { misspell } from './plant/misspell.ts';
import { notPlanted } from './plant/not-planted.ts';
import { plantedAt } from './plant/planted-at.ts';
import { usesIn } from './plant/uses.ts';

const kinds: readonly (readonly [string, Mistake])[] = Object.entries(mistakes);
const inFiles = kinds.filter(([, { example }]) => example.command === undefined);
const planted = inFiles.filter(([kind]) => plantedAt[kind] !== undefined);
const hosts = await readHosts();
/** The smaller ones: all of them are the third tier's. */
const small = hosts.slice(0, 10);

describe('a mistake that is planted in a real plan', () => {
  it('is one of every kind that a file can have, but for a few', () => {
    expect(hosts.length).toBeGreaterThan(15);
    const without = inFiles.map(([kind]) => kind).filter((kind) => plantedAt[kind] === undefined);
    expect(without.sort()).toEqual(Object.keys(notPlanted).sort());
  });

  it.each(planted)('is found where it is: %s', async (kind, { example }) => {
    const [where] = fc.sample(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 3 }), 1);
    const first = kind.length % small.length;
    const order = [...small.slice(first), ...small.slice(0, first), ...hosts.slice(small.length)];
    const host = order.find((each) => graft(each, example, plantedAt[kind]!, where!) !== null);
    expect(host, 'some host can have it').toBeDefined();
    expect(await missing([kind], graft(host!, example, plantedAt[kind]!, where!)!)).toBeNull();
  });

  it('is found where it is: the version behind another key', async () => {
    const text = hosts[0]!.text.replace(/^((?:#.*\n)*)(plan: 1\n)(.*\n)/, '$1$3$2');
    const line = text.split('\n').indexOf('plan: 1') + 1;
    const place = { file: 'plan.yaml', line, column: 1 };
    expect(await missing(['plan-not-first'], { text, files: hosts[0]!.files, place, nearest: null })).toBeNull();
  });
});

describe('a word that is misspelt in a real plan', () => {
  const uses = small.flatMap((host) => usesIn(host.text).map((use) => [host, use] as const));
  const slips = fc.array(fc.record({ which: fc.nat(3), at: fc.double({ min: 0, max: 0.999, noNaN: true }) }), {
    minLength: 1,
    maxLength: 2,
  });

  it('is found, and what was meant is suggested, within two slips', async () => {
    expect(new Set(uses.flatMap(([, use]) => use.kinds)).size).toBeGreaterThan(10);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...uses), slips, async ([host, use], made) => {
        const wrong = misspell(host, use, made);
        fc.pre(wrong !== null);
        expect(await missing(use.kinds, wrong)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });
});
