import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planSchema } from '../../src/index.ts';
import { attain, folderWith } from './attain.ts';

describe('attain schema, truth', () => {
  it.each(['en', 'zh'] as const)('prints the schema in %s', async (lang) => {
    const { code, stdout, stderr } = await attain(['schema', '--lang', lang]);
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(planSchema(lang));
  });

  it('writes to a file instead, replacing what was there', async () => {
    const folder = folderWith({ 'plan.schema.json': 'old' });
    const { code, stdout, stderr } = await attain(['schema', '-o', 'plan.schema.json'], { cwd: folder });
    expect([code, stdout, stderr]).toEqual([0, '', '']);
    expect(JSON.parse(readFileSync(join(folder, 'plan.schema.json'), 'utf8'))).toEqual(planSchema('en'));
    expect(readdirSync(folder)).toEqual(['plan.schema.json']);
  });

  it.each([
    [['-o', 'file/x.json'], '"file/x.json" cannot be written', 'name a place'],
    [['-o'], '-o needs a value', 'command line:1:15'],
    [['plan.yaml'], '"plan.yaml" is one argument too many for "attain schema"', 'command line:1:15'],
  ])('refuses %j with exit code 2', async (args, said, more) => {
    const folder = folderWith({ file: '' });
    const { code, stdout, stderr } = await attain(['schema', ...args], { cwd: folder });
    expect(stderr).toContain(said);
    expect(stderr).toContain(more);
    expect([code, stdout]).toEqual([2, '']);
  });
});
