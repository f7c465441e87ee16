import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { attain, folderWith, growthPlan } from './attain.ts';

const folder = folderWith({
  'plan.yaml': growthPlan(110, '50%'),
  'other.yaml': growthPlan(130, '50%'),
  'kept/note': '',
});
const run = (...args: string[]) => attain(args, { cwd: folder, env: { LANG: 'en_US.UTF-8' } });
const ledger = (...args: string[]) => run('ledger', ...args, '--ledger', 'nightly.duckdb');
const record = (plan: string, ...args: string[]) =>
  run('run', plan, '--ledger', 'nightly.duckdb', '--paths', '1024', ...args);

beforeAll(async () => {
  expect((await record('plan.yaml', '--seed', '7')).code).toBe(0);
  expect((await record('plan.yaml', '--seed', '7')).code).toBe(0);
  expect((await record('other.yaml', '--set', 'growth=4%')).code).toBe(3);
}, 60_000);

describe('attain run --ledger, truth', () => {
  it('records what it prints, and the same run once', async () => {
    const said = await run('run', 'plan.yaml', '--seed', '7', '--paths', '1024', '--json');
    const [item] = JSON.parse((await ledger('list', 'growth', '--json')).stdout);
    expect(item).toMatchObject({ seed: 7, outcome: 'done', paths: 1024, variant: null });
    const shown = await ledger('show', item.item, '--json');
    expect([shown.stdout, shown.stderr, shown.code]).toEqual([said.stdout, '', 0]);
    expect(readdirSync(folder).sort()).toEqual(['kept', 'nightly.duckdb', 'other.yaml', 'plan.yaml']);
  });

  it('prints the same as without', async () => {
    const [without, recorded] = [await run('run', 'plan.yaml', '--paths', '1024'), await record('plan.yaml')];
    expect(recorded).toEqual(without);
  });

  it('names the plan from the ledger’s folder, so that the board links to it wherever it is made', async () => {
    const file = join('kept', 'one.duckdb');
    expect((await record('plan.yaml', '--ledger', file)).code).toBe(0);
    const { stdout } = await run('ledger', 'query', 'select plan_path from runs', '--ledger', file, '--format', 'csv');
    expect(stdout).toBe('plan_path\n../plan.yaml\n');
    expect((await run('ledger', 'board', join('kept', 'pages'), '--ledger', file)).code).toBe(0);
    expect(readFileSync(join(folder, 'kept/pages/index.html'), 'utf8')).toContain('"href":"../../plan.yaml"');
  });

  it('is refused before the run where the ledger cannot be', async () => {
    const { code, stdout, stderr } = await record('plan.yaml', '--ledger', join('plan.yaml', 'x'));
    expect(stderr).toContain('the ledger "plan.yaml/x" cannot be written: Not a directory');
    expect([stdout, code]).toEqual(['', 2]);
  });
});

describe('attain ledger, truth', () => {
  it('list tells plans with their counts, and the runs of one', async () => {
    const { stdout, code } = await ledger('list');
    expect(stdout).toMatch(/^plan +done +failed +last recorded \(UTC\)\ngrowth +\d +0 +20\d\d-\d\d-\d\d /);
    expect(code).toBe(0);
    const runs = await ledger('list', 'growth');
    expect(runs.stdout).toContain('  growth=4%  ');
  });

  it('show tells the newest run of a plan as it was told', async () => {
    await record('other.yaml', '--set', 'growth=3%');
    const shown = await ledger('show', 'growth');
    expect(shown.stdout).toBe((await run('run', 'other.yaml', '--set', 'growth=3%', '--paths', '1024')).stdout);
    const unknown = await ledger('show', 'grwoth');
    expect(unknown.stderr).toContain(
      'nothing is recorded under "grwoth", neither a plan nor an item; did you mean "growth"?',
    );
    expect(unknown.code).toBe(2);
  });

  it('query gives text, CSV and JSON', async () => {
    const sql = "select target, round(probability) as p, verdict, '' as empty, null as none from targets where run = 1";
    const texts = await Promise.all(['text', 'csv', 'json'].map((format) => ledger('query', sql, '--format', format)));
    expect(texts.map(({ stdout }) => stdout)).toEqual([
      'target  p  verdict  empty  none\ngoal    1  met\n',
      'target,p,verdict,empty,none\ngoal,1,met,,\n',
      '[\n  {\n    "target": "goal",\n    "p": 1,\n    "verdict": "met",\n    "empty": "",\n    "none": null\n  }\n]\n',
    ]);
  });

  it.each([
    [['ledger', 'list'], '--ledger is missing: write attain ledger list --ledger FILE', 'command line:1:15'],
    [['ledger', 'query', '--ledger', 'nightly.duckdb'], 'SQL is missing', 'command line:1:15'],
    [['ledger', 'lst'], 'unknown command "lst"; commands are list, show, query, export', 'did you mean "list"?'],
    [
      ['ledger', 'list', '--leger', 'x'],
      'unknown option "--leger"; "attain ledger list --help"',
      'did you mean "--ledger"?',
    ],
    [['ledger', 'list', '--ledger', 'nigthly.duckdb'], 'there is no ledger', 'did you mean "nightly.duckdb"?'],
    [
      ['ledger', 'list', '--ledger', 'plan.yaml'],
      '"plan.yaml" cannot be opened as a ledger',
      'not a valid DuckDB database',
    ],
    [['ledger', 'list', '--ledger', '.'], '"." cannot be opened as a ledger', 'Is a directory'],
    [['ledger', 'query', 'selct 1', '--ledger', 'nightly.duckdb'], 'syntax error at or near "selct"', '1 error'],
    [['ledger', 'query', 'select 1', '--format', 'xml'], '--format takes text, csv, json', 'not "xml"'],
    [['ledger'], 'Usage: attain ledger', 'list'],
  ])('refuses %j with exit code 2 and says why', async (args, said, more) => {
    const { code, stdout, stderr } = await run(...args);
    expect(stderr).toContain(said);
    expect(stderr).toContain(more);
    expect([stdout, code]).toEqual(['', 2]);
  });
});

describe('attain ledger export, truth', () => {
  it('prints CSV, writes Parquet, and says what is missing', async () => {
    const { stdout, code } = await ledger('export');
    expect(stdout).toMatch(/^model,origin_date,horizon,target,target_end_date,output_type,output_type_id,value,/);
    expect(stdout).toContain('\ngrowth,2020-12-31,3,goal,2023-12-31,pmf,hit,');
    expect(code).toBe(0);
    const parquet = await ledger('export', '--format', 'parquet', '-o', 'hub.parquet');
    expect([parquet.stdout, parquet.stderr, parquet.code]).toEqual(['', '', 0]);
    expect(readFileSync(join(folder, 'hub.parquet')).subarray(0, 4).toString()).toBe('PAR1');
    const missing = await ledger('export', '--format', 'parquet');
    expect(missing.stderr).toContain('-o is missing: write attain ledger export --format parquet -o FILE');
    const unwritable = await ledger('export', '-o', 'plan.yaml/hub.csv');
    expect(unwritable.stderr).toContain('"plan.yaml" cannot be written (ENOTDIR)');
    expect([missing.code, unwritable.code]).toEqual([2, 2]);
  });
});
