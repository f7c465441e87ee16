import { symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlanError } from '../../src/base/issue.ts';
import { openPlan } from '../../src/cli/plan-files.ts';
import { folderWith } from './attain.ts';

const outside = folderWith({ 'secret.csv': 'id\n1\n' });
const folder = folderWith({
  'plan.yaml': '\ufeffplan: 1\n',
  'bad.yaml': new Uint8Array([0x61, 0x0a, 0x62, 0xff, 0x0a]),
  'data/rows.csv': 'id\n太原\n',
  'bad.csv': new Uint8Array([0x61, 0x0a, 0x0a, 0xe5, 0xa4, 0x0a]),
  'big.csv': '',
  'book.csv': new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]),
  'old.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
  'wide.csv': new Uint8Array([0xff, 0xfe, 0x69, 0, 0x64, 0]),
  'bare.csv': new Uint8Array([0x69, 0, 0x64, 0]),
});
symlinkSync(join(outside, 'secret.csv'), join(folder, 'link.csv'));
symlinkSync(outside, join(folder, 'linked'));
symlinkSync(join(folder, 'data/rows.csv'), join(folder, 'alias.csv'));
truncateSync(join(folder, 'big.csv'), 64 * 2 ** 20 + 1);

const plan = openPlan(join(folder, 'plan.yaml'), [], 'en');

describe('plan files, truth', () => {
  it('opens a plan under the name it was given, without its byte order mark', () => {
    expect(plan.file).toBe(join(folder, 'plan.yaml'));
    expect(plan.text).toBe('plan: 1\n');
  });

  it('reads data from the folder of the plan, through links that stay in it', () => {
    expect(plan.read('data/rows.csv')).toBe('id\n太原\n');
    expect(plan.read('./data/../alias.csv')).toBe('id\n太原\n');
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
    ['big.csv', 'larger than the 64 MB'],
    ['bad.csv', 'not UTF-8 (line 3)'],
    ['book.csv', 'is an Excel workbook, not text; in Excel choose Save As, "CSV UTF-8"'],
    ['old.xls', 'is an Excel workbook'],
    ['wide.csv', 'is encoded as UTF-16; save it as UTF-8'],
    ['bare.csv', 'is encoded as UTF-16'],
    ['', 'outside'],
    ['a\0b', 'there is no file'],
  ])('refuses to read %j', (path, said) => {
    expect(() => plan.read(path)).toThrow(said);
  });

  it('reports a plan that is not UTF-8 at the plan, with the line', () => {
    expect(() => openPlan(join(folder, 'bad.yaml'), [], 'en')).toThrow(PlanError);
    expect(() => openPlan(join(folder, 'bad.yaml'), [], 'en')).toThrow('not UTF-8 (line 2)');
  });

  it('speaks Chinese', () => {
    expect(() => openPlan(join(folder, 'plan.yaml'), [], 'zh').read('link.csv')).toThrow('不在规划文件所在文件夹之内');
  });
});
