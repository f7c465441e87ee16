import { describe, expect, it } from 'vitest';
import { attain, folderWith, growthPlan } from './attain.ts';

const unknownName = growthPlan(100, '50%').replace('* (1 + growth)', '* (1 + growht)');
const badCell = `plan: 1
time: { origin: 2020, end: 2023, step: year }
tables:
  mill: { key: id, csv: "data, v1.csv", columns: { base: { unit: tonne } } }
variables:
  total: { unit: tonne, value: sum(mill.base) }
`;
const warned = `plan: 1
name: 一
time: { origin: 2021-Q2, end: 2022-Q4, step: quarter }
variables: { x: 1 }
report: [x]
`;
const folder = folderWith({
  'good.yaml': growthPlan(110, '50%'),
  'wrong.yaml': unknownName,
  'sub/cell.yaml': badCell,
  'sub/data, v1.csv': 'id,base\nold,12\nnew,50% off\n',
  'warned.yaml': warned,
});
const check = (...args: string[]) => attain(['check', ...args], { cwd: folder });

describe('attain check --format json, truth', () => {
  it('gives every plan with its issues and counts, places from the working folder, and nothing on stderr', async () => {
    const { code, stdout, stderr } = await check('good.yaml', 'wrong.yaml', 'sub/cell.yaml', '--format', 'json');
    expect([code, stderr]).toEqual([2, '']);
    const { schema, plans } = JSON.parse(stdout);
    expect(schema).toBe('attain/check@1');
    expect(plans[0]).toEqual({
      file: 'good.yaml',
      issues: [],
      counts: { variables: 2, values: 2, draws: 1, targets: 1 },
    });
    expect(plans[1]).toEqual({
      file: 'wrong.yaml',
      issues: [
        {
          kind: 'unknown-variable',
          severity: 'error',
          file: 'wrong.yaml',
          line: 6,
          column: unknownName.split('\n')[5]!.indexOf('growht') + 1,
          message: expect.stringContaining('did you mean "growth"?'),
          nearest: 'growth',
        },
      ],
      counts: null,
    });
    expect(plans[2].issues[0]).toMatchObject({ file: 'sub/data, v1.csv', line: 3, column: 5, nearest: null });
    expect(plans[2].issues[0].message).toContain('50% off');
  });

  it('gives warnings with the counts, and exit code 0', async () => {
    const { code, stdout } = await check('warned.yaml', '--format', 'json');
    const { issues, counts } = JSON.parse(stdout).plans[0];
    expect(issues.map((issue: { severity: string }) => issue.severity)).toContain('warning');
    expect(issues.map((issue: { severity: string }) => issue.severity)).not.toContain('error');
    expect(counts.variables).toBe(1);
    expect(code).toBe(0);
  });

  it('tells a plan that is not there, and a setting that is wrong, without a place in a file', async () => {
    const missing = await check('goud.yaml', '--format', 'json');
    expect(JSON.parse(missing.stdout).plans[0].issues).toEqual([
      {
        kind: 'plan-missing',
        severity: 'error',
        file: null,
        line: null,
        column: null,
        message: 'there is no file "goud.yaml"; did you mean "good.yaml"?',
        nearest: 'good.yaml',
      },
    ]);
    expect(missing.code).toBe(2);
    const set = await check('good.yaml', '--set', 'growht=1', '--format', 'json', '--lang', 'zh');
    expect(JSON.parse(set.stdout).plans[0].issues).toMatchObject([{ file: null, nearest: 'growth' }]);
    expect(JSON.parse(set.stdout).plans[0].issues[0].message).toContain('是否想写');
  });
});

describe('attain check --format sarif, truth', () => {
  it('gives one run with a rule for each kind of mistake found, and results that point at them', async () => {
    const { code, stdout, stderr } = await check(
      ...['wrong.yaml', 'good.yaml', 'sub/cell.yaml', 'warned.yaml', 'absent.yaml', '--format', 'sarif'],
    );
    expect([code, stderr]).toEqual([2, '']);
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    const { tool, results, columnKind, language } = log.runs[0];
    expect([tool.driver.name, columnKind, language]).toEqual(['Attain', 'utf16CodeUnits', 'en']);
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const rule of tool.driver.rules) {
      expect(rule.shortDescription.text).toMatch(/\S/);
      expect(rule.help.text).toMatch(/\S/);
    }
    for (const { ruleId, ruleIndex, level, message } of results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(['error', 'warning']).toContain(level);
      expect(message.text).toMatch(/\S/);
    }
    const places = results.map(({ locations }: { locations: { physicalLocation: object }[] }) => locations);
    expect(places[0]).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'wrong.yaml' },
          region: { startLine: 6, startColumn: unknownName.split('\n')[5]!.indexOf('growht') + 1 },
        },
      },
    ]);
    expect(places[1][0].physicalLocation.artifactLocation.uri).toBe('sub/data%2C%20v1.csv');
    expect(results.at(-1)).toMatchObject({ ruleId: 'plan-missing', locations: [] });
  });

  it('gives no result and no rule for a plan that is in order', async () => {
    const { code, stdout } = await check('good.yaml', '--format', 'sarif', '--lang', 'zh');
    const { tool, results, language } = JSON.parse(stdout).runs[0];
    expect([code, tool.driver.rules, results, language]).toEqual([0, [], [], 'zh']);
  });

  it('names a plan by its whole path with a file URI', async () => {
    const { stdout } = await check(`${folder}/wrong.yaml`, '--format', 'sarif');
    const { locations } = JSON.parse(stdout).runs[0].results[0];
    expect(locations[0].physicalLocation.artifactLocation.uri).toBe(`file://${folder}/wrong.yaml`);
  });
});

describe('attain check --format github, truth', () => {
  it('gives a workflow command a line, with what is special in it escaped', async () => {
    const { code, stdout, stderr } = await check('wrong.yaml', 'sub/cell.yaml', 'warned.yaml', '--format', 'github');
    expect([code, stderr]).toEqual([2, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^::error file=wrong\.yaml,line=6,col=\d+::.*did you mean "growth"\?$/);
    expect(lines[1]).toMatch(/^::error file=sub\/data%2C v1\.csv,line=3,col=5::.*50%25 off/);
    expect(lines.at(-1)).toMatch(/^::warning file=warned\.yaml,line=\d+,col=\d+::/);
    expect(lines.every((line) => line.startsWith('::'))).toBe(true);
  });

  it('gives nothing for a plan that is in order, and no place for a mistake on the command line', async () => {
    expect(await check('good.yaml', '--format', 'github')).toEqual({ code: 0, stdout: '', stderr: '' });
    const { code, stdout } = await check('absent.yaml', '--format', 'github');
    expect([code, stdout]).toEqual([2, '::error::there is no file "absent.yaml"\n']);
  });
});

describe('attain check, truth', () => {
  it('prints as text unless told otherwise', async () => {
    const [bare, text] = await Promise.all([check('good.yaml'), check('good.yaml', '--format', 'text')]);
    expect(bare.stdout).toContain('good.yaml: ok');
    expect(text).toEqual(bare);
  });

  it('refuses a format that is none', async () => {
    const { code, stdout, stderr } = await check('good.yaml', '--format', 'sarf');
    expect(stderr).toContain('--format takes text, json, sarif, github, not "sarf"; did you mean "sarif"?');
    expect([code, stdout]).toEqual([2, '']);
  });
});
