/** Reads a file's text out of its bytes, with the place of every offset. */

import { type DecodedText, decodeText } from '../base/decode-text.ts';
import { mostFileBytes } from '../base/file-limits.ts';
import type { IssueLog } from '../base/issue.ts';
import { createFileText, type FileText } from './file-text.ts';

/** A file as it is given: its bytes, or the text that someone else read out of them. */
export type FileContent = string | Uint8Array;

/** Reads a file's text; null after logging when it is too large or no text. */
export function readText(name: string, content: FileContent, log: IssueLog): FileText | null {
  const at = { file: name, line: 1, column: 1 };
  if (content.length > mostFileBytes) {
    log.error('file-too-many-bytes', at, { name, size: String(content.length), limit: String(mostFileBytes) });
    return null;
  }
  const decoded = decodeText(content);
  if (decoded.kind === 'text') return createFileText(name, decoded.text);
  logUnreadable(name, decoded, log);
  return null;
}

function logUnreadable(name: string, decoded: Exclude<DecodedText, { kind: 'text' }>, log: IssueLog): void {
  const at = { file: name, line: 1, column: 1 };
  if (decoded.kind === 'unknown') log.error('file-encoding', { ...at, line: decoded.line }, { name });
  else log.error(decoded.kind === 'zeros' ? 'file-zeros' : 'file-workbook', at, { name });
}
