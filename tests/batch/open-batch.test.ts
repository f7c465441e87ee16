import { describe, expect, it } from 'vitest';
import { PlanError } from '../../src/base/issue.ts';
import { countItems, itemsOf } from '../../src/batch/family.ts';
import type { Batch } from '../../src/batch/open-batch.ts';
import { growthText, openMemoryBatch } from './memory-files.ts';

const itemsIn = ({ families }: Batch) =>
  families.flatMap((family) => [...itemsOf(family)].map((item) => ({ family, item })));

const told = (batch: Batch): readonly string[] =>
  itemsIn(batch).map(({ family, item: { set, seed } }) => {
    const sets = set.map(({ name, text }) => `${name}=${text}`).join(' ');
    return `${family.planPath} ${family.options.variant ?? '-'} ${sets} ${seed}`.replace('  ', ' ');
  });

const refused = async (opening: Promise<Batch>): Promise<readonly string[]> => {
  const error: unknown = await opening.catch((reason: unknown) => reason);
  if (!(error instanceof PlanError)) throw error;
  return error.issues.map(
    ({ kind, place, nearest }) => `${kind} ${place.file}:${place.line}:${place.column} ${nearest}`,
  );
};

describe('the items of a batch, truth', () => {
  it('are every combination of plan, variant, setting and seed', async () => {
    const batch = await openMemoryBatch(
      'plans: "*.yaml"\nmatrix: { variant: [base, slump], seed: [1, 5], set: { extra: [0%, 1%] } }\n',
      { 'other.yaml': growthText.replace('name: growth', 'name: other') },
    );
    const expected = ['growth.yaml', 'other.yaml'].flatMap((plan) =>
      ['-', 'slump'].flatMap((variant) =>
        ['0%', '1%'].flatMap((extra) => [1, 5].map((seed) => `${plan} ${variant} extra=${extra} ${seed}`)),
      ),
    );
    expect(told(batch)).toEqual(expected);
    expect(batch.families.reduce((sum, family) => sum + countItems(family), 0)).toBe(16);
    expect(new Set(itemsIn(batch).map(({ item }) => item.hash)).size).toBe(16);
  });

  it('are all variants of each plan where the manifest says so, and the plan as written', async () => {
    const batch = await openMemoryBatch('plans: growth.yaml\nmatrix: { variant: all }\n');
    expect(told(batch)).toEqual(['growth.yaml - 1', 'growth.yaml slump 1', 'growth.yaml boom 1']);
  });

  it('are one a row of a table, whose columns set what bears their name', async () => {
    const batch = await openMemoryBatch('plans: { plan: growth.yaml, rows: rows.csv, key: county }\n', {
      'rows.csv': 'county,extra,rate\n迎泽,1%,\n尖草坪,2%,"normal(4%, 1%)"\n',
    });
    expect(told(batch)).toEqual(['growth.yaml - extra=1% 1', 'growth.yaml - extra=2% rate=normal(4%, 1%) 1']);
    expect(itemsIn(batch).map(({ item }) => item.row)).toEqual([
      { county: '迎泽', extra: '1%', rate: '' },
      { county: '尖草坪', extra: '2%', rate: 'normal(4%, 1%)' },
    ]);
  });

  it('take the seed of the plan unless the manifest has one', async () => {
    const seeded = { 'growth.yaml': `${growthText}run: { seed: 9 }\n` };
    expect(told(await openMemoryBatch('plans: growth.yaml\n', seeded))).toEqual(['growth.yaml - 9']);
  });

  it('of a plan that is wrong, or lacks the variant, keep why they cannot be run', async () => {
    const batch = await openMemoryBatch('plans: "*.yaml"\nmatrix: { variant: slunp }\n', { 'bad.yaml': 'plan: 1\n' });
    const [bad, growth] = batch.families.map(({ issues }) => issues.map(({ kind, nearest }) => `${kind} ${nearest}`));
    expect(bad).toEqual(['missing-key null']);
    expect(growth).toEqual(['unknown-variant slump']);
  });

  it.each([
    ['plans: grwth.yaml\n', 'batch-plan-missing batch.yaml:2:8 growth.yaml'],
    ['plans: "plans/*.yaml"\n', 'batch-no-plan batch.yaml:2:8 null'],
    ['plans: { plan: growth.yaml, rows: none.csv }\n', 'batch-unreadable batch.yaml:2:35 null'],
    ['plans: { plan: growth.yaml, rows: rows.csv, key: contry }\n', 'batch-no-column batch.yaml:2:50 county'],
    ['plans: { plan: growth.yaml, rows: twice.csv, key: county }\n', 'batch-row-twice twice.csv:3:1 null'],
    [
      'plans: { plan: growth.yaml, rows: rows.csv, key: county }\nmatrix: { set: { extra: 1% } }\n',
      'batch-set-twice batch.yaml:3:18 null',
    ],
  ])('cannot be told of %j', async (manifest, mistake) => {
    const files = { 'rows.csv': 'county,extra\na,1%\n', 'twice.csv': 'county,extra\na,1%\na,2%\n' };
    expect(await refused(openMemoryBatch(manifest, files))).toEqual([mistake]);
  });
});

describe('the hash of an item, law', () => {
  const hashOf = async (manifest: string, plan = growthText): Promise<string> => {
    const [first] = itemsIn(await openMemoryBatch(manifest, { 'growth.yaml': plan }));
    return first!.item.hash;
  };
  const base = 'plans: growth.yaml\n';

  it('stays when only comments, notes, the file or the manifest’s name change', async () => {
    const hash = await hashOf(base);
    expect(await hashOf(base, `${growthText}# a remark\n`)).toBe(hash);
    expect(await hashOf(`name: other\n${base}retries: 3\n`)).toBe(hash);
    expect(await hashOf(base, growthText.replace('extra: 0%', 'extra: { value: 0%, note: none }'))).toBe(hash);
    expect(await hashOf(`${base}matrix: { seed: 1 }\n`)).toBe(hash);
  });

  it('changes with everything that a result shows', async () => {
    const hashes = [
      await hashOf(base),
      await hashOf(`${base}matrix: { seed: 2 }\n`),
      await hashOf(`${base}matrix: { variant: slump }\n`),
      await hashOf(`${base}matrix: { set: { extra: 0% } }\n`),
      await hashOf(`${base}paths: 1024\n`),
      await hashOf(`${base}precision: 1pp\n`),
      await hashOf(`${base}sampler: lhs\n`),
      await hashOf(base, growthText.replace('118', '119')),
      await hashOf(base, growthText.replace('require: 60%', 'require: 61%')),
      await hashOf(base, growthText.replace('name: growth', 'name: growth\ntitle: Growth')),
      await hashOf(base, growthText.replace('measure: output', 'title: Goal, measure: output')),
      await hashOf(base, `${growthText}report: [output, rate]\n`),
      await hashOf(base, `${growthText}run: { paths: 2048 }\n`),
    ];
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});
