import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostFileBytes } from '../../src/base/file-limits.ts';
import { openPlan } from '../../src/cli/plan-files.ts';
import { folderWith } from './attain.ts';

const outside = folderWith({ 'secret.csv': 'id\n1\n' });
const folder = folderWith({
  'plan.yaml': '\ufeffplan: 1\n',
  'data/rows.csv': 'id\n太原\n',
  'big.csv': '',
});
symlinkSync(join(outside, 'secret.csv'), join(folder, 'link.csv'));
symlinkSync(outside, join(folder, 'linked'));
symlinkSync(join(folder, 'data/rows.csv'), join(folder, 'alias.csv'));
truncateSync(join(folder, 'big.csv'), mostFileBytes + 1);

const plan = openPlan(join(folder, 'plan.yaml'), [], 'en');

describe('plan files, truth', () => {
  it('opens a plan under the name it was given, and keeps its text without its byte order mark', () => {
    expect(plan.file).toBe(join(folder, 'plan.yaml'));
    expect(plan.sources.get(join(folder, 'plan.yaml'))).toBe('plan: 1\n');
  });

  it('reads data from the folder of the plan, through links that stay in it', () => {
    const bytes = Buffer.from('id\n太原\n');
    expect(plan.read('data/rows.csv')).toEqual(bytes);
    expect(plan.read('./data/../alias.csv')).toEqual(bytes);
    expect(plan.sources.get(join(folder, 'data/rows.csv'))).toBe('id\n太原\n');
  });

  it.each([
    ['../secret.csv', 'outside'],
    [join(outside, 'secret.csv'), 'outside'],
    ['link.csv', 'outside'],
    ['linked/secret.csv', 'outside'],
    ['data/row.csv', 'did you mean "data/rows.csv"?'],
    ['none.csv', 'there is no file "none.csv"'],
    ['data', '"data" is not a file'],
    ['big.csv', 'larger than the 32 MB'],
    ['', 'outside'],
    ['a\0b', 'there is no file'],
  ])('refuses to read %j', (path, said) => {
    expect(() => plan.read(path)).toThrow(said);
  });

  it('speaks Chinese', () => {
    expect(() => openPlan(join(folder, 'plan.yaml'), [], 'zh').read('link.csv')).toThrow('不在规划文件所在文件夹之内');
  });
});
