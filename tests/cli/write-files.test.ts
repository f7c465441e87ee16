import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PlanError } from '../../src/base/issue.ts';
import { checkWritable, writeFiles } from '../../src/cli/write-files.ts';
import { folderWith } from './attain.ts';

describe('writing files, truth', () => {
  it('makes the folder, replaces what was there and leaves nothing else behind', () => {
    const folder = folderWith({ 'out/a.txt': 'old' });
    writeFiles(
      [
        { path: join(folder, 'out/a.txt'), text: 'new' },
        { path: join(folder, 'deep/er/b.txt'), text: '二' },
      ],
      [],
    );
    expect(readFileSync(join(folder, 'out/a.txt'), 'utf8')).toBe('new');
    expect(readFileSync(join(folder, 'deep/er/b.txt'), 'utf8')).toBe('二');
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.txt']);
  });

  it('writes none when one cannot be written', () => {
    const folder = folderWith({ 'out/a.txt': 'old', file: '' });
    const files = [
      { path: join(folder, 'out/a.txt'), text: 'new' },
      { path: join(folder, 'file/b.txt'), text: 'b' },
    ];
    expect(() => writeFiles(files, [])).toThrow(PlanError);
    expect(readFileSync(join(folder, 'out/a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'out'))).toEqual(['a.txt']);
  });

  it('writes none when a folder stands in the place of one, and names that one', () => {
    const folder = folderWith({ 'out/a.txt': 'old', 'out/b.txt/c': '' });
    const files = ['a.txt', 'b.txt', 'd.txt'].map((name) => ({ path: join(folder, 'out', name), text: 'new' }));
    expect(() => writeFiles(files, [])).toThrow(/out\/b\.txt" cannot be written \(EISDIR\)/);
    expect(readFileSync(join(folder, 'out/a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['a.txt', 'b.txt']);
  });

  it('tells before a run that a folder cannot be made, and makes none', () => {
    const folder = folderWith({ file: '' });
    expect(() => checkWritable(join(folder, 'file/out'), [])).toThrow('cannot be written');
    checkWritable(join(folder, 'new/out'), []);
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
