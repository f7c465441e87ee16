/** One mistake about a ledger, at its file. */

import { createIssueLog, PlanError } from '../../base/issue.ts';
import type { MistakeKind, MistakeParams } from '../../base/mistakes.ts';

/** Makes the error for one mistake about a ledger's file. */
export function ledgerError<K extends MistakeKind>(
  kind: K,
  file: string,
  params: MistakeParams<K>,
  nearest: string | null = null,
): PlanError {
  const log = createIssueLog();
  log.error(kind, { file, line: 1, column: 1 }, params, nearest);
  return new PlanError(log.issues);
}
