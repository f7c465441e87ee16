/** A table with a row a target or series and a column a forecast, each cell of a figure and its difference below it. */

import { padEnd, widest, wrapText } from './layout.ts';
import type { TextStyle } from './text-style.ts';

/** A row: its name, lines to stand below it, and for each column its lines. */
export interface TableRow {
  readonly name: string;
  readonly cells: readonly (readonly string[])[];
  readonly below: readonly string[];
}

const widestName = 28;
const widestHead = 16;
const gap = '  ';

/**
 * Writes the rows under the columns' names. Where the columns are too many for the width, the table goes on below with the
 * first column repeated.
 */
export function comparisonTable(heads: readonly string[], rows: readonly TableRow[], style: TextStyle): string[] {
  const names = rows.map(({ name }) => wrapText(name, Math.min(widestName, Math.floor(style.width / 3))));
  const nameWidth = widest(names.flat());
  const widths = heads.map((head, c) => {
    const cells = widest(rows.flatMap(({ cells }) => cells[c]!));
    return Math.max(cells, widest(wrapText(head, Math.max(cells, widestHead))));
  });
  const parts = partColumns(widths, style.width - nameWidth);
  return parts.flatMap((columns, part) => [
    ...(part === 0 ? [] : ['']),
    ...headLines(heads, widths, columns, nameWidth, style),
    ...rows.flatMap(({ cells, below }, r) => [
      ...rowLines(
        names[r]!.map(style.ink.bold),
        columns.map((c) => cells[c]!),
        columns.map((c) => widths[c]!),
        nameWidth,
      ),
      ...(part === parts.length - 1 ? below : []),
    ]),
  ]);
}

/** Puts column numbers into parts that fit, each with the first column. */
function partColumns(widths: readonly number[], room: number): number[][] {
  const parts: number[][] = [];
  let [part, used] = [[0], gap.length + widths[0]!];
  for (let c = 1; c < widths.length; c++) {
    if (part.length > 1 && used + gap.length + widths[c]! > room) {
      parts.push(part);
      [part, used] = [[0], gap.length + widths[0]!];
    }
    part.push(c);
    used += gap.length + widths[c]!;
  }
  return [...parts, part];
}

function headLines(
  heads: readonly string[],
  widths: readonly number[],
  columns: readonly number[],
  nameWidth: number,
  { ink }: TextStyle,
): string[] {
  const cells = columns.map((c) => wrapText(heads[c]!, widths[c]!));
  return rowLines(
    [],
    cells,
    columns.map((c) => widths[c]!),
    nameWidth,
  ).map(ink.cyan);
}

function rowLines(
  name: readonly string[],
  cells: readonly (readonly string[])[],
  widths: readonly number[],
  nameWidth: number,
): string[] {
  const height = Math.max(name.length, ...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, i) => {
    const parts = cells.map((lines, c) => padEnd(lines[i] ?? '', widths[c]!));
    return [padEnd(name[i] ?? '', nameWidth), ...parts].join(gap).trimEnd();
  });
}
