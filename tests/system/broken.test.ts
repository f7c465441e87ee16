import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attain, commandFile, type Ended, installed, start } from './command.ts';

const run = ['run', '../contract/gbm.yaml', '--paths', String(2 ** 22), '--threads', '2'];

/** Runs a copy of the installed package whose worker's text was changed; null removes the worker. */
function runWithWorker(change: (text: string) => string | null): Promise<Ended> {
  const folder = mkdtempSync(join(installed, 'broken-'));
  const build = join(folder, 'build');
  cpSync(join(installed, 'node_modules/attain/build'), build, { recursive: true });
  cpSync(join(installed, 'node_modules/attain/package.json'), join(folder, 'package.json'));
  const worker = join(build, 'block-worker.js');
  const sound = readFileSync(worker, 'utf8');
  const text = change(sound);
  expect(text).not.toBe(sound);
  if (text === null) rmSync(worker);
  else writeFileSync(worker, text);
  return start(process.execPath, [join(build, 'attain.js'), ...run], folder).ended;
}

describe('a worker that dies, truth', () => {
  it.each<[string, (text: string) => string | null]>([
    ['is cut off in the middle of a line', (text) => text.slice(0, text.length / 2)],
    ['throws when it is loaded', (text) => `throw new Error('bad disk');\n${text}`],
    ['ends its thread when it is loaded', (text) => `process.exit(0);\n${text}`],
    [
      'ends its thread at its first chunk',
      (text) => text.replace(/export\s*\{\s*\w+ as default\s*\};?/, 'export default () => process.exit(7);'),
    ],
    ['is missing', () => null],
  ])('ends the run with exit code 1 and a message, not a hang, when it %s', async (_, change) => {
    const { code, stdout, stderr } = await runWithWorker(change);
    expect(stderr).toMatch(/^This is our fault, not your plan’s: \S.*\nPlease report it/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});

describe('a place that cannot be written, truth', () => {
  it('ends with 2 when the disk takes no more, names the file and leaves none', async () => {
    const out = mkdtempSync(join(installed, 'full-'));
    // The system's own limit on the size of files, 1 kB: the writing itself fails, as on a full disk.
    const script = `ulimit -f 1; exec '${process.execPath}' '${commandFile}' run contract/gbm.yaml --paths 1024 --out '${out}'`;
    const { code, stdout, stderr } = await start('bash', ['-c', script]).ended;
    expect(stderr).toContain('cannot be written');
    expect(stderr).toContain('forecast.json');
    expect(stdout).toBe('');
    expect(code).toBe(2);
    const { stdout: left } = await start('ls', ['-A', out]).ended;
    expect(left).toBe('');
  });

  it('ends with 2 before it runs when the folder would lie in a file', async () => {
    mkdirSync(join(installed, 'taken'), { recursive: true });
    writeFileSync(join(installed, 'taken/file'), '');
    const { code, stdout, stderr } = await attain(['run', 'contract/gbm.yaml', '--out', 'taken/file/out']);
    expect(stderr).toContain('cannot be written');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('ends with 2 when the result itself cannot be written', async () => {
    const script = `exec '${process.execPath}' '${commandFile}' run contract/gbm.yaml --paths 1024 > /dev/full`;
    const { code, stderr } = await start('bash', ['-c', script]).ended;
    expect(stderr).toContain('ENOSPC');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(code).toBe(2);
  });
});
