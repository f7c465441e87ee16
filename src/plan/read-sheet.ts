/** Reads a range of a sheet into a table as written, each cell with its place in the workbook. */

import { invariant } from '../base/assert.ts';
import { mostTableCells, mostTableColumns, mostTableRows } from '../base/file-limits.ts';
import type { IssueLog } from '../base/issue.ts';
import { cellName, type Place } from '../base/place.ts';
import { normalizeName } from '../expr/name.ts';
import { field, type Located, scalar } from './located.ts';
import { type RawCell, type RawTable, trimCell } from './raw-table.ts';
import type { TableFile } from './schema.ts';
import { logTooLarge, tableOfGrid } from './table-of-grid.ts';
import type { OpenedWorkbook, Sheet, SheetCell, SheetRange, Workbooks } from './workbook.ts';
import type { ScalarNode } from './yaml-node.ts';

/** Reads a table's sheet; null after logging when the workbook, the sheet or the range is none, or holds no table. */
export function readSheet(
  table: Located<TableFile>,
  path: ScalarNode,
  workbooks: Workbooks,
  log: IssueLog,
): RawTable | null {
  const opened = workbooks.get(path.text);
  invariant(opened !== undefined, `readSheet: openWorkbooks has opened ${path.text}`);
  if (opened.kind !== 'workbook') {
    logUnopened(path, opened, log);
    return null;
  }
  const sheet = findSheet(opened, path, scalar(field(table, 'sheet')), log);
  const range = sheet && findRange(sheet, scalar(field(table, 'range')), log);
  if (sheet === null || range === null) return null;
  const placeOf = (row: number, column: number): Place => {
    return { file: path.text, sheet: sheet.name, line: row + 1, column: column + 1 };
  };
  if (!isWithinLimits(range, placeOf, log)) return null;
  const hidden = logMerged(sheet, range, placeOf, log);
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const grid = Array.from({ length: lastRow - firstRow + 1 }, (_, r) =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, c): RawCell => {
      const [row, column] = [firstRow + r, firstColumn + c];
      const at = placeOf(row, column);
      if (hidden(row, column)) return { text: '', at, refused: true };
      return rawCell(sheet.rows[row]?.[column], at, log);
    }),
  );
  const name = `${path.text}[${sheet.name}]`;
  return tableOfGrid(grid, { name, at: placeOf(firstRow, firstColumn), commasGroup: true }, log);
}

function logUnopened(path: ScalarNode, opened: Exclude<OpenedWorkbook, { kind: 'workbook' }>, log: IssueLog): void {
  const name = path.text;
  switch (opened.kind) {
    case 'unreadable':
      log.error('cannot-read', path.at, { path: name, reason: opened.reason });
      break;
    case 'too-large':
      log.error('workbook-too-large', path.at, { name, size: String(opened.size), limit: String(opened.limit) });
      break;
    case 'no-workbook':
      log.error('workbook-none', path.at, { name });
      break;
    case 'locked':
      log.error('workbook-locked', path.at, { name });
      break;
    case 'damaged':
      log.error('workbook-damaged', path.at, { name });
      break;
  }
}

function findSheet(
  { names, sheets }: Extract<OpenedWorkbook, { kind: 'workbook' }>,
  path: ScalarNode,
  wanted: ScalarNode | null,
  log: IssueLog,
): Sheet | null {
  const name = wanted === null ? names[0] : names.find((each) => normalizeName(each) === normalizeName(wanted.text));
  const sheet = sheets.find((each) => each.name === name);
  if (sheet !== undefined) return sheet;
  if (wanted === null) log.error('workbook-damaged', path.at, { name: path.text });
  else {
    const params = { name: wanted.text, file: path.text, sheets: names.join(', ') };
    log.error('sheet-unknown', wanted.at, params, log.nearest(wanted.text, names));
  }
  return null;
}

/** The range that is written, down to the last row that the sheet has; without one, what lies between its first and last filled cells. */
function findRange(sheet: Sheet, written: ScalarNode | null, log: IssueLog): SheetRange | null {
  const used = usedRange(sheet);
  if (written === null) return used;
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6}):\$?([A-Za-z]{1,3})(?:\$?([1-9]\d{0,6}))?$/.exec(
    written.text.trim(),
  );
  const [, left, top, right, bottom] = match ?? [];
  if (left === undefined || columnNumber(right!) < columnNumber(left) || Number(bottom ?? top) < Number(top)) {
    log.error('range-notation', written.at, { text: written.text });
    return null;
  }
  return {
    firstRow: Number(top) - 1,
    lastRow: Math.max(Number(top) - 1, Math.min(used.lastRow, bottom === undefined ? Infinity : Number(bottom) - 1)),
    firstColumn: columnNumber(left),
    lastColumn: columnNumber(right!),
  };
}

/** The number of a column by its letters, from 0: A is 0, AA is 26. */
function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0) - 1;
}

function usedRange({ rows }: Sheet): SheetRange {
  const isFilled = (cell: SheetCell): boolean =>
    cell.kind !== 'empty' && !(cell.kind === 'text' && trimCell(cell.text) === '');
  let range = { firstRow: 0, lastRow: -1, firstColumn: Infinity, lastColumn: -1 };
  for (const [r, row] of rows.entries()) {
    const first = row.findIndex(isFilled);
    if (first < 0) continue;
    range = {
      firstRow: range.lastRow < 0 ? r : range.firstRow,
      lastRow: r,
      firstColumn: Math.min(range.firstColumn, first),
      lastColumn: Math.max(range.lastColumn, row.findLastIndex(isFilled)),
    };
  }
  return range.lastRow < 0 ? { ...range, firstColumn: 0 } : range;
}

function isWithinLimits(range: SheetRange, placeOf: (row: number, column: number) => Place, log: IssueLog): boolean {
  const { firstRow, lastRow, firstColumn, lastColumn } = range;
  const [rows, columns] = [lastRow - firstRow, lastColumn - firstColumn + 1];
  if (rows <= mostTableRows && columns <= mostTableColumns && rows * columns <= mostTableCells) return true;
  logTooLarge(placeOf(firstRow, firstColumn), log);
  return false;
}

/** Logs merged cells inside a range, and tells of a cell whether it is one that has no value for that. */
function logMerged(
  sheet: Sheet,
  range: SheetRange,
  placeOf: (row: number, column: number) => Place,
  log: IssueLog,
): (row: number, column: number) => boolean {
  const inside = sheet.merged.filter(
    (area) =>
      area.firstRow <= range.lastRow &&
      area.lastRow >= range.firstRow &&
      area.firstColumn <= range.lastColumn &&
      area.lastColumn >= range.firstColumn,
  );
  for (const { firstRow, lastRow, firstColumn, lastColumn } of inside) {
    const [first, last] = [cellName(firstRow + 1, firstColumn + 1), cellName(lastRow + 1, lastColumn + 1)];
    log.error('merged-cells', placeOf(firstRow, firstColumn), { range: `${first}:${last}`, first });
  }
  return (row, column) =>
    inside.some(
      (area) =>
        row >= area.firstRow &&
        row <= area.lastRow &&
        column >= area.firstColumn &&
        column <= area.lastColumn &&
        (row > area.firstRow || column > area.firstColumn),
    );
}

function rawCell(cell: SheetCell | undefined, at: Place, log: IssueLog): RawCell {
  if (cell?.kind === 'text') return { text: trimCell(cell.text), at };
  if (cell?.kind !== 'not-calculated') return { text: '', at };
  log.error('formula-not-calculated', at, {});
  return { text: '', at, refused: true };
}
