import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../src/forecast/forecast.ts';
import { attain, attainInShell, folderWith, growthPlan } from './attain.ts';

const folder = folderWith({
  'met.yaml': growthPlan(100, '50%'),
  'missed.yaml': growthPlan(200, '50%'),
  'close.yaml': growthPlan(115.7625, '50%'),
  'wrong.yaml': growthPlan(100, '50%').replace('* (1 + growth)', '* (1 + growht)'),
});
const run = (...args: string[]) => attain(args, { cwd: folder });
const few = ['--paths', '1024'];

describe('attain run, truth', () => {
  it('prints the forecast to stdout, nothing to stderr, and exits with 0 when the requirement is met', async () => {
    const { code, stdout, stderr } = await run('run', 'met.yaml', ...few);
    expect(stderr).toBe('');
    expect(stdout).toContain('met: at least 50% is required');
    expect(stdout).toContain('1,024 paths');
    expect(code).toBe(0);
  });

  it('exits with 3 when the requirement is missed', async () => {
    const { code, stdout } = await run('run', 'missed.yaml', ...few);
    expect(stdout).toContain('✗');
    expect(code).toBe(3);
  });

  it('exits as the verdict in its JSON says, however close', async () => {
    const { code, stdout } = await run('run', 'close.yaml', ...few, '--json');
    const { verdict } = (JSON.parse(stdout) as Forecast).targets[0]!;
    expect(code).toBe({ met: 0, missed: 3, undecided: 4 }[verdict!]);
  });

  it('prints the same bytes for the same plan, seed and paths, on any number of threads', async () => {
    const one = await run('run', 'close.yaml', '--paths', '4096', '--json', '--threads', '1');
    const two = await run('run', 'close.yaml', '--paths', '4096', '--json', '--threads', '2');
    expect(two.stdout).toBe(one.stdout);
    expect((await run('run', 'close.yaml', '--paths', '4096', '--json', '--seed', '7')).stdout).not.toBe(one.stdout);
  });

  it('uses what is set', async () => {
    const { code, stdout } = await run('run', 'missed.yaml', ...few, '--set', 'growth=40%');
    expect(stdout).toContain('growth = 40%');
    expect(code).toBe(0);
  });

  it('tells a mistake in a setting at its place in the command line', async () => {
    const { code, stdout, stderr } = await run('run', 'met.yaml', '--set', 'growth=40% *');
    expect(stderr).toContain('command line:1:');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('tells a mistake in the plan at its line, with a caret, and exits with 2', async () => {
    const { code, stdout, stderr } = await run('run', 'wrong.yaml');
    expect(stderr).toMatch(/^wrong\.yaml:6:\d+ .*growht.*did you mean "growth"/);
    expect(stderr).toMatch(/^ +│ +\^$/m);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('writes forecast and tables into a folder, and the time of the stages', async () => {
    const { code, stdout } = await run('run', 'met.yaml', ...few, '--json', '--out', 'out', '--timing', 'timing.json');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'forecast.json',
      'forecast.txt',
      'series.csv',
      'targets.csv',
    ]);
    expect(readFileSync(join(folder, 'out/forecast.json'), 'utf8')).toBe(stdout);
    const timing = JSON.parse(readFileSync(join(folder, 'timing.json'), 'utf8'));
    expect(timing.schema).toBe('attain/timing@1');
    expect(timing.total_ms).toBeGreaterThan(0);
  });

  it('writes nothing when the plan is wrong', async () => {
    await run('run', 'wrong.yaml', '--out', 'never', '--timing', 'never.json');
    expect(existsSync(join(folder, 'never'))).toBe(false);
    expect(existsSync(join(folder, 'never.json'))).toBe(false);
  });

  it('does not mind that its reader leaves early', async () => {
    const script = '$ATTAIN run met.yaml --paths 1024 --json | true; echo $PIPESTATUS';
    const { stdout, stderr } = await attainInShell(script, { cwd: folder });
    expect(stderr).toBe('');
    expect(stdout).toBe('0\n');
  });

  it('says that its result cannot be written, without a stack trace', async () => {
    const { code, stderr } = await attainInShell('$ATTAIN run met.yaml --paths 1024 > /dev/full', { cwd: folder });
    expect(stderr).toBe('The result cannot be written (ENOSPC).\n');
    expect(code).toBe(2);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends on %s with %i and leaves no file', async (signal, expected) => {
    const args = ['run', 'met.yaml', '--paths', String(2 ** 27), '--out', signal];
    const { code, stdout, stderr } = await attain(args, { cwd: folder, kill: { signal, afterMs: 5000 } });
    expect(stderr).toBe('Interrupted.\n');
    expect(stdout).toBe('');
    expect(code).toBe(expected);
    expect(existsSync(join(folder, signal))).toBe(false);
  });
});

describe('attain check, truth', () => {
  it('says ok for each plan that is, and tells the mistakes of the others', async () => {
    const { code, stdout, stderr } = await run('check', 'met.yaml', 'wrong.yaml', 'missed.yaml', 'none.yaml');
    expect(stdout).toMatch(/^met\.yaml: ok.*\nmissed\.yaml: ok.*\n$/);
    expect(stderr).toContain('growht');
    expect(stderr).toContain('there is no file "none.yaml"');
    expect(code).toBe(2);
  });

  it('exits with 0 when all are ok', async () => {
    const { code, stderr } = await run('check', 'met.yaml', 'missed.yaml');
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });
});

describe('attain replay, truth', () => {
  it('prints every variable of one path, step by step', async () => {
    const { code, stdout, stderr } = await run('replay', 'met.yaml', '--path', '1500');
    expect(stderr).toBe('');
    expect(stdout).toContain('path 1500');
    for (const word of ['growth', 'output', '2020', '2021', '2022', '2023']) expect(stdout).toContain(word);
    expect(code).toBe(0);
  });

  it('gives a path whose values follow the plan', async () => {
    const { stdout } = await run('replay', 'met.yaml', '--path', '3', '--json');
    const { rows } = JSON.parse(stdout) as { rows: { variable: string; values: number[] }[] };
    const growth = rows.find((row) => row.variable === 'growth')!.values[0]!;
    const output = rows.find((row) => row.variable === 'output')!.values;
    expect(output[0]).toBe(100);
    output.slice(1).forEach((value, i) => {
      expect(value).toBeCloseTo(100 * (1 + growth) ** (i + 1), 8);
    });
  });

  it('picks a path by what it means for a target, and tells what happened in both languages', async () => {
    const pick = ['replay', 'met.yaml', '--path', 'nearest-miss', '--target', 'goal', '--paths', '2000'];
    const { code, stdout, stderr } = await run(...pick);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/of 2,048 paths the one that misses "goal" by least/);
    expect(stdout).toMatch(/✗ goal {2}output [\d.]+ in 2023; [\d.]+ below [\d.]+\n/);
    expect(stdout).toMatch(/Drawn once, furthest out first\ngrowth {2}[-\d.]+ {2}[\d.]+% level/);
    expect(stdout).toMatch(/output, period by period\n2020 +100\n2021 +[\d.]+ +[+−][\d.]+\n/);
    expect(code).toBe(0);
    const chinese = await run(...pick, '--lang', 'zh');
    expect(chinese.stdout).toContain('在 2,048 条路径中，离"goal"只差一点的一条');
    expect(chinese.stdout).toMatch(/✗ goal {2}output 2023年为 [\d.]+；比 [\d.]+ 低/);
  });
});
