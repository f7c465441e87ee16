/** Finds what stands between the cells of CSV text: a comma, a semicolon or a tab, as the header row shows. */

import type { IssueLog } from '../base/issue.ts';
import type { FileText } from './file-text.ts';

/** How the cells of a file are separated, and the offset at which its rows begin. */
export interface CsvLayout {
  readonly separator: ',' | ';' | '\t';
  readonly from: number;
}

/** What other programs write between cells, by how it is called. */
const refused: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  '；': ['"；"', ' "；" '],
  '，': ['"，"', ' "，" '],
  '|': ['"|"', ' "|" '],
};

/** Finds a file's separator; null after logging when the header row does not show one that can be read. */
export function findLayout(file: FileText, log: IssueLog): CsvLayout | null {
  // Excel's own hint, a line in front of the header row.
  const hint = /^"?sep=([,;\t])"?\n/i.exec(file.text);
  if (hint !== null) return { separator: hint[1] as CsvLayout['separator'], from: hint[0].length };
  const { start, text } = bareHeader(file.text);
  const offset = (of: RegExp): number => start + text.search(of);
  const [comma, semicolon] = [text.includes(','), text.includes(';')];
  // Blanks around a separator have no part in it, and a tab is one.
  const tab = /[^\s,;]\t+[^\s,;]|^\t|\t$/.test(comma ? withoutBlanks(text) : text);
  if ([comma, semicolon, tab].filter(Boolean).length > 1) {
    const [one, other] = [comma ? ',' : ';', tab ? '\t' : ';'];
    const params = { one: nameOf(one), other: nameOf(other), oneZh: nameZh(one), otherZh: nameZh(other) };
    log.error('csv-separator-unclear', file.placeOf(offset(tab ? /\t/ : /;/)), params);
    return null;
  }
  if (tab) return { separator: '\t', from: 0 };
  if (semicolon) return { separator: ';', from: 0 };
  const other = comma ? undefined : /[；，|]/.exec(text)?.[0];
  if (other === undefined) return { separator: ',', from: 0 };
  const [separator, separatorZh] = refused[other]!;
  log.error('csv-separator', file.placeOf(offset(/[；，|]/)), { separator, separatorZh });
  return null;
}

function nameOf(separator: string): string {
  return separator === '\t' ? 'tabs' : `"${separator}"`;
}

function nameZh(separator: string): string {
  return separator === '\t' ? '制表符' : ` "${separator}" `;
}

function withoutBlanks(header: string): string {
  return header
    .split(',')
    .map((name) => name.trim())
    .join(',');
}

/** The first line that is not blank, with everything between quotes masked, and its offset. */
function bareHeader(text: string): { readonly start: number; readonly text: string } {
  const start = Math.max(0, text.search(/[^\n ]/));
  let end = start;
  let quoted = false;
  for (; end < text.length && (quoted || text[end] !== '\n'); end++) if (text[end] === '"') quoted = !quoted;
  const header = text.slice(start, end).replace(/"[^"]*"?/g, (piece) => '"'.repeat(piece.length));
  return { start, text: header };
}
