/** Truth: a batch loses nothing that was recorded and runs nothing twice, however its processes end. */

import { copyFileSync, existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openLedger } from '../../src/batch/ledger/ledger.ts';
import { readTable } from '../../src/batch/ledger/read-table.ts';
import { attain, groupLives, installed, type Started, startAttain } from './command.ts';

const folder = mkdtempSync(join(installed, 'batch-'));
const inFolder = (name: string): string => join(folder, name);
const items = 2000;
// so many paths that twenty runs that are cut off do not do all items
const manifest = (lines: string): string => `batch: 1\nplans: gbm.yaml\npaths: 65536\n${lines}`;

/** All that a ledger has of its items, but for times and the order in which they came. */
async function contentOf(file: string): Promise<readonly (readonly unknown[])[]> {
  const ledger = await openLedger(file, { mode: 'read' });
  const parts = [
    'SELECT item, batch, plan, variant, settings::VARCHAR, seed, plan_path, outcome, plan_hash, paths, head FROM runs',
    'SELECT item, targets.* EXCLUDE (run) FROM targets JOIN runs USING (run)',
    'SELECT item, periods.* EXCLUDE (run) FROM periods JOIN runs USING (run)',
    'SELECT item, series.* EXCLUDE (run) FROM series JOIN runs USING (run)',
    'SELECT item, estimates.* EXCLUDE (run) FROM estimates JOIN runs USING (run)',
    'SELECT item, issues.* EXCLUDE (run) FROM issues JOIN runs USING (run)',
  ];
  const rows: (readonly unknown[])[] = [];
  for (const sql of parts) rows.push(...(await readTable(ledger.connection, `${sql} ORDER BY ALL`)).rows);
  await ledger.close();
  return rows;
}

async function countRuns(file: string): Promise<readonly number[]> {
  const ledger = await openLedger(file, { mode: 'read' });
  const sql = "SELECT count(*), count(DISTINCT item), count(*) FILTER (outcome = 'failed') FROM runs";
  const [row] = (await readTable(ledger.connection, sql)).rows;
  await ledger.close();
  return row!.map(Number);
}

/** Waits until a batch has told of so many items. */
function untilTold({ child, ended }: Started, lines: number): Promise<unknown> {
  let told = 0;
  const enough = new Promise<void>((resolve) => {
    child.stdout!.on('data', (text: string) => {
      told += text.split('\n').length - 1;
      if (told >= lines) resolve();
    });
  });
  return Promise.race([enough, ended]);
}

beforeAll(() => {
  copyFileSync(join(installed, 'contract/gbm.yaml'), inFolder('gbm.yaml'));
  writeFileSync(inFolder('many.yaml'), manifest(`matrix: { seed: { from: 1, to: ${items} } }\n`));
});

describe('a batch that is killed', () => {
  it('at 20 random moments and resumed each time ends equal, value for value, to one that was not disturbed', async () => {
    const [killed, undisturbed] = [inFolder('killed.duckdb'), inFolder('undisturbed.duckdb')];
    const words = ['batch', 'many.yaml', '--threads', '2', '--json-lines', '--ledger'];
    let recorded = 0;
    for (let round = 0; round < 20; round++) {
      const run = startAttain([...words, killed], folder);
      await untilTold(run, 1 + Math.floor(40 * Math.random()));
      await new Promise((resolve) => setTimeout(resolve, 50 * Math.random()));
      run.child.kill('SIGKILL');
      const { signal, stderr } = await run.ended;
      expect([signal, stderr]).toEqual(['SIGKILL', '']);
      expect(groupLives(run)).toBe(false);
      const [runs, distinct, failed] = await countRuns(killed);
      expect([distinct, failed]).toEqual([runs, 0]);
      expect(runs).toBeGreaterThan(recorded);
      recorded = runs!;
    }
    expect(recorded).toBeLessThan(items);
    const last = await attain(['batch', 'many.yaml', '--json', '--ledger', killed], folder);
    expect(last.code).toBe(0);
    expect(JSON.parse(last.stdout)).toMatchObject({ items, before: recorded, done: items - recorded, failed: 0 });
    expect((await attain(['batch', 'many.yaml', '--threads', '1', '--ledger', undisturbed], folder)).code).toBe(0);
    expect(await countRuns(killed)).toEqual([items, items, 0]);
    expect(await contentOf(killed)).toEqual(await contentOf(undisturbed));
    const again = await attain(['batch', 'many.yaml', '--json', '--ledger', killed], folder);
    expect(JSON.parse(again.stdout)).toMatchObject({ items, before: items, done: 0, failed: 0 });
  }, 600_000);

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s ends with %i, keeps what it told of, and leaves no process', async (signal, expected) => {
    const file = inFolder(`${signal}.duckdb`);
    const run = startAttain(['batch', 'many.yaml', '--json-lines', '--ledger', file], folder);
    await untilTold(run, 50);
    run.child.kill(signal);
    const { code, stdout, stderr } = await run.ended;
    expect([code, stderr]).toEqual([expected, 'Interrupted.\n']);
    expect(groupLives(run)).toBe(false);
    const told = stdout.trim().split('\n');
    const [runs] = await countRuns(file);
    expect(runs).toBeGreaterThanOrEqual(told.length);
    expect(runs).toBeLessThan(items);
    for (const line of told) expect(JSON.parse(line)).toMatchObject({ plan: 'gbm.yaml', outcome: 'done' });
  });
});

describe('a second batch on the same ledger', () => {
  it('is refused while the first has it, or waits, and then runs what is left', async () => {
    const file = inFolder('shared.duckdb');
    writeFileSync(inFolder('few.yaml'), manifest('matrix: { seed: { from: 1950, to: 2050 } }\n'));
    const first = startAttain(['batch', 'many.yaml', '--json-lines', '--ledger', file], folder);
    await untilTold(first, 1);
    const refused = await attain(['batch', 'few.yaml', '--wait', '0', '--ledger', file], folder);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain(`is in use by another process (PID ${first.child.pid})`);
    const waiting = startAttain(['batch', 'few.yaml', '--wait', '120', '--json', '--ledger', file], folder);
    expect((await first.ended).code).toBe(0);
    const { code, stdout } = await waiting.ended;
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ items: 101, before: 51, done: 50, failed: 0 });
    expect(await countRuns(file)).toEqual([2050, 2050, 0]);
  });
});

describe('a batch with items that fail', () => {
  it('runs the others, says which failed and why, ends with 5, and tries those again when it is resumed', async () => {
    const lines = 'matrix: { set: { drift: [10%, 1 kg] }, seed: { from: 1, to: 20 } }\n';
    writeFileSync(inFolder('failing.yaml'), manifest(lines));
    const words = ['batch', 'failing.yaml', '--json'];
    const { code, stdout, stderr } = await attain(words, folder);
    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({ items: 40, before: 0, done: 20, failed: 20 });
    expect(stderr).toMatch(
      /^20 items failed, such as gbm\.yaml drift=1 kg seed=\d+:\n {2}failing\.yaml:4:31 this is in kg.*\n$/,
    );
    expect(existsSync(inFolder('failing.duckdb'))).toBe(true);
    expect(await countRuns(inFolder('failing.duckdb'))).toEqual([40, 40, 20]);
    const resumed = await attain(words, folder);
    expect(JSON.parse(resumed.stdout)).toMatchObject({ items: 40, before: 20, done: 0, failed: 20 });
    expect(await countRuns(inFolder('failing.duckdb'))).toEqual([40, 40, 20]);
  });
});
