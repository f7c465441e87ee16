/** What DuckDB says when a file cannot be opened or written, as an issue for whoever named the file. */

import { PlanError } from '../../base/issue.ts';
import { ledgerError } from './ledger-error.ts';

/** Whether a file cannot be opened because another process has it open. */
export function isHeld(error: unknown): boolean {
  return error instanceof Error && /Could not set lock on file|being used by another process/.test(error.message);
}

/** Makes the error for a file that cannot be opened, read or written; an error of another sort is our own and given back. */
export function databaseIssue(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof PlanError) return error;
  const { message } = error;
  if (isHeld(error)) return ledgerError('ledger-held', file, { file, process: /PID (\d+)/.exec(message)?.[1] ?? '?' });
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') {
    return ledgerError('ledger-unreadable', file, { file, reason: message.split('\n')[0]! });
  }
  if (code !== undefined) return ledgerError('ledger-unwritable', file, { file, reason: code });
  if (!/^(?:IO|Serialization|Fatal|TransactionContext) Error/.test(message)) return error;
  const reason = reasonOf(message);
  if (
    /Cannot open file|Could not (?:write|fsync|truncate|create|remove|sync)|Failed to (?:create|write)/.test(message)
  ) {
    return ledgerError('ledger-unwritable', file, { file, reason });
  }
  return ledgerError('ledger-unreadable', file, { file, reason });
}

/** The first line of a message of DuckDB, without the kind of error and the file, which are named already. */
export function reasonOf(message: string): string {
  const line = message.split('\n')[0]!.replace(/^[A-Z]\w+(?: [A-Z]\w+)* Error: /, '');
  return /file "[^"]*"(?::| with)? (.*)/.exec(line)?.[1] ?? line;
}
