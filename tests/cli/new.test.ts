import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { attain, attainInShell, folderWith } from './attain.ts';

describe('attain new, truth', () => {
  it.each([
    ['en', 'steel-2025', 'products.csv', 'goal'],
    ['zh', '特钢_2025', '产业链.csv', '目标'],
  ])('makes a plan in %s that is checked and run at once', async (lang, name, table, target) => {
    const folder = folderWith({});
    const options = { cwd: folder, env: { LANG: lang === 'zh' ? 'zh_CN.UTF-8' : 'C' } };
    const made = await attain(['new', name], options);
    expect([made.code, made.stderr]).toEqual([0, '']);
    expect(made.stdout).toContain(`attain run ${name}/plan.yaml`);
    expect(readdirSync(folder)).toEqual([name]);
    expect(readdirSync(join(folder, name)).sort()).toEqual(['plan.schema.json', 'plan.yaml', table].sort());
    const checked = await attain(['check', `${name}/plan.yaml`], options);
    expect([checked.code, checked.stderr]).toEqual([0, '']);
    const run = await attain(['run', `${name}/plan.yaml`, '--paths', '16384', '--json'], options);
    expect([run.code, run.stderr]).toEqual([0, '']);
    const forecast = JSON.parse(run.stdout);
    expect(forecast.plan.name).toBe(name);
    expect(forecast.targets.map(({ id }: { id: string }) => id)).toContain(target);
  });

  it('proposes in its comments commands that work', async () => {
    const folder = folderWith({});
    await attain(['new', 'a'], { cwd: folder });
    await attain(['new', 'b', '--lang', 'zh'], { cwd: folder });
    for (const name of ['a', 'b']) {
      const text = readFileSync(join(folder, name, 'plan.yaml'), 'utf8');
      const proposed = [...text.matchAll(/attain run plan\.yaml (--.*)/g)].map((match) => match[1]!.split(' '));
      expect(proposed.map(([option]) => option)).toEqual(['--set', '--variant']);
      for (const words of proposed) {
        const { code, stderr } = await attain(['run', 'plan.yaml', '--paths', '1024', ...words], {
          cwd: join(folder, name),
        });
        expect([words, code, stderr]).toEqual([words, 0, '']);
      }
    }
  });

  it('puts the schema that the plan names beside it, in the author’s language', async () => {
    const folder = folderWith({});
    await attain(['new', 'a', '--lang', 'zh'], { cwd: folder });
    const text = readFileSync(join(folder, 'a/plan.yaml'), 'utf8');
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)![1]!;
    const schema = readFileSync(join(folder, 'a', named), 'utf8');
    expect(schema).toBe((await attain(['schema', '--lang', 'zh'])).stdout);
  });

  it('takes any word as a name, and keeps it as text', async () => {
    const folder = folderWith({});
    for (const name of ['true', '007']) {
      const { code, stderr } = await attain(['new', name], { cwd: folder });
      expect([name, code, stderr]).toEqual([name, 0, '']);
      expect(parse(readFileSync(join(folder, name, 'plan.yaml'), 'utf8')).name).toBe(name);
      expect((await attain(['check', `${name}/plan.yaml`], { cwd: folder })).code).toBe(0);
    }
  });

  it.each([
    ['my plan', 'did you mean "my-plan"?'],
    ['a/b', 'did you mean "a-b"?'],
    ['..', 'cannot be the name of a new plan'],
    ['', 'cannot be the name of a new plan'],
    ['x'.repeat(61), 'at most 60 characters'],
  ])('refuses the name %j and makes nothing', async (name, said) => {
    const folder = folderWith({});
    const { code, stdout, stderr } = await attain(['new', name], { cwd: folder });
    expect(stderr).toContain(said);
    expect([code, stdout]).toEqual([2, '']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses what exists, be it a folder, a file or a link to nothing, and leaves it as it was', async () => {
    const folder = folderWith({ 'full/mine.txt': 'mine', file: 'mine' });
    mkdirSync(join(folder, 'empty'));
    symlinkSync('nowhere', join(folder, 'link'));
    for (const name of ['full', 'file', 'empty', 'link']) {
      const { code, stdout, stderr } = await attain(['new', name], { cwd: folder });
      expect(stderr).toContain(`"${name}" exists already`);
      expect([code, stdout]).toEqual([2, '']);
    }
    expect(readdirSync(folder).sort()).toEqual(['empty', 'file', 'full', 'link']);
    expect(readdirSync(join(folder, 'full'))).toEqual(['mine.txt']);
    expect(readdirSync(join(folder, 'empty'))).toEqual([]);
  });

  it('leaves nothing behind when a file cannot be written whole', async () => {
    const folder = folderWith({});
    // No file may grow beyond 8 blocks of 1,024 bytes: less than the schema has.
    const { code, stderr } = await attainInShell("trap '' XFSZ; ulimit -f 8; $ATTAIN new a", {
      cwd: folder,
      env: { TSX_DISABLE_CACHE: '1' },
    });
    expect(stderr).toContain('"a" cannot be written (EFBIG)');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'a'))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('asks for a name, and for one only', async () => {
    expect((await attain(['new'])).stderr).toContain('write "attain new my-plan"');
    expect((await attain(['new', 'a', 'b'], { cwd: folderWith({}) })).stderr).toContain('one argument too many');
  });
});
