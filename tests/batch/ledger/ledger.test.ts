import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRun } from '../../../src/batch/ledger/find-run.ts';
import { type Ledger, type LedgerEntry, openLedger } from '../../../src/batch/ledger/ledger.ts';
import { readTable } from '../../../src/batch/ledger/read-table.ts';
import { jsonText } from '../../../src/report/json-text.ts';
import { contractForecast, doneEntry, failedEntry, newLedgerPath, smallForecast } from './recorded.ts';

const clock = (): Date => new Date('2026-03-01T02:03:04Z');
const names = 'bottleneck chain dependence gbm network order orthant periods pipeline quarters walk'.split(' ');

/** Records entries in a new ledger, transaction by transaction, and does some work on it. */
async function withRecorded<T>(
  transactions: readonly (readonly LedgerEntry[])[],
  work: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  const ledger = await openLedger(newLedgerPath(), { mode: 'write', clock });
  try {
    for (const entries of transactions) await ledger.record(entries);
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

const rowsOf = async ({ connection }: Ledger, statement: string) => (await readTable(connection, statement)).rows;

describe('a ledger, law', () => {
  it('gives back every forecast as it was recorded, byte for byte', async () => {
    const forecasts = [...(await Promise.all(names.map(contractForecast))), await smallForecast()];
    const entries = forecasts.map((each, i) => doneEntry(i, each));
    const path = newLedgerPath();
    const writer = await openLedger(path, { mode: 'write' });
    await writer.record(entries);
    await writer.close();
    const reader = await openLedger(path, { mode: 'read' });
    for (const [i, forecast] of forecasts.entries()) {
      const found = await findRun(reader, entries[i]!.item, null);
      if (found.kind !== 'done') throw new Error('it was done');
      expect(jsonText(found.forecast)).toBe(jsonText(forecast));
    }
    await reader.close();
  });

  it('holds each item once: what is done stays, what failed is replaced', async () => {
    const [one, two] = [await smallForecast(1), await smallForecast(2)];
    const transactions = [
      [doneEntry(1, one), failedEntry(2, one), failedEntry(3, one)],
      [doneEntry(1, two), doneEntry(2, two), failedEntry(1, one), failedEntry(3, one)],
      [doneEntry(4, one), failedEntry(4, one), doneEntry(5, two)],
    ];
    await withRecorded(transactions, async (ledger) => {
      expect(await rowsOf(ledger, 'SELECT item::INTEGER, outcome, seed FROM runs ORDER BY item')).toEqual([
        [1, 'done', 1],
        [2, 'done', 2],
        [3, 'failed', 1],
        [4, 'failed', 1],
        [5, 'done', 2],
      ]);
      expect(await rowsOf(ledger, 'SELECT count(*), count(DISTINCT run) FROM issues')).toEqual([[2, 2]]);
      expect(await rowsOf(ledger, 'SELECT count(*) FROM targets')).toEqual([[3 * one.targets.length]]);
      const { finished } = ledger;
      expect([1, 2, 3, 4, 5].filter((item) => finished.has(doneEntry(item, one).item))).toEqual([1, 2, 5]);
      expect(finished.size).toBe(3);
    });
  });

  it('is the same when it is closed and opened between any two transactions', async () => {
    const forecast = await smallForecast();
    const entries = Array.from({ length: 6 }, (_, i) =>
      i % 3 === 2 ? failedEntry(i, forecast) : doneEntry(i, forecast),
    );
    const whole = await withRecorded([entries], contentOf);
    const path = newLedgerPath();
    for (const entry of entries) {
      const ledger = await openLedger(path, { mode: 'write', clock });
      await ledger.record([entry]);
      await ledger.close();
    }
    const ledger = await openLedger(path, { mode: 'read' });
    expect(await contentOf(ledger)).toEqual(whole);
    await ledger.close();
  });
});

/** All that a ledger holds. */
async function contentOf(ledger: Ledger) {
  const tables = ['runs', 'targets', 'periods', 'series', 'estimates', 'issues'];
  return Promise.all(tables.map((table) => rowsOf(ledger, `SELECT * FROM ${table} ORDER BY ALL`)));
}

describe('a ledger, truth', () => {
  it('records nothing of a transaction when one of its items cannot be recorded', async () => {
    const forecast = await smallForecast();
    await withRecorded([[doneEntry(1, forecast)]], async (ledger) => {
      const broken = { ...forecast, targets: [{ ...forecast.targets[0]!, standard_error: null as unknown as number }] };
      await expect(ledger.record([doneEntry(2, forecast), doneEntry(3, broken)])).rejects.toThrow('NOT NULL');
      expect(ledger.finished.size).toBe(1);
      expect(await rowsOf(ledger, 'SELECT count(*), count(DISTINCT run) FROM runs')).toEqual([[1, 1]]);
      await ledger.record([doneEntry(2, forecast)]);
      expect(await rowsOf(ledger, 'SELECT count(DISTINCT run) FROM targets')).toEqual([[2]]);
    });
  });

  it.each([
    "太忻's; DROP TABLE runs; --.duckdb",
    ':memory:',
    'duckdb:abc',
    'sqlite:foo.db',
    'https:',
    'a b%20*[1].duckdb',
  ])('may have any name, which is that of one file: %j', async (name) => {
    const folder = dirname(newLedgerPath());
    const path = join(folder, name);
    const ledger = await openLedger(relative(process.cwd(), path), { mode: 'write' });
    await ledger.record([doneEntry(1, await smallForecast())]);
    await ledger.close();
    expect(readdirSync(folder)).toEqual([name]);
    const reader = await openLedger(path, { mode: 'read' });
    expect(reader.finished.size).toBe(1);
    await reader.close();
  });

  it('leaves one file when it is closed, and nothing beside it when it is made', async () => {
    const path = newLedgerPath();
    const ledger = await openLedger(path, { mode: 'write' });
    expect(readdirSync(dirname(path))).toContain(basename(path));
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    await ledger.record([doneEntry(1, await smallForecast())]);
    await ledger.close();
    expect(readdirSync(dirname(path))).toEqual([basename(path)]);
  });

  it('has the tables of forecast hubs: days, horizons and probabilities that add up to 1', async () => {
    const forecast = await smallForecast();
    const entry = doneEntry(1, forecast, { as_of: '2024-02-29', variant: 'slump', row: { region: '太原' } });
    await withRecorded([[entry]], async (ledger) => {
      const about = 'model, origin_date, horizon, target_end_date';
      expect(
        await rowsOf(ledger, `SELECT DISTINCT target, ${about} FROM hub WHERE output_type = 'pmf' ORDER BY ALL`),
      ).toEqual([
        ['all', 'small/slump', '2023-12-31', null, null],
        ['by', 'small/slump', '2023-12-31', 4, '2024-12-31'],
        ['in', 'small/slump', '2023-12-31', 6, '2025-06-30'],
        ['through', 'small/slump', '2023-12-31', 8, '2025-12-31'],
        ['two', 'small/slump', '2023-12-31', null, null],
      ]);
      expect(
        await rowsOf(ledger, `SELECT DISTINCT sum(value) FROM hub WHERE output_type = 'pmf' GROUP BY target`),
      ).toEqual([[1]]);
      const [output] = forecast.series;
      const median = output!.quantiles.find(({ level }) => level === 0.5)!;
      const inOrder = `SELECT value FROM hub WHERE target = 'output' AND output_type = 'quantile' AND output_type_id = '0.5' ORDER BY horizon`;
      expect((await rowsOf(ledger, inOrder)).flat()).toEqual(median.values);
      expect(await rowsOf(ledger, 'SELECT DISTINCT as_of, parameters, recorded_at FROM hub')).toEqual([
        ['2024-02-29', '{region=太原}', '2026-03-01 02:03:04'],
      ]);
    });
  });
});
