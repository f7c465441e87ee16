import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { type Ledger, openLedger } from '../../../src/batch/ledger/ledger.ts';
import { migrate, schemaVersion } from '../../../src/batch/ledger/migrate.ts';
import { type Migration, migrations } from '../../../src/batch/ledger/migrations.ts';
import { readTable } from '../../../src/batch/ledger/read-table.ts';
import { doneEntry, newLedgerPath, smallForecast } from './recorded.ts';

const later: readonly Migration[] = [
  ...migrations,
  ['ALTER TABLE runs ADD COLUMN host VARCHAR', "UPDATE runs SET host = 'unknown'"],
  ['CREATE VIEW hosts AS SELECT DISTINCT host FROM runs'],
];
const at = new Date('2026-03-01T00:00:00Z');

async function recorded(): Promise<Ledger> {
  const ledger = await openLedger(newLedgerPath(), { mode: 'write', clock: () => at });
  await ledger.record([doneEntry(1, await smallForecast())]);
  return ledger;
}

describe('a migration, truth', () => {
  it('brings a ledger of an earlier version to the last one, notes each step, and keeps what is recorded', async () => {
    const ledger = await recorded();
    const { connection } = ledger;
    await migrate(connection, later, await versionOf(connection), at);
    expect(await versionOf(connection)).toBe(later.length);
    expect((await readTable(connection, 'SELECT runs.host, plan FROM hosts JOIN runs USING (host)')).rows).toEqual([
      ['unknown', 'small'],
    ]);
    const noted = await readTable(connection, 'SELECT version, since FROM versions ORDER BY version');
    expect(noted.rows).toEqual(later.map((_, i) => [i + 1, '2026-03-01 00:00:00']));
    await ledger.close();
  });

  it('does the same as making a new ledger of the last version', async () => {
    const tables = `SELECT sql FROM duckdb_tables() UNION ALL SELECT sql FROM duckdb_views() WHERE NOT internal ORDER BY ALL`;
    const fresh = await (await DuckDBInstance.create(':memory:')).connect();
    await migrate(fresh, later, 0, at);
    const old = await (await DuckDBInstance.create(':memory:')).connect();
    for (let version = 1; version <= later.length; version++) {
      await migrate(old, later.slice(0, version), version - 1, at);
      expect(await schemaVersion(old)).toBe(version);
    }
    expect((await readTable(old, tables)).rows).toEqual((await readTable(fresh, tables)).rows);
  });

  it('that fails leaves the version before it whole', async () => {
    const ledger = await recorded();
    const { connection } = ledger;
    const broken: readonly Migration[] = [
      ...migrations,
      ['ALTER TABLE runs ADD COLUMN host VARCHAR', 'SELECT no_such'],
    ];
    await expect(migrate(connection, broken, migrations.length, at)).rejects.toThrow('no_such');
    expect(await versionOf(connection)).toBe(migrations.length);
    await expect(readTable(connection, 'SELECT host FROM runs')).rejects.toThrow('host');
    expect((await readTable(connection, 'SELECT count(*) FROM runs')).rows).toEqual([[1]]);
    await ledger.close();
  });
});

async function versionOf(connection: Ledger['connection']): Promise<number> {
  const version = await schemaVersion(connection);
  if (version === null) throw new Error('it is a ledger');
  return version;
}
