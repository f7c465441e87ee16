/** Rows under named columns as text: aligned for people, as CSV, as JSON. */

import { stringify } from 'csv-stringify/browser/esm/sync';
import { jsonText } from './json-text.ts';
import { padEnd, padStart, printable, widest } from './layout.ts';
import type { TextStyle } from './text-style.ts';

type Cell = string | number | boolean | null;

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Writes a table with its columns aligned, numbers to the right; what is null stays empty. */
export function alignedTable({ columns, rows }: Table, heads: readonly string[], { ink }: TextStyle): string {
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : printable(String(cell)))));
  const widths = columns.map((_, c) => widest([heads[c]!, ...texts.map((row) => row[c]!)]));
  const right = columns.map((_, c) => rows.length > 0 && rows.every((row) => typeof (row[c] ?? 0) === 'number'));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, c) => (right[c] ? padStart : padEnd)(cell, widths[c]!))
      .join('  ')
      .trimEnd();
  return [ink.cyan(line(heads)), ...texts.map(line)].map((each) => `${each}\n`).join('');
}

/** Writes a table as CSV with a header; what is null stays empty. */
export function tableCsv({ columns, rows }: Table): string {
  return stringify([columns, ...rows], { cast: { number: String, boolean: String } });
}

/** Writes a table as a JSON list of objects. */
export function tableJson({ columns, rows }: Table): string {
  return jsonText(rows.map((row) => Object.fromEntries(row.map((cell, c) => [columns[c]!, cell]))));
}
