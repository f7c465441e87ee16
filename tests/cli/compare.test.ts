import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/index.ts';
import { attain, folderWith, growthPlan } from './attain.ts';

const varied = `${growthPlan(116, '50%')}variants:
  faster: { title: { en: Fast track, zh: 快速推进 }, set: { growth: "normal(6%, 2%)" } }
  slower: { set: { growth: "normal(4%, 2%)" } }
`;
const folder = folderWith({
  'plan.yaml': varied,
  'alone.yaml': growthPlan(116, '50%'),
  'wrong.yaml': varied.replace('(1 + growth)', '(1 + growht)'),
});
const compare = (...args: string[]) => attain(['compare', ...args, '--paths', '4096'], { cwd: folder });

describe('attain compare, truth', () => {
  it('puts the plan as written beside its variants, with differences, and exits with 0 whatever is required', async () => {
    const { code, stdout, stderr } = await compare('plan.yaml');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/as written +Fast track +slower\n/);
    expect(stdout).toMatch(/goal +4\d\.\d+% ± 0\.\d/);
    expect(stdout).toMatch(/▲ \+\d\d\.\d+ ± 0\.\d+ +▼ -\d\d\.\d+ ± 0\.\d+/);
    expect(code).toBe(0);
  });

  it('says so in Chinese', async () => {
    const { stdout } = await compare('plan.yaml', '--lang', 'zh');
    expect(stdout).toMatch(/原文 +快速推进 +slower\n/);
    expect(stdout).toContain('与首列对比');
  });

  it('takes the variants and cases that are asked for, and what all are to have', async () => {
    const args = ['--variant', 'slower', '--case', 'growth = 7%; output = 90', '--set', 'growth=6%', '--json'];
    const { stdout } = await compare('plan.yaml', ...args);
    const { columns } = JSON.parse(stdout) as Comparison;
    expect(columns.map((column) => [column.plan.variant, column.case, column.plan.set])).toEqual([
      [null, null, { growth: '6%' }],
      ['slower', null, { growth: '6%' }],
      [null, 'growth = 7%; output = 90', { growth: '7%', output: '90' }],
    ]);
  });

  it('prints the same bytes on any number of threads, and writes what it prints', async () => {
    const args = ['plan.yaml', '--json', '--out', 'out', '--threads'];
    const [one, two] = [await compare(...args, '1'), await compare(...args, '2')];
    expect(two.stdout).toBe(one.stdout);
    expect(readFileSync(join(folder, 'out/comparison.json'), 'utf8')).toBe(one.stdout);
    expect(readFileSync(join(folder, 'out/comparison.txt'), 'utf8')).toContain('Fast track');
  });

  it.each([
    ['--fail-on-drop 50pp', 0, '✓ none'],
    ['--fail-on-drop 1pp', 3, '✗ goal falls in slower: -'],
  ])('with %s exits with %i', async (option, expected, said) => {
    const { code, stdout } = await compare('plan.yaml', ...option.split(' '));
    expect(stdout).toContain(said);
    expect(code).toBe(expected);
  });

  it('exits with 4 when the error of a drop leaves open whether it is too large', async () => {
    const { targets } = JSON.parse((await compare('plan.yaml', '--json')).stdout) as Comparison;
    const drop = -targets[0]!.columns[2]!.difference!.value;
    const { code, stdout } = await compare('plan.yaml', '--fail-on-drop', `${(100 * drop).toFixed(3)} pp`);
    expect(stdout).toContain('? goal may fall in slower');
    expect(code).toBe(4);
  });

  it.each([
    [['plan.yaml', '--fail-on-drop', '1%'], 'write --fail-on-drop 1pp'],
    [['plan.yaml', '--fail-on-drop', '2'], 'write --fail-on-drop 2pp'],
    [['plan.yaml', '--fail-on-drop', '101pp'], 'percentage points from 0 to 100'],
    [['alone.yaml'], 'nothing to compare "alone.yaml" with'],
    [['plan.yaml', 'alone.yaml', '--case', 'growth=1%'], 'write --set "growth=1%"'],
    [['plan.yaml', '--variant', 'fastr'], 'did you mean "faster"?'],
    [['plan.yaml', '--case', 'growth=1%; output'], '--case takes name=value, as in --case growth=5%, not "output"'],
    [['wrong.yaml', 'none.yaml'], 'there is no file "none.yaml"'],
    [['alone.yaml', 'wrong.yaml'], 'did you mean "growth"?'],
  ])('refuses %j with a remedy', async (args, said) => {
    const { code, stdout, stderr } = await compare(...args);
    expect(stderr).toContain(said);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});
