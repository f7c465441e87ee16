import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Ended, start } from './attain.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/command');
const plan = join(root, 'tests/contract/gbm.yaml');

/** Tries each kept code as the launcher does, and prints the names of those that V8 refuses. */
const tryAll = `
const { readdirSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');
for (const name of readdirSync('.').filter((each) => each.endsWith('.code'))) {
  const text = readFileSync(name.replace(/\\.\\w+\\.code$/, '.cjs'), 'utf8');
  const script = new Script('(function (require, module, exports, __url) {' + text + '\\n})', { cachedData: readFileSync(name) });
  if (script.cachedDataRejected) console.log(name);
}`;
const attainCode = `attain.${process.arch}.code`;
const flags = ['--interrupt-budget=1000000', '--semi-space-growth-factor=16'];

function copyOfBuild(): string {
  const copy = mkdtempSync(join(tmpdir(), 'attain 空 #'));
  cpSync(join(root, 'build'), join(copy, 'build'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

function filesOf(copy: string, end: string): readonly string[] {
  const folder = join(copy, 'build/command');
  return readdirSync(folder).flatMap((name) => (name.endsWith(end) ? [join(folder, name)] : []));
}

function bundlesWith(copy: string, text: string): readonly string[] {
  return filesOf(copy, '.cjs').filter((file) => readFileSync(file, 'utf8').includes(text));
}

function removeCode(copy: string): void {
  for (const file of filesOf(copy, '.code')) rmSync(file);
}

describe('the launcher, truth', () => {
  it('has compiled code beside the bundles, which this V8 takes', () => {
    expect(readdirSync(command)).toContain(attainCode);
    expect(execFileSync(process.execPath, [...flags, '-e', tryAll], { cwd: command, encoding: 'utf8' })).toBe('');
    expect(execFileSync(process.execPath, ['-e', tryAll], { cwd: command, encoding: 'utf8' })).toContain(attainCode);
  });

  it('runs that code: a text of the same length in its place says nothing', async () => {
    const copy = copyOfBuild();
    for (const name of bundlesWith(copy, '"0.1.0"')) {
      writeFileSync(name, readFileSync(name, 'utf8').replaceAll('"0.1.0"', '"9.9.9"'));
    }
    const version = (): Promise<Ended> => start(process.execPath, [join(copy, 'build/attain.js'), '--version']);
    expect((await version()).stdout).toBe('0.1.0\n');
    removeCode(copy);
    expect((await version()).stdout).toBe('9.9.9\n');
  });

  it.each([
    { name: 'without compiled code', flag: [], without: true },
    { name: 'with code that was compiled for other flags', flag: ['--no-opt'], without: false },
  ])('prints the same $name', async ({ flag, without }) => {
    const copy = copyOfBuild();
    if (without) removeCode(copy);
    const run = ['run', plan, '--paths', '4096', '--json'];
    const there = await start(process.execPath, [...flag, join(copy, 'build/attain.js'), ...run]);
    expect(there).toEqual(await start(process.execPath, [join(root, 'build/attain.js'), ...run]));
    expect(there.code).toBe(0);
  });
});
