import { describe, expect, it } from 'vitest';
import { attain, folderWith, growthPlan } from './attain.ts';

const folder = folderWith({ 'plan.yaml': growthPlan(110, '50%'), 'sub/plan.yaml': growthPlan(110, '50%') });
const usage = (...args: string[]) => attain(args, { cwd: folder });

describe('usage of the command line, truth', () => {
  it.each([
    [['rum', 'plan.yaml'], 'command line:1:8 unknown command "rum"', 'did you mean "run"?'],
    [['run', '--pats', '5', 'plan.yaml'], 'unknown option "--pats"', 'did you mean "--paths"?'],
    [['run'], 'a plan file is missing', 'attain run plan.yaml'],
    [['run', 'plan.yaml', '--paths'], '--paths needs a value', 'command line:1:22'],
    [['run', 'plan.yaml', '--paths', '1e3'], '--paths takes a whole number', 'not "1e3"'],
    [['run', 'plan.yaml', '--seed', '-1'], '--seed takes a whole number', 'not "-1"'],
    [['run', 'plan.yaml', '--set', 'growth'], '--set takes name=value', 'not "growth"'],
    [['check', 'plan.yaml', 'sub/plan.yaml', '--set', 'growth'], '--set takes name=value', '1 error'],
    [['run', 'plan.yaml', '--sampler', 'dice'], '--sampler takes sobol, lhs, random', 'not "dice"'],
    [['run', 'plan.yaml', '--precision', '0.1%'], '--precision takes percentage points', 'write --precision 0.1pp'],
    [['run', 'plan.yaml', '--blocks', '0-3'], '--summary is missing', 'write --summary'],
    [['run', 'plan.yaml', '--lang', 'fr'], '--lang takes en, zh', 'not "fr"'],
    [['run', 'plan.yaml', 'two.yaml'], '"two.yaml" is one argument too many', 'attain run'],
    [['run', 'plam.yaml'], 'there is no file "plam.yaml"', 'did you mean "plan.yaml"?'],
    [['run', 'plan.yaml/x'], 'there is no file "plan.yaml/x"', '1 error'],
    [['run', 'sub'], '"sub" is a folder', 'did you mean "sub/plan.yaml"?'],
    [['run', 'plan.yaml', '--out', 'plan.yaml'], '"plan.yaml" cannot be written (ENOTDIR)', '1 error'],
    [['check', '--bad', 'run'], 'unknown option "--bad"', '"attain check --help" lists the options'],
    [['replay', 'plan.yaml'], '--path is missing', 'attain replay plan.yaml --path 0'],
    [['explain', 'plan.yaml', '--any', 'x'], 'the command "explain" is specified but not built yet', 'run, check'],
    [['replay', 'plan.yaml', '--path', 'medain'], '--path takes median, nearest-miss, tail, worst', '"median"?'],
    [['replay', 'plan.yaml', '--path', '7', '--paths', '9'], 'path 7 is the same in every run', 'leave --paths out'],
    [['replay', 'plan.yaml', '--path', '7', '--target', 'gaol'], 'unknown target "gaol"', 'did you mean "goal"?'],
  ])('refuses %j with exit code 2 and says why', async (args, said, remedy) => {
    const { code, stdout, stderr } = await usage(...args);
    expect(stderr).toContain(said);
    expect(stderr).toContain(remedy);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('shows the command line with a caret under what is wrong', async () => {
    const { stderr } = await usage('run', 'plan.yaml', '--seed', 'x y');
    expect(stderr.split('\n').slice(1, 3)).toEqual([
      "   1 │ attain run plan.yaml --seed 'x y'",
      `     │ ${' '.repeat("attain run plan.yaml --seed '".length)}^`,
    ]);
  });

  it('prints help and version to stdout with exit code 0', async () => {
    for (const args of [['--help'], ['help', 'run'], ['run', '--help'], ['--version']]) {
      const { code, stdout, stderr } = await usage(...args);
      expect(stdout).not.toBe('');
      expect(stderr).toBe('');
      expect(code).toBe(0);
    }
  });

  it('prints its help to stderr with exit code 2 when it is given nothing', async () => {
    const { code, stdout, stderr } = await usage();
    expect(stderr).toContain('Usage:');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('speaks the language of the locale unless told otherwise', async () => {
    const env = { LANG: 'zh_CN.UTF-8' };
    expect((await attain(['rum'], { env })).stderr).toContain('没有命令 "rum"');
    expect((await attain(['rum', '--lang=zh', '--lang', 'en'], { env })).stderr).toContain('unknown command "rum"');
    expect((await attain(['rum'], { env: { ...env, LC_ALL: 'C' } })).stderr).toContain('unknown command "rum"');
  });
});
