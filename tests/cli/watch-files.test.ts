import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchFiles } from '../../src/cli/watch-files.ts';
import { folderWith } from './attain.ts';

const never = new AbortController().signal;

describe('a watch on files, truth', () => {
  it('names the files that changed, all of one save together, and no others', async () => {
    const folder = folderWith({ 'a.yaml': '1', 'b.csv': '1', 'other.csv': '1' });
    const [a, b] = ['a.yaml', 'b.csv'].map((name) => join(folder, name)) as [string, string];
    const files = watchFiles();
    files.add(a);
    files.add(b);
    writeFileSync(join(folder, 'other.csv'), '2');
    writeFileSync(b, '2');
    expect(await files.next(never)).toEqual([b]);
    writeFileSync(a, '2');
    writeFileSync(b, '3');
    expect(await files.next(never)).toEqual([a, b]);
    files.close();
  });

  it('sees what changed since a file was added, though nobody waited then', async () => {
    const folder = folderWith({ 'a.yaml': '1' });
    const files = watchFiles();
    files.add(join(folder, 'a.yaml'));
    writeFileSync(join(folder, 'a.yaml'), '22');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await files.next(never)).toEqual([join(folder, 'a.yaml')]);
    files.close();
  });

  it('sees a file appear in a folder that was not there', async () => {
    const folder = folderWith({});
    const file = join(folder, 'data/a.csv');
    const files = watchFiles();
    files.add(file);
    const next = files.next(never);
    mkdirSync(join(folder, 'data'));
    writeFileSync(file, '1');
    expect(await next).toEqual([file]);
    files.close();
  });

  it('sees the file behind a link change, in a folder that it does not watch', async () => {
    const folder = folderWith({ 'real/a.yaml': '1', 'plans/b.yaml': '1' });
    const link = join(folder, 'plans/a.yaml');
    symlinkSync(join(folder, 'real/a.yaml'), link);
    const files = watchFiles();
    files.add(link);
    writeFileSync(join(folder, 'real/a.yaml'), '22');
    expect(await files.next(never)).toEqual([link]);
    files.close();
  });

  it('waits for a file that an editor put aside, and takes it for gone only when it does not come back', async () => {
    const folder = folderWith({ 'a.yaml': '1' });
    const file = join(folder, 'a.yaml');
    const files = watchFiles();
    files.add(file);
    renameSync(file, `${file}~`);
    const next = files.next(never);
    await new Promise((resolve) => setTimeout(resolve, 100));
    writeFileSync(file, '22');
    expect(await next).toEqual([file]);
    rmSync(file);
    expect(await files.next(never)).toEqual([file]);
    files.close();
  });

  it('takes a file put back as it was for unchanged, and ends its wait when it is told', async () => {
    const folder = folderWith({ 'a.yaml': '1' });
    const file = join(folder, 'a.yaml');
    utimesSync(file, 1000, 1000);
    const files = watchFiles();
    files.add(file);
    utimesSync(file, 2000, 2000);
    utimesSync(file, 1000, 1000);
    const stop = new AbortController();
    const next = files.next(stop.signal);
    setTimeout(() => stop.abort(new Error('enough')), 400);
    await expect(next).rejects.toThrow('enough');
    files.close();
  });
});
