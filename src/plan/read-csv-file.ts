/** Reads a CSV file that a plan names by its path. */

import type { IssueLog } from '../base/issue.ts';
import type { PlanInput } from './plan-source.ts';
import type { RawTable } from './raw-table.ts';
import { readCsv } from './read-csv.ts';
import type { FileContent } from './read-text.ts';
import { isInsideFolder } from './relative-path.ts';
import type { ScalarNode } from './yaml-node.ts';

/** Reads a CSV file; null after logging when it is outside the plan's folder, not to be read, or no table. */
export function readCsvFile(path: ScalarNode, { read }: PlanInput, log: IssueLog): RawTable | null {
  if (!isInside(path, log)) return null;
  let content: FileContent;
  try {
    content = read(path.text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    log.error('cannot-read', path.at, { path: path.text, reason });
    return null;
  }
  return readCsv(path.text, content, log);
}

/** Tells whether a path stays inside the plan's folder, or logs that it does not. */
export function isInside(path: ScalarNode, log: IssueLog): boolean {
  const inside = isInsideFolder(path.text);
  if (!inside) log.error('path-outside', path.at, { path: path.text });
  return inside;
}
