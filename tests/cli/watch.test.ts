import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/index.ts';
import { attain, folderWith } from './attain.ts';
import { startLive } from './live-attain.ts';

const plan = (mean: string): string => `plan: 1
name: chains
time: { origin: 2020, end: 2023, step: year }
tables: { chain: { key: id, csv: data/chains.csv } }
variables:
  growth: { draw: "normal(${mean}, 2%)", by: chain }
  output: { by: chain, start: chain.base, next: output * (1 + growth) }
  total: sum(output)
targets:
  goal: { measure: total, in: 2023, at_least: 350 }
`;
const table = (steel: number): string => `id,base\nsteel,${steel}\nmining,200\n`;
const folder = (): string => folderWith({ 'plan.yaml': plan('5%'), 'data/chains.csv': table(100) });
const few = ['--paths', '2048', '--threads', '1'];

const inPlace = (file: string, text: string): void => writeFileSync(file, text);
/** As VS Code and most others do it: a whole new file takes the name. */
const byRename = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
};
/** As vim does it: the old file is put aside, so that for a moment there is none. */
const asideFirst = (file: string, text: string): void => {
  renameSync(file, `${file}~`);
  writeFileSync(file, text);
  rmSync(`${file}~`);
};

describe('attain run --watch, truth', () => {
  it.each([
    ['written in place', inPlace],
    ['replaced by rename', byRename],
    ['put aside and written anew', asideFirst],
  ])('shows the forecast, and with each save what it changed when plan and table are %s', async (_, save) => {
    const cwd = folder();
    const live = startLive(['run', 'plan.yaml', '--watch', ...few], cwd);
    const first = await live.until(/Watching plan\.yaml and 1 of its files/, /16 replicates/);
    expect(first.stdout).toContain('2,048 paths · 16 replicates');
    save(join(cwd, 'plan.yaml'), plan('5.5%'));
    expect((await live.until(/goal\n/)).stdout).toMatch(
      /plan\.yaml ─+\n· \d\d\.\d+% ± \d\.\d+ {2}▲ \+\d\d?\.\d+ ± \d\.\d+ {2}goal\n/,
    );
    save(join(cwd, 'data/chains.csv'), table(90));
    expect((await live.until(/goal\n/)).stdout).toMatch(
      /data\/chains\.csv ─+\n· \d+\.\d+% ± \d\.\d+ {2}▼ -\d\d\.\d+ ± \d\.\d+ {2}goal\n/,
    );
    expect(await live.interrupt()).toBe(130);
  });

  it('tells the mistakes of a save and goes on from the last good result, whatever is gone in between', async () => {
    const cwd = folder();
    const live = startLive(['run', 'plan.yaml', '--watch', ...few], cwd);
    await live.until(/Watching/, /16 replicates/);
    inPlace(join(cwd, 'plan.yaml'), plan('5%').replace('(1 + growth)', '(1 + growht)'));
    expect((await live.until(/last result stands/)).stderr).toContain('did you mean "growth"?');
    rmSync(join(cwd, 'plan.yaml'));
    expect((await live.until(/last result stands/)).stderr).toContain('there is no file "plan.yaml"');
    rmSync(join(cwd, 'data/chains.csv'));
    byRename(join(cwd, 'plan.yaml'), plan('5%'));
    expect((await live.until(/last result stands/)).stderr).toContain('chains.csv');
    inPlace(join(cwd, 'data/chains.csv'), table(100));
    expect((await live.until(/goal\n/)).stdout).toContain('= no path differs  goal');
    expect(await live.interrupt()).toBe(130);
  });

  it.each([
    ['', '16,384'],
    ['run: { paths: 4096 }\n', '4,096'],
  ])('runs a draft of 16,384 paths unless the plan says how many: %j', async (run, paths) => {
    const cwd = folderWith({ 'plan.yaml': plan('5%') + run, 'data/chains.csv': table(100) });
    const live = startLive(['run', 'plan.yaml', '--watch', '--threads', '1'], cwd);
    expect((await live.until(/Watching/, /replicates/)).stdout).toContain(`${paths} paths · `);
    expect(await live.interrupt()).toBe(130);
  });

  it('with --json prints a comparison with the run before on each line', async () => {
    const cwd = folder();
    const live = startLive(['run', 'plan.yaml', '--watch', '--json', ...few], cwd);
    const first = JSON.parse((await live.until(/\}\n$/, /Watching/)).stdout) as Comparison;
    expect(first.targets[0]!.columns).toHaveLength(1);
    inPlace(join(cwd, 'plan.yaml'), plan('4%'));
    const second = JSON.parse((await live.until(/\}\n$/)).stdout) as Comparison;
    const [before, after] = second.targets[0]!.columns;
    expect(before!.probability).toBe(first.targets[0]!.columns[0]!.probability);
    expect(after!.difference!.value).toBeCloseTo(after!.probability - before!.probability, 12);
    expect(after!.difference!.standard_error).toBeGreaterThan(0);
    inPlace(join(cwd, 'plan.yaml'), `${plan('4%')}run: { seed: 9 }\n`);
    const third = JSON.parse((await live.until(/\}\n$/, /Seed or paths changed/)).stdout) as Comparison;
    expect(third.columns).toHaveLength(1);
    expect(await live.interrupt()).toBe(130);
  });

  it.each([
    [['--set', 'growht=5%'], 'did you mean "growth"?'],
    [['--out', 'results'], '--out does not go with --watch'],
  ])('ends with 2 when the command line is wrong: %j', async (args, said) => {
    const { code, stdout, stderr } = await attain(['run', 'plan.yaml', '--watch', ...few, ...args], { cwd: folder() });
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
