import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { readManifest } from '../../src/batch/read-manifest.ts';
import { manifestMistakes } from './memory-files.ts';

function read(text: string) {
  const log = createIssueLog();
  const manifest = readManifest('nightly.yaml', text, log);
  expect(log.issues).toEqual([]);
  return manifest!;
}

describe('a manifest, truth', () => {
  it('says plans, matrix, paths and limits', () => {
    const manifest = read(`batch: 1
name: nightly
plans:
  - plans/*.yaml
  - { plan: county.yaml, rows: counties.csv, key: [province, county] }
matrix:
  variant: [base, slump]
  seed: [1, 7]
  set: { "growth[steel]": [0%, "normal(1%, 1%)"], lag: 3 }
paths: 65536
sampler: lhs
retries: 2
limits: { seconds: 60, megabytes: 512 }
`);
    expect(manifest.name).toBe('nightly');
    expect(manifest.plans.map(({ pattern }) => pattern)).toEqual(['plans/*.yaml', 'county.yaml']);
    expect(manifest.plans[1]!.rows!.key.map(({ name }) => name)).toEqual(['province', 'county']);
    expect(manifest.variants).toMatchObject([{ name: 'base' }, { name: 'slump' }]);
    expect(manifest.seeds).toEqual([
      { from: 1, to: 1 },
      { from: 7, to: 7 },
    ]);
    expect(manifest.sets.map((values) => values.map(({ name, text }) => `${name}=${text}`))).toEqual([
      ['growth[steel]=0%', 'growth[steel]=normal(1%, 1%)'],
      ['lag=3'],
    ]);
    expect(manifest).toMatchObject({ paths: 65_536, precision: null, sampler: 'lhs', retries: 2 });
    expect(manifest.limits).toEqual({ seconds: 60, megabytes: 512 });
  });

  it('needs no more than a plan; its name is that of its file', () => {
    const manifest = read(
      'batch: 1\nplans: plan.yaml\nprecision: 0.1pp\nmatrix: { variant: all, seed: { from: 1, to: 9 } }\n',
    );
    expect(manifest).toMatchObject({ name: 'nightly', variants: 'all', paths: null, precision: 0.001, retries: 0 });
    expect(manifest.seeds).toEqual([{ from: 1, to: 9 }]);
  });

  it.each([
    ['- plan.yaml\n', ['batch-not-mapping 1:1']],
    ['plan: 1\nname: growth\n', ['batch-is-plan 1:1']],
    ['batch: 2\nplans: a.yaml\n', ['not-a-choice 1:8']],
    ['batch: 1\n', ['missing-key 1:1']],
    ['batch: 1\nplnas: a.yaml\n', ['unknown-key 2:1 plans']],
    ['batch: 1\nplans: { plan: a.yaml, row: b.csv }\n', ['unknown-key 2:24 rows']],
    ['batch: 1\nplans: a.yaml\nmatrix: { as_of: [2022-05-18] }\n', ['key-not-built 3:11']],
    ['batch: 1\nplans: a.yaml\nmatrix: { seeds: [1] }\n', ['unknown-key 3:11 seed']],
    ['batch: 1\nplans: a.yaml\nmatrix: { seed: [1, two] }\n', ['not-a-count 3:21']],
    ['batch: 1\nplans: a.yaml\nmatrix: { seed: [1, 1] }\n', ['batch-twice 3:21']],
    ['batch: 1\nplans: a.yaml\nmatrix: { variant: [b, b] }\n', ['batch-twice 3:24']],
    ['batch: 1\nplans: a.yaml\nmatrix: { set: { x: [1%, 2%, 1%] } }\n', ['batch-twice 3:30']],
    ['batch: 1\nplans: a.yaml\nmatrix: { seed: { from: 3, to: 2 } }\n', ['batch-seed-range 3:32']],
    ['batch: 1\nplans: a.yaml\npaths: many\n', ['not-a-count 3:8']],
    ['batch: 1\nplans: a.yaml\nprecision: 1%\n', ['precision-percent 3:12']],
    ['batch: 1\nplans: a.yaml\nsampler: sobel\n', ['not-a-choice 3:10 sobol']],
    ['batch: 1\nplans: a.yaml\nlimits: { seconds: 0 }\n', ['not-a-count 3:20']],
    ['batch: 1\nplans: [a.yaml\n', ['bracket-not-closed 2:8']],
  ])('refuses %j where it is wrong', (text, mistakes) => {
    expect(manifestMistakes(text)).toEqual(mistakes);
  });
});
