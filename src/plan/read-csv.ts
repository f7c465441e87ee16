/** Reads CSV text into a table as written, each cell with its line and column in the file. */

import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { mostTableCells, mostTableRows } from '../base/file-limits.ts';
import type { IssueLog } from '../base/issue.ts';
import { blanksBeside, findQuoteFault } from './csv-quotes.ts';
import { type CsvLayout, findLayout } from './csv-separator.ts';
import type { FileText } from './file-text.ts';
import { type RawCell, type RawTable, trimCell } from './raw-table.ts';
import { type FileContent, readText } from './read-text.ts';
import { logTooLarge, tableOfGrid } from './table-of-grid.ts';

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads a CSV file with a header row; null after logging when it cannot be read as a table. */
export function readCsv(name: string, content: FileContent, log: IssueLog): RawTable | null {
  const file = readText(name, content, log);
  if (file === null) return null;
  const lost = file.text.indexOf('\uFFFD');
  if (lost >= 0) {
    log.error('file-lost-characters', file.placeOf(lost), {});
    return null;
  }
  const layout = findLayout(file, log);
  if (layout !== null && countSeparators(file.text, layout.separator) > mostTableCells) {
    logTooLarge(file.placeOf(0), log);
    return null;
  }
  const grid = layout && parseGrid(file, layout, log);
  if (layout === null || grid === null) return null;
  // Where commas do not separate cells they may be decimal ones.
  return tableOfGrid(grid, { name, at: file.placeOf(0), commasGroup: layout.separator === ',' }, log);
}

/** Counts a file's separators, before each cell of a file made of nothing else becomes a value. */
function countSeparators(text: string, separator: string): number {
  let count = 0;
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) count++;
  return count;
}

function parseGrid(file: FileText, layout: CsvLayout, log: IssueLog): readonly (readonly RawCell[])[] | null {
  const { separator, from } = layout;
  let records: readonly RawRecord[];
  try {
    records = parse(file.text.slice(from), {
      delimiter: separator,
      relax_column_count: true,
      trim: true,
      skip_empty_lines: true,
      raw: true,
      record_delimiter: '\n',
      // The header row, and one more than is read, to know that there is more.
      to: mostTableRows + 2,
    }) as unknown as readonly RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    logQuoteFault(file, separator, log);
    return null;
  }
  const startsOf = cellStarts(separator);
  let offset = from;
  return records.map(({ record, raw }) => {
    const starts = startsOf(raw);
    const cells = record.map((text, i) => ({ text: trimCell(text), at: file.placeOf(offset + (starts[i] ?? 0)) }));
    offset += raw.length;
    return cells;
  });
}

/** Makes what finds the offsets in a record's raw text at which its cells begin, quotes included, blanks before them not. */
function cellStarts(separator: string): (raw: string) => readonly number[] {
  const blank = blanksBeside(separator);
  const cell = new RegExp(
    `${blank.source}("(?:[^"]|"")*"|[^${separator}"\\n]*)[^${separator}\\n]*(${separator}|\\n|$)`,
    'y',
  );
  return (raw) => {
    const starts: number[] = [];
    cell.lastIndex = /^(?:[^\S\n]*\n)*/.exec(raw)![0].length;
    for (let match = cell.exec(raw); match; match = cell.exec(raw)) {
      blank.lastIndex = match.index;
      blank.exec(raw);
      starts.push(blank.lastIndex);
      if (match[2] !== separator) break;
    }
    return starts;
  };
}

/** Quotes are all that the parser, told to take rows of any length, can stumble over. */
function logQuoteFault(file: FileText, separator: string, log: IssueLog): void {
  const { kind, offset } = findQuoteFault(file.text, separator) ?? { kind: 'inside', offset: 0 };
  log.error(kind === 'open' ? 'csv-quote-not-closed' : 'csv-quote-in-cell', file.placeOf(offset), {});
}
