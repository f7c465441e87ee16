/** Makes a table of rows of cells, the first of which names the columns: of CSV text, or of a sheet. */

import { mostCellLength, mostTableCells, mostTableColumns, mostTableRows } from '../base/file-limits.ts';
import type { IssueLog } from '../base/issue.ts';
import { cellName, type Place } from '../base/place.ts';
import { normalizeName } from '../expr/name.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';

/** Where the rows come from: what messages call it, where it begins, and whether a comma inside a number groups its digits. */
interface GridOrigin {
  readonly name: string;
  readonly at: Place;
  readonly commasGroup: boolean;
}

type Grid = readonly (readonly RawCell[])[];

/** A column, with the position of its cells in a row. */
interface GridColumn {
  readonly name: string;
  readonly at: Place;
  readonly position: number;
}

/** Makes the table; null after logging when there is no header row, a column has no name or another's, or it is too large. */
export function tableOfGrid(grid: Grid, { name, at, commasGroup }: GridOrigin, log: IssueLog): RawTable | null {
  const [header, ...body] = grid;
  if (header === undefined) {
    log.error('csv-empty', at, { name });
    return null;
  }
  if (!isWithinLimits(header, body, log)) return null;
  const named = header.map((cell, position) => ({ name: normalizeName(cell.text), at: cell.at, position }));
  // Spreadsheets write empty columns beside those that were ever used, and empty rows below.
  const columns = named.filter((column) => column.name !== '' || body.some((row) => isFilled(row[column.position])));
  if (columns.length === 0) {
    log.error('csv-empty', at, { name });
    return null;
  }
  if (logTitleRow(columns, body, log) || !checkHeader(columns, log)) return null;
  return { columns, rows: body.flatMap((row) => readRow(row, header.length, columns, log) ?? []), commasGroup };
}

function isFilled(cell: RawCell | undefined): boolean {
  return cell !== undefined && cell.text !== '';
}

function isWithinLimits(header: readonly RawCell[], body: Grid, log: IssueLog): boolean {
  const excessRow = body[mostTableRows]?.[0];
  const excess = excessRow ?? header[mostTableColumns];
  if (excess !== undefined) {
    logTooLarge(excess.at, log);
    return false;
  }
  for (const row of [header, ...body]) {
    const long = row.find(({ text }) => text.length > mostCellLength);
    if (long === undefined) continue;
    log.error('cell-too-long', long.at, { length: String(long.text.length), limit: String(mostCellLength) });
    return false;
  }
  return true;
}

/** Logs a table of more rows, columns or cells than are read. */
export function logTooLarge(at: Place, log: IssueLog): void {
  const params = { rows: String(mostTableRows), columns: String(mostTableColumns), cells: String(mostTableCells) };
  log.error('table-too-large', at, params);
}

/** Logs a first row that has one text over several columns: the title that people put above a table. */
function logTitleRow(columns: readonly GridColumn[], body: Grid, log: IssueLog): boolean {
  const [title, ...others] = columns.filter(({ name }) => name !== '');
  if (title === undefined || others.length > 0 || columns.length < 3) return false;
  const { name: text, at } = title;
  const header = body.find((row) => columns.every(({ position }) => isFilled(row[position])));
  const [first, last] = [header?.[columns[0]!.position]?.at, columns.at(-1)!.at];
  if (first === undefined) return false;
  if (at.sheet === undefined) log.error('csv-title-row', at, { text, line: String(first.line) });
  else {
    const [end] = /^[A-Z]+/.exec(cellName(1, last.column))!;
    log.error('sheet-title-row', at, { text, range: `${cellName(first.line, first.column)}:${end}` });
  }
  return true;
}

function checkHeader(columns: readonly GridColumn[], log: IssueLog): boolean {
  const seen = new Set<string>();
  for (const { name, at } of columns) {
    if (name === '') log.error('csv-column-without-name', at, {});
    else if (seen.has(name)) log.error('csv-duplicate-column', at, { name });
    seen.add(name);
  }
  return !seen.has('') && seen.size === columns.length;
}

/** A row of another length than the header row has lost or won a cell somewhere; empty cells behind the last are no cells. */
function readRow(row: readonly RawCell[], width: number, columns: readonly GridColumn[], log: IssueLog): RawRow | null {
  if (!row.some(isFilled)) return null;
  const at = row[0]!.at;
  if (row.length < width || row.slice(width).some(isFilled)) {
    log.error('csv-ragged-row', row[width]?.at ?? at, { cells: String(row.length), columns: String(width) });
    return null;
  }
  return {
    at,
    cells: new Map(columns.map(({ name, position }) => [name, withoutFormulaError(row[position]!, name, log)])),
  };
}

/** What spreadsheets show where a formula has no result, in their own files and in what they export. */
const formulaError =
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|N\/A|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|GETTING_DATA)$/;

function withoutFormulaError(cell: RawCell, column: string, log: IssueLog): RawCell {
  if (!formulaError.test(cell.text)) return cell;
  log.error('cell-formula-error', cell.at, { text: cell.text, column });
  return { text: '', at: cell.at, refused: true };
}
