/** Brings a ledger's tables to the newest version of the schema. */

import type { DuckDBConnection } from '@duckdb/node-api';
import { engineVersion } from '../../base/version.ts';
import { appendRows } from './append-rows.ts';
import { ledgerError } from './ledger-error.ts';
import type { Migration } from './migrations.ts';

/** The version of a ledger's tables: 0 for a new file, null for a database that is no ledger. */
export async function schemaVersion(connection: DuckDBConnection): Promise<number | null> {
  const tables = await connection.runAndReadAll('SELECT table_name FROM duckdb_tables()');
  const names = tables.getRows().map(([name]) => name);
  if (names.length === 0) return 0;
  if (!names.includes('versions') || !names.includes('runs')) return null;
  const newest = await connection.runAndReadAll('SELECT max(version) FROM versions');
  return newest.getRows()[0]![0] as number;
}

/** Does the steps from a version on, each in a transaction of its own that also notes it. */
export async function migrate(
  connection: DuckDBConnection,
  migrations: readonly Migration[],
  from: number,
  at: Date,
): Promise<void> {
  for (const [i, statements] of migrations.entries()) {
    if (i < from) continue;
    await connection.run('BEGIN');
    try {
      if (i === 0) await connection.run('CREATE TABLE versions (version INTEGER, engine VARCHAR, since TIMESTAMP)');
      for (const statement of statements) await connection.run(statement);
      await appendRows(connection, 'versions', [[i + 1, engineVersion, at]]);
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK').catch(() => {});
      throw error;
    }
  }
}

/** Refuses a database that is no ledger, or one of a newer program. Throws a PlanError. */
export function refuseUnknown(version: number | null, known: number, file: string): asserts version is number {
  if (version === null) throw ledgerError('ledger-foreign', file, { file });
  if (version > known) {
    throw ledgerError('ledger-newer', file, { file, version: String(version), known: String(known) });
  }
}
