/** Where text stands in a file: what every diagnostic points at. */

/** A position in a file; lines and columns count from 1, columns in UTF-16 code units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The sheet, where the file is a workbook: the line is then its row, and the column the number of its column. */
  readonly sheet?: string;
}

/** Writes a place as it is found: `file:line:column`, or `file[sheet]!C7` in a workbook. */
export function placeText({ file, line, column, sheet }: Place): string {
  return sheet === undefined ? `${file}:${line}:${column}` : `${file}[${sheet}]!${cellName(line, column)}`;
}

/** Writes the name of a sheet's cell: row 7 of column 3 is C7. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** A piece of text that knows where each of its characters stands in the file it came from. */
export interface Source {
  readonly text: string;
  /** Gives the place of the character at an offset of `text` (its length gives the place just behind it). */
  readonly at: (offset: number) => Place;
}

/** Makes a source of text that stands on one line of a file, as written, from a place on. */
export function sourceAt(text: string, place: Place): Source {
  return { text, at: (offset) => ({ ...place, column: place.column + offset }) };
}
