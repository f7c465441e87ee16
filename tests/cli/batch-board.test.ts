import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attain, folderWith } from './attain.ts';

const plan = `plan: 1
name: coin
time: { origin: 2020, end: 2021, step: year }
variables: { heads: bernoulli(0.5) }
targets: { thrown: { measure: heads, in: 2021, at_least: 1, title: Heads are thrown } }
`;
const manifest = 'batch: 1\nplans: plan.yaml\nmatrix: { seed: [1, 2] }\npaths: 1024\n';

describe('attain batch --board, truth', () => {
  it('writes the board of the ledger when all is done, also where nothing was left to do', async () => {
    const cwd = folderWith({ 'plan.yaml': plan, 'batch.yaml': manifest });
    for (const folder of ['first', 'second']) {
      const { code, stdout } = await attain(['batch', 'batch.yaml', '--threads', '1', '--board', folder], { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain('2 items');
      expect(readFileSync(join(cwd, folder, 'index.html'), 'utf8')).toContain('Heads are thrown');
    }
  });

  it('writes the board of what is done where other items failed', async () => {
    const cwd = folderWith({
      'plan.yaml': plan,
      'plan-broken.yaml': plan.replace('bernoulli(0.5)', 'bernoulli(tails)'),
      'batch.yaml': manifest.replace('plan.yaml', 'plan*.yaml'),
    });
    const { code, stdout } = await attain(['batch', 'batch.yaml', '--threads', '1', '--board', 'board'], { cwd });
    expect(code).toBe(5);
    expect(stdout).toContain('4 items, 2 run');
    expect(stdout).toContain('2 failed');
    expect(readFileSync(join(cwd, 'board', 'index.html'), 'utf8')).toContain('Heads are thrown');
  });

  it('refuses a folder that cannot be written before anything runs', async () => {
    const cwd = folderWith({ 'plan.yaml': plan, 'batch.yaml': manifest });
    const { code, stderr } = await attain(['batch', 'batch.yaml', '--board', 'plan.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('plan.yaml');
    expect(existsSync(join(cwd, 'batch.duckdb'))).toBe(false);
  });
});
