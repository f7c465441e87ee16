import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportHub } from '../../../src/batch/ledger/export-hub.ts';
import { openLedger } from '../../../src/batch/ledger/ledger.ts';
import { type ResultTable, readTable } from '../../../src/batch/ledger/read-table.ts';
import { contractForecast, doneEntry, failedEntry, newLedgerPath, smallForecast } from './recorded.ts';

const path = newLedgerPath();
const folder = mkdtempSync(join(tmpdir(), 'attain-export-'));
const hostile = {
  variant: 'a,"b"\n\'c\'',
  set: { growth: '', 'x=1': 'NA' },
  row: { region: 'NA', name: '太原, 晋中' },
};
let hub: ResultTable;

beforeAll(async () => {
  const [small, gbm] = [await smallForecast(), await contractForecast('gbm')];
  const ledger = await openLedger(path, { mode: 'write' });
  await ledger.record([doneEntry(1, small), doneEntry(2, gbm, hostile), failedEntry(3, gbm)]);
  hub = await readTable(ledger.connection, 'FROM hub ORDER BY ALL');
  await ledger.close();
});

const withoutRows = (statement: string): Promise<ResultTable> => query(`SELECT * FROM (${statement}) ORDER BY ALL`);

async function query(statement: string): Promise<ResultTable> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  return readTable(connection, statement);
}

describe('an export, truth', () => {
  it('as Parquet is what the ledger holds, read by DuckDB and by another reader', async () => {
    const file = join(folder, "it's.parquet");
    await exportHub(path, 'parquet', file, {});
    expect(await withoutRows(`FROM read_parquet('${file.replace("'", "''")}')`)).toEqual(hub);
    const read = await parquetReadObjects({ file: await asyncBufferFromFile(file) });
    expect(read.length).toBe(hub.rows.length);
    const cells = read.map((row) => hub.columns.map((name) => cellText(name, row[name])).join('|'));
    const wanted = hub.rows.map((row) => row.map((cell, c) => cellText(hub.columns[c]!, cell)).join('|'));
    expect(cells.sort()).toEqual(wanted.sort());
  });

  it('as CSV is what the ledger holds, to the last digit', async () => {
    const file = join(folder, 'hub.csv');
    await exportHub(path, 'csv', file, {});
    const types = await query(`DESCRIBE FROM read_csv('${file}')`);
    expect(types.rows.map(([name]) => name)).toEqual(hub.columns);
    const text = `read_csv('${file}', types = {output_type_id: 'VARCHAR', settings: 'VARCHAR', item: 'VARCHAR', seed: 'BIGINT'})`;
    expect(await withoutRows(`FROM ${text}`)).toEqual(hub);
  });

  it('has the columns of a forecast hub first, and every figure of every done run', async () => {
    expect(hub.columns.slice(0, 8)).toEqual([
      ...['model', 'origin_date', 'horizon', 'target'],
      ...['target_end_date', 'output_type', 'output_type_id', 'value'],
    ]);
    const [small, gbm] = [await smallForecast(), await contractForecast('gbm')];
    const figures = [small, gbm].map(({ targets, series }) => {
      const levels = 1 + series[0]!.quantiles.length;
      return 2 * targets.length + levels * series.reduce((sum, { periods }) => sum + periods.length, 0);
    });
    expect(hub.rows.length).toBe(figures[0]! + figures[1]!);
  });

  it('leaves nothing where it cannot write', async () => {
    await expect(exportHub(path, 'csv', join(folder, 'none', 'hub.csv'), {})).rejects.toThrow('cannot be written');
    expect(existsSync(join(folder, 'none'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

/** A cell as text: readers have dates, times and whole numbers in types of their own. */
function cellText(column: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const text = value.toISOString();
    return column === 'recorded_at'
      ? text
          .slice(0, 23)
          .replace('T', ' ')
          .replace(/\.?0*$/, '')
      : text.slice(0, 10);
  }
  return String(value);
}
