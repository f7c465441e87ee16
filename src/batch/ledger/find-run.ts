/** Finds one recorded run, by its plan or its item, and reads what came of it. */

import { nearest } from '../../base/nearest.ts';
import type { Outcome, RecordedIssue } from './entry.ts';
import type { Ledger } from './ledger.ts';
import { ledgerError } from './ledger-error.ts';
import { readForecast } from './read-forecast.ts';

/**
 * Reads the newest run of a plan, or the one whose item begins with what is written; of a variant, where one is named.
 * Throws a PlanError when nothing is recorded under that name.
 */
export async function findRun(ledger: Ledger, name: string, variant: string | null): Promise<Outcome> {
  const { connection, path } = ledger;
  const found = await connection.runAndReadAll(
    `SELECT run, outcome FROM runs
    WHERE (plan = $1 OR (length($1) >= 4 AND starts_with(item, $1))) AND ($2 IS NULL OR variant = $2)
    ORDER BY run DESC LIMIT 1`,
    [name, variant],
  );
  const row = found.getRows()[0];
  if (row === undefined) {
    const plans = (await connection.runAndReadAll('SELECT DISTINCT plan FROM runs'))
      .getRows()
      .map(([plan]) => String(plan));
    throw ledgerError(
      'ledger-item-unknown',
      path,
      { name: variant === null ? name : `${name}/${variant}` },
      nearest(name, plans),
    );
  }
  const [run, outcome] = row as [bigint, string];
  if (outcome === 'done') return { kind: 'done', forecast: await readForecast(connection, run) };
  const issues = await connection.runAndReadAll('SELECT kind, place, message FROM issues WHERE run = $1', [run]);
  return { kind: 'failed', issues: issues.getRowObjects() as unknown as RecordedIssue[] };
}
