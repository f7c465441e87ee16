/** Decodes an .xlsx workbook; loads the library that reads it, so it is imported only where a plan names a workbook. */

import { type Cell, type CellValue, type Sheet as LibrarySheet, readXlsx } from 'hucre/xlsx';
import { isCompoundFile, isWorkbook } from '../base/decode-text.ts';
import { mostFileBytes, mostUnpackedBytes } from '../base/file-limits.ts';
import { normalizeName } from '../expr/name.ts';
import { datePrecision, shownDate, shownPercent, showsPercent } from './shown-value.ts';
import { unpackedSize } from './unpacked-size.ts';
import type { OpenedWorkbook, Sheet, SheetCell } from './workbook.ts';

/** Decodes the sheets of a workbook that are wanted by their names; null stands for the first. */
export async function decodeWorkbook(bytes: Uint8Array, wanted: ReadonlySet<string | null>): Promise<OpenedWorkbook> {
  if (bytes.length > mostFileBytes) return { kind: 'too-large', size: bytes.length, limit: mostFileBytes };
  if (isCompoundFile(bytes)) return { kind: 'locked' };
  if (!isWorkbook(bytes)) return { kind: 'no-workbook' };
  const size = unpackedSize(bytes);
  if (size === null) return { kind: 'damaged' };
  if (size > mostUnpackedBytes) return { kind: 'too-large', size, limit: mostUnpackedBytes };
  const names: string[] = [];
  try {
    const { sheets } = await readXlsx(bytes, {
      readStyles: true, // for the formats of numbers, which say what a cell shows
      sheets: ({ name, index }) => {
        names.push(name);
        return wanted.has(normalizeName(name)) || (index === 0 && wanted.has(null));
      },
    });
    return { kind: 'workbook', names, sheets: sheets.map(convertSheet) };
  } catch {
    // Whatever the library stumbles over, the file is to blame: it came from outside, and its size is bounded.
    return { kind: 'damaged' };
  }
}

function convertSheet({ name, rows, cells, merges = [] }: LibrarySheet): Sheet {
  return {
    name,
    rows: rows.map((row, r) => row.map((value, c) => convertCell(value, cells?.get(`${r},${c}`)))),
    merged: merges.map(({ startRow, endRow, startCol, endCol }) => {
      return { firstRow: startRow, lastRow: endRow, firstColumn: startCol, lastColumn: endCol };
    }),
  };
}

const empty: SheetCell = { kind: 'empty' };

function convertCell(value: CellValue, cell: Cell | undefined): SheetCell {
  const format = cell?.style?.numFmt ?? '';
  switch (typeof value) {
    case 'string':
      return { kind: 'text', text: value };
    case 'boolean':
      return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
    case 'number':
      return { kind: 'text', text: showsPercent(format) ? shownPercent(value) : String(value) };
    default:
      if (value === null) return cell?.formula === undefined ? empty : { kind: 'not-calculated' };
      return Number.isFinite(value.getTime())
        ? { kind: 'text', text: shownDate(value.toISOString(), datePrecision(format)) }
        : { kind: 'text', text: '#NUM!' }; // as Excel shows a date before 1900
  }
}
