/** Reads CSV text into a table as written, each cell with its line and column in the file. */

import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import { normalizeName } from '../expr/name.ts';
import { findQuoteFault } from './csv-quotes.ts';
import { createFileText, type FileText } from './file-text.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Reads a CSV file with a header row; null after logging when it cannot be read as a table. */
export function readCsv(name: string, written: string, log: IssueLog): RawTable | null {
  const file = createFileText(name, written.replace(/\r\n?/g, '\n'));
  if (refuseSeparator(file, log)) return null;
  const records = parseRecords(file, log);
  if (records === null) return null;
  const [header, ...body] = records;
  if (header === undefined) {
    log.error('csv-empty', file.placeOf(0), { name });
    return null;
  }
  const columns = header.map(({ text, at }) => ({ name: normalizeName(text), at }));
  return checkHeader(columns, log)
    ? { columns, rows: body.flatMap((cells) => readRow(cells, columns, log) ?? []) }
    : null;
}

function checkHeader(columns: readonly { readonly name: string; readonly at: Place }[], log: IssueLog): boolean {
  let valid = true;
  for (const [i, { name, at }] of columns.entries()) {
    if (name === '') log.error('csv-column-without-name', at, {});
    else if (columns.findIndex((other) => other.name === name) < i) log.error('csv-duplicate-column', at, { name });
    else continue;
    valid = false;
  }
  return valid;
}

function readRow(cells: readonly RawCell[], columns: RawTable['columns'], log: IssueLog): RawRow | null {
  // Spreadsheets write rows of commas below the last row that was ever used.
  if (cells.every(({ text }) => text === '')) return null;
  const at = cells[0]!.at;
  if (cells.length !== columns.length) {
    const place = cells[columns.length]?.at ?? at;
    log.error('csv-ragged-row', place, { cells: String(cells.length), columns: String(columns.length) });
    return null;
  }
  return { at, cells: new Map(columns.map((column, i) => [column.name, cells[i]!])) };
}

function parseRecords(file: FileText, log: IssueLog): readonly (readonly RawCell[])[] | null {
  let records: readonly RawRecord[];
  try {
    const options = { relax_column_count: true, trim: true, skip_empty_lines: true, raw: true, record_delimiter: '\n' };
    records = parse(file.text, options) as unknown as readonly RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    logQuoteFault(file, log);
    return null;
  }
  let offset = 0;
  return records.map(({ record, raw }) => {
    const starts = cellStarts(raw);
    const cells = record.map((text, i) => ({ text, at: file.placeOf(offset + (starts[i] ?? 0)) }));
    offset += raw.length;
    return cells;
  });
}

/** The offsets in a record's raw text at which its cells begin, quotes included, blanks before them not. */
function cellStarts(raw: string): readonly number[] {
  const starts: number[] = [];
  const cell = /[^\S\n]*("(?:[^"]|"")*"|[^,"\n]*)[^,\n]*(,|\n|$)/y;
  cell.lastIndex = /^(?:[^\S\n]*\n)*/.exec(raw)![0].length;
  for (let match = cell.exec(raw); match; match = cell.exec(raw)) {
    const lead = /^[^\S\n]*/.exec(match[0])![0].length;
    starts.push(match.index + lead);
    if (match[2] !== ',') break;
  }
  return starts;
}

/** Quotes are all that the parser, told to take rows of any length, can stumble over. */
function logQuoteFault(file: FileText, log: IssueLog): void {
  const { kind, offset } = findQuoteFault(file.text) ?? { kind: 'inside', offset: 0 };
  log.error(kind === 'open' ? 'csv-quote-not-closed' : 'csv-quote-in-cell', file.placeOf(offset), {});
}

/** What other programs write between cells, by how it is called. */
const separators: Readonly<Record<string, readonly [en: string, zh: string]>> = {
  ';': ['";"', ' ";" '],
  '；': ['"；"', ' "；" '],
  '，': ['"，"', ' "，" '],
  '\t': ['tabs', '制表符'],
  '|': ['"|"', ' "|" '],
};

/** Logs a header row that has no comma and something else between its names; tells whether it did. */
function refuseSeparator(file: FileText, log: IssueLog): boolean {
  const header = /\S[^\n]*/.exec(file.text);
  const at = header === null || header[0].includes(',') ? -1 : header[0].search(/[;；，\t|]/);
  if (at < 0) return false;
  const [separator, separatorZh] = separators[header![0][at]!]!;
  log.error('csv-separator', file.placeOf(header!.index + at), { separator, separatorZh });
  return true;
}
