/** A query of a user's own: one statement that reads the ledger, and can reach nothing else. */

import type { DuckDBPreparedStatement } from '@duckdb/node-api';
import { PlanError } from '../../base/issue.ts';
import { databaseIssue } from './database-issue.ts';
import type { Ledger } from './ledger.ts';
import { ledgerError } from './ledger-error.ts';
import { type ResultTable, readResult } from './read-table.ts';

/**
 * Runs one statement on a ledger that was opened for reading: DuckDB itself then refuses to write, to read or attach other
 * files, to load extensions, and to change its configuration. Throws a PlanError with what DuckDB says against it.
 */
export async function queryLedger(ledger: Ledger, sql: string): Promise<ResultTable> {
  try {
    const statement = await prepareQuery(ledger, sql);
    return await readResult(await statement.runAndReadAll());
  } catch (error) {
    throw sqlIssue(error, ledger.path);
  }
}

/** Prepares what is one statement that reads; calls of functions that set things up for a session are none. */
async function prepareQuery({ connection, path }: Ledger, sql: string): Promise<DuckDBPreparedStatement> {
  const { StatementType } = await import('@duckdb/node-api');
  const statements = await connection.extractStatements(sql);
  const statement = statements.count === 1 ? await statements.prepare(0) : null;
  const reads: readonly unknown[] = [StatementType.SELECT, StatementType.EXPLAIN];
  if (statement === null || !reads.includes(statement.statementType)) throw ledgerError('ledger-not-select', path, {});
  return statement;
}

function sqlIssue(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof PlanError) return error;
  const issue = databaseIssue(error, file);
  if (issue !== error) return issue;
  // the message proper; behind a blank line DuckDB repeats the statement
  const [reason] = error.message.split('\n\n');
  return ledgerError('ledger-sql', file, { reason: reason!.replaceAll(/\s*\n\s*/g, ' ') });
}
