import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { start } from './attain.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = join(root, 'build/command');
const plan = join(root, 'tests/contract/gbm.yaml');

/** Tries each kept code as the launcher does, and prints the names of those that V8 refuses. */
const tryAll = `
const { readdirSync, readFileSync } = require('node:fs');
const { Script } = require('node:vm');
for (const name of readdirSync('.').filter((each) => each.endsWith('.code'))) {
  const text = readFileSync(name.replace('.code', '.cjs'), 'utf8');
  const script = new Script('(function (require, module, exports, __url) {' + text + '\\n})', { cachedData: readFileSync(name) });
  if (script.cachedDataRejected) console.log(name);
}`;
const flags = ['--interrupt-budget=1000000', '--semi-space-growth-factor=16'];

describe('the launcher, truth', () => {
  it('has compiled code beside the bundles, which this V8 takes', () => {
    expect(readdirSync(command)).toContain('attain.code');
    expect(execFileSync(process.execPath, [...flags, '-e', tryAll], { cwd: command, encoding: 'utf8' })).toBe('');
    expect(execFileSync(process.execPath, ['-e', tryAll], { cwd: command, encoding: 'utf8' })).toContain('attain.code');
  });

  it.each([
    { name: 'without compiled code', flag: [], without: true },
    { name: 'with code that was compiled for other flags', flag: ['--no-opt'], without: false },
  ])('prints the same $name', async ({ flag, without }) => {
    const copy = mkdtempSync(join(tmpdir(), 'attain-'));
    cpSync(join(root, 'build'), join(copy, 'build'), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    if (without) {
      for (const name of readdirSync(command).filter((each) => each.endsWith('.code')))
        rmSync(join(copy, 'build/command', name));
    }
    const run = ['run', plan, '--paths', '4096', '--json'];
    const there = await start(process.execPath, [...flag, join(copy, 'build/attain.js'), ...run]);
    expect(there).toEqual(await start(process.execPath, [join(root, 'build/attain.js'), ...run]));
    expect(there.code).toBe(0);
  });
});
