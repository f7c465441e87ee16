import { mkdtempSync, readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attain, groupLives, installed, start, startAttain, untilBusy } from './command.ts';

const plan = 'contract/gbm.yaml';
const endless = ['run', plan, '--paths', String(2 ** 27), '--threads', '2'];

const emptyFolder = (): string => mkdtempSync(join(installed, 'out-'));

describe('a run that is killed in mid-work, truth', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends on %s with %i, says so, leaves no file and no process', async (signal, expected) => {
    const out = emptyFolder();
    const run = startAttain([...endless, '--out', out]);
    await untilBusy(run, 2);
    run.child.kill(signal);
    const { code, stdout, stderr } = await run.ended;
    expect(stderr).toBe('Interrupted.\n');
    expect(stdout).toBe('');
    expect(code).toBe(expected);
    expect(readdirSync(out)).toEqual([]);
    expect(groupLives(run)).toBe(false);
  });

  it('ends when a second signal follows the first', async () => {
    const run = startAttain(endless);
    await untilBusy(run, 1);
    run.child.kill('SIGINT');
    run.child.kill('SIGTERM');
    expect([130, 143]).toContain((await run.ended).code);
    expect(groupLives(run)).toBe(false);
  });

  it('ends on SIGKILL without a file, a result or a process left', async () => {
    const out = emptyFolder();
    const run = startAttain([...endless, '--out', out]);
    await untilBusy(run, 2);
    run.child.kill('SIGKILL');
    const { signal, stdout } = await run.ended;
    expect(signal).toBe('SIGKILL');
    expect(stdout).toBe('');
    expect(readdirSync(out)).toEqual([]);
    expect(groupLives(run)).toBe(false);
  });

  it('ends on Ctrl-C in a terminal with 130', async () => {
    const run = start('script', [
      '-qec',
      `${process.execPath} node_modules/attain/build/attain.js ${endless.join(' ')}`,
    ]);
    let drawn = '';
    await new Promise<void>((resolve) => {
      run.child.stdout!.on('data', (text: string) => {
        drawn += text;
        if (drawn.includes('%')) resolve();
      });
    });
    run.child.stdin!.write('\u0003');
    const { code, stdout } = await run.ended;
    expect(stdout).toContain('Interrupted.');
    expect(code).toBe(130);
  });
});

describe('a run that is killed while it writes its files, truth', () => {
  it('leaves under each final name the whole old file or the whole new one', async () => {
    const out = emptyFolder();
    const run = (seed: number): string[] => ['run', plan, '--paths', '1024', '--seed', String(seed), '--out', out];
    const contents = (): Record<string, string> =>
      Object.fromEntries(finalNames(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
    await attain(run(1));
    const old = contents();
    await attain(run(2));
    const fresh = contents();
    expect(Object.keys(old)).toEqual(['forecast.json', 'forecast.txt', 'series.csv', 'targets.csv']);
    for (let events = 1; events <= 12; events++) {
      await attain(run(1));
      await killAfterEvents(out, events, run(2));
      const left = contents();
      expect(Object.keys(left)).toEqual(Object.keys(old));
      for (const [name, text] of Object.entries(left)) expect([old[name], fresh[name]]).toContain(text);
    }
  });
});

function finalNames(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
}

/** Starts a run and sends SIGKILL at the given change in a folder; a run that changes less ends by itself. */
async function killAfterEvents(folder: string, events: number, args: readonly string[]): Promise<void> {
  const run = startAttain(args);
  let seen = 0;
  const watcher = watch(folder, () => {
    if (++seen === events) run.child.kill('SIGKILL');
  });
  await run.ended;
  watcher.close();
  expect(seen).toBeGreaterThan(0);
}
