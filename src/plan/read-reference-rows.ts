/** Reads the rows of a reference: a year, a value, and what series and elements they belong to. */

import { parsePeriod } from '../base/period.ts';
import { type Place, sourceAt } from '../base/place.ts';
import { normalizeName } from '../expr/name.ts';
import { parseUnit } from '../expr/parse-unit.ts';
import { plainUnit, type Unit } from '../expr/unit.ts';
import { plainPeriod } from './plain-notation.ts';
import type { Variable } from './plan.ts';
import type { RawCell, RawRow, RawTable } from './raw-table.ts';
import { cellNumber, readCell } from './read-cell.ts';
import type { Reader } from './reader.ts';

/** A row of a reference; it belongs to the series of its name and element. */
export interface ReferenceRow {
  readonly year: number;
  readonly yearAt: Place;
  /** In `unit`; null where the cell is empty. */
  readonly value: number | null;
  readonly unit: Unit;
  readonly unitAt: Place;
  /** Null where there is no column for names. */
  readonly name: string | null;
  readonly titles: { readonly en: string; readonly zh: string };
  readonly source: string;
  readonly element: Readonly<Record<string, string>>;
}

/** What rows are read with: the elements of each index that the variable has and the file may name. */
export interface ReferenceReader extends Reader {
  readonly variable: Pick<Variable, 'by' | 'unit'>;
  readonly elements: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Columns that a reference must have. */
const required = ['period', 'value'] as const;

/** Reads all rows; null after logging when a column is missing or any row cannot be read. */
export function readReferenceRows(raw: RawTable, at: Place, reader: ReferenceReader): readonly ReferenceRow[] | null {
  const columns = raw.columns.map(({ name }) => name);
  const missing = required.filter((name) => !columns.includes(name));
  for (const name of missing) {
    const params = { name, columns: columns.join(', ') };
    reader.log.error('reference-without-column', raw.columns[0]?.at ?? at, params, reader.log.nearest(name, columns));
  }
  if (missing.length > 0) return null;
  const rows = raw.rows.map((row) => readRow(row, raw.commasGroup, reader));
  return rows.every((row) => row !== null) ? rows : null;
}

function readRow(row: RawRow, commasGroup: boolean, reader: ReferenceReader): ReferenceRow | null {
  const cell = (name: string): RawCell => row.cells.get(name) ?? { text: '', at: row.at };
  const year = readYear(cell('period'), reader);
  const unit = readRowUnit(cell('unit'), reader);
  const value = unit && readValue(cell('value'), unit, commasGroup, reader);
  const element = readElement(row, reader);
  if (year === null || unit === null || value === 'refused' || element === null) return null;
  const hasNames = row.cells.has('series');
  return {
    year,
    yearAt: cell('period').at,
    value,
    unit,
    unitAt: cell('unit').at,
    name: hasNames ? normalizeName(cell('series').text) : null,
    titles: { en: cell('title_en').text, zh: cell('title_zh').text },
    source: cell('source').text,
    element,
  };
}

function readYear({ text, at }: RawCell, { log }: Reader): number | null {
  const period = parsePeriod(plainPeriod(text) ?? text);
  if (period?.resolution === 'year') return period.index;
  log.error('reference-not-a-year', at, { text });
  return null;
}

/** The unit that a row names, or else that of the variable. */
function readRowUnit({ text, at }: RawCell, { units, log, variable }: ReferenceReader): Unit | null {
  return text === '' ? (variable.unit ?? plainUnit) : parseUnit(sourceAt(text, at), units, log);
}

function readValue(cell: RawCell, unit: Unit, commasGroup: boolean, { units, log }: Reader): number | null | 'refused' {
  if (cell.refused) return 'refused';
  const read = readCell(cell, units, commasGroup);
  const value = cellNumber(read, cell, { name: 'value', unit }, log);
  if (value === null) return read.kind === 'empty' ? null : 'refused';
  if (value > 0) return value;
  log.error('reference-not-positive', cell.at, { text: cell.text });
  return 'refused';
}

/** The elements that a row names; null after logging where it names none or an unknown one. */
function readElement(row: RawRow, { variable, elements, log }: ReferenceReader): ReferenceRow['element'] | null {
  const named: [string, string][] = [];
  for (const { name: index } of variable.by) {
    const cell = row.cells.get(index);
    if (cell === undefined) continue;
    const text = normalizeName(cell.text);
    const known = elements.get(index);
    if (text === '') log.error('empty-key', cell.at, { key: index });
    else if (known && !known.has(text))
      log.error('unknown-element-in-cell', cell.at, { text, index }, log.nearest(text, known));
    else named.push([index, text]);
  }
  const expected = variable.by.filter(({ name }) => row.cells.has(name)).length;
  return named.length === expected ? Object.fromEntries(named) : null;
}
