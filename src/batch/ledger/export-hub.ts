/** The ledger as one tidy table, in the columns that forecast hubs have, written by DuckDB itself. */

import { renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './database-issue.ts';
import { type LedgerOptions, openLedger } from './ledger.ts';
import { ledgerError } from './ledger-error.ts';

/** Formats of the table. */
export const exportFormats = ['csv', 'parquet'] as const;

/** A format of the table. */
export type ExportFormat = (typeof exportFormats)[number];

/** How DuckDB is told: NULL is an empty cell of CSV, and an empty text one in quotes. */
const options: Readonly<Record<ExportFormat, string>> = { csv: 'FORMAT csv, HEADER', parquet: 'FORMAT parquet' };

/**
 * Writes all figures of a ledger's done runs to a file, whole or not at all: a row each, by run, target or series, horizon and
 * output type. Throws a PlanError when the ledger cannot be read or the file not be written.
 */
export async function exportHub(
  path: string,
  format: ExportFormat,
  file: string,
  { waitSeconds }: Pick<LedgerOptions, 'waitSeconds'>,
): Promise<void> {
  const ledger = await openLedger(path, { mode: 'export', ...(waitSeconds === undefined ? {} : { waitSeconds }) });
  const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  const order = 'recorded_at, item, target, horizon, output_type, output_type_id';
  try {
    const to = `'${temporary.replaceAll("'", "''")}'`;
    await ledger.connection.run(`COPY (FROM hub ORDER BY ${order}) TO ${to} (${options[format]})`);
    renameSync(temporary, file);
  } catch (error) {
    throw exportIssue(error, file);
  } finally {
    rmSync(temporary, { force: true });
    await ledger.close();
  }
}

function exportIssue(error: unknown, file: string): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined && !error.message.startsWith('IO Error')) return error;
  return ledgerError('out-unwritable', file, { file, reason: code ?? reasonOf(error.message) });
}
