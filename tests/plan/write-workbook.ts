/** Writes workbooks for tests by the library that people write them with. */

import writeExcelFile from 'write-excel-file/node';

/** A cell to write: a value, with the format that it is shown in. */
export type CellToWrite =
  | string
  | number
  | boolean
  | Date
  | null
  | { readonly value: number | Date; readonly format: string };

/** Writes sheets, by their names, with write-excel-file. */
export async function writeWorkbook(
  sheets: Readonly<Record<string, readonly (readonly CellToWrite[])[]>>,
): Promise<Uint8Array> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map(libraryCell)),
  }));
  const buffer = await writeExcelFile(written).toBuffer();
  return new Uint8Array(buffer);
}

function libraryCell(cell: CellToWrite) {
  if (cell === null) return null;
  if (typeof cell === 'object' && 'format' in cell)
    return { value: cell.value, type: typeOf(cell.value), format: cell.format };
  return cell instanceof Date ? { value: cell, type: Date, format: 'yyyy-mm-dd' } : { value: cell, type: typeOf(cell) };
}

function typeOf(value: string | number | boolean | Date) {
  if (value instanceof Date) return Date;
  return typeof value === 'string' ? String : typeof value === 'number' ? Number : Boolean;
}
