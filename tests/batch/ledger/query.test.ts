import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlanError } from '../../../src/base/issue.ts';
import { openLedger } from '../../../src/batch/ledger/ledger.ts';
import { queryLedger } from '../../../src/batch/ledger/query.ts';
import type { ResultTable } from '../../../src/batch/ledger/read-table.ts';
import { doneEntry, newLedgerPath, smallForecast } from './recorded.ts';

const folder = mkdtempSync(join(tmpdir(), 'attain-outside-'));
const outside = (name: string): string => join(folder, name);

const path = newLedgerPath();

beforeAll(async () => {
  const writer = await openLedger(path, { mode: 'write' });
  await writer.record([doneEntry(1, await smallForecast())]);
  await writer.close();
  for (const name of ['secret.csv', 'secret.json', 'secret.txt']) writeFileSync(outside(name), 'a,b\n1,2\n');
  (await DuckDBInstance.create(outside('other.duckdb'))).closeSync();
});

/** Queries as the command does: each on a ledger that is opened for it. */
async function query(statement: string): Promise<ResultTable> {
  const ledger = await openLedger(path, { mode: 'read' });
  return queryLedger(ledger, statement).finally(() => ledger.close());
}

const refused: readonly string[] = [
  // reading what is no part of the ledger
  `SELECT * FROM '${outside('secret.csv')}'`,
  `SELECT * FROM read_csv('${outside('secret.csv')}')`,
  `SELECT * FROM read_csv_auto('${outside('*.csv')}')`,
  `SELECT * FROM read_json('${outside('secret.json')}')`,
  `SELECT * FROM read_text('${outside('secret.txt')}')`,
  `SELECT * FROM read_blob('${outside('secret.txt')}')`,
  `SELECT * FROM read_parquet('${outside('secret.parquet')}')`,
  `SELECT * FROM parquet_metadata('${outside('secret.parquet')}')`,
  `SELECT * FROM sniff_csv('${outside('secret.csv')}')`,
  `SELECT * FROM glob('${outside('*')}')`,
  `SELECT * FROM 'https://127.0.0.1:1/secret.csv'`,
  `ATTACH '${outside('other.duckdb')}' AS other`,
  `ATTACH '${outside('other.duckdb')}' AS other (READ_ONLY)`,
  `COPY runs FROM '${outside('secret.csv')}'`,
  `IMPORT DATABASE '${folder}'`,
  `CREATE SECRET (TYPE s3, KEY_ID 'a', SECRET 'b')`,
  // writing
  `COPY runs TO '${outside('written.csv')}'`,
  `COPY (SELECT 1) TO '${outside('written.parquet')}' (FORMAT parquet)`,
  `COPY (SELECT 1) TO '/dev/stdout'`,
  `EXPORT DATABASE '${outside('written')}'`,
  `ATTACH '${outside('written.duckdb')}' AS written`,
  "UPDATE runs SET plan = 'forged'",
  'DELETE FROM runs',
  'DROP TABLE targets',
  'CREATE TABLE more (a INTEGER)',
  "INSERT INTO issues VALUES (1, 'a', 'b', 'c')",
  'CHECKPOINT',
  // extensions and configuration
  'INSTALL httpfs',
  'LOAD httpfs',
  `LOAD '${outside('evil.duckdb_extension')}'`,
  'SET enable_external_access = true',
  'SET lock_configuration = false',
  'SET allow_unsigned_extensions = true',
  'RESET enable_external_access',
  `SET temp_directory = '${folder}'`,
  `SET home_directory = '${folder}'`,
  `PRAGMA enable_profiling='json'`,
  `SET profile_output = '${outside('written.json')}'`,
  `SET log_query_path = '${outside('written.log')}'`,
  `CALL enable_logging(storage = 'file', storage_path = '${folder}')`,
  // and by a second statement, or one that runs another
  `SELECT 1; COPY (SELECT 1) TO '${outside('written.csv')}'`,
  `SELECT * FROM query('COPY (SELECT 1) TO ''${outside('written.csv')}''')`,
  `SELECT * FROM query_table('${outside('secret.csv')}')`,
  `EXPLAIN ANALYZE COPY (SELECT 1) TO '${outside('written.csv')}'`,
];

describe('a query, truth', () => {
  it.each(refused)('is refused: %s', async (statement) => {
    const error = await query(statement).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(PlanError);
    expect((error as PlanError).issues.map(({ kind }) => kind)).toEqual([
      expect.stringMatching(/^ledger-(sql|not-select)$/),
    ]);
    for (const name of ['written', 'written.csv', 'written.parquet', 'written.duckdb', 'written.json', 'written.log']) {
      expect(existsSync(outside(name)), name).toBe(false);
    }
  });

  it('that has the session write a log reaches no file', async () => {
    await query(`SELECT * FROM enable_logging(storage = 'file', storage_path = '${outside('written')}')`);
    expect(existsSync(outside('written'))).toBe(false);
  });

  it('reads tables and views, and nothing that was refused has changed them', async () => {
    expect((await query('SELECT plan, outcome FROM runs')).rows).toEqual([['small', 'done']]);
    const { columns, rows } = await query('SELECT DISTINCT output_type FROM hub ORDER BY 1');
    expect(columns).toEqual(['output_type']);
    expect(rows.flat()).toEqual(['mean', 'pmf', 'quantile']);
    expect((await query('SELECT count(*) FROM targets')).rows).toEqual([[5]]);
    const tables = (await query('SHOW TABLES')).rows.flat();
    expect(tables).toEqual(expect.arrayContaining(['runs', 'targets', 'series_values', 'hub']));
    expect((await query('DESCRIBE issues')).rows.map(([name]) => name)).toContain('message');
    expect((await query('EXPLAIN SELECT 1')).rows.length).toBeGreaterThan(0);
  });

  it('that is wrong is told with the nearest names', async () => {
    await expect(query('SELECT probabilty FROM targets')).rejects.toThrow(/"probabilty".*probability/);
  });
});
