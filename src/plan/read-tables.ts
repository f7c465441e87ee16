/** Reads tables: rows from the plan, a CSV file or a sheet, columns with their kinds and units, `where`, keys. */

import { normalizeName } from '../expr/name.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import type { CellMisfit } from './cell-misfit.ts';
import { checkKeys } from './check-keys.ts';
import { entries, field, items, type Located, type LocatedEntry, scalar } from './located.ts';
import { meantBy } from './meant-by.ts';
import type { Column, Named, Table } from './plan.ts';
import type { PlanInput } from './plan-source.ts';
import { type RawCell, type RawRow, type RawTable, trimCell } from './raw-table.ts';
import { type CellValue, cellNumber, readCell } from './read-cell.ts';
import { isInside, readCsvFile } from './read-csv-file.ts';
import { noNotes, readNotes } from './read-notes.ts';
import { readSheet } from './read-sheet.ts';
import { readNames, readUnit } from './read-variables.ts';
import { compileWhere, type WhereColumn } from './read-where.ts';
import type { Reader } from './reader.ts';
import type { ColumnFile, TableFile } from './schema.ts';

/** Reads one table; null after logging when its rows cannot be read. */
export function readTable(
  entry: LocatedEntry<TableFile>,
  tableNames: ReadonlySet<string>,
  input: PlanInput,
  reader: Reader,
): Table | null {
  const { log } = reader;
  const located = entry.value;
  const name = normalizeName(entry.key);
  const keys = readNames(field(located, 'key'));
  const raw = readRows(entry, input, reader);
  if (raw === null) return null;
  const declared = entries(field(located, 'columns'));
  const columns = columnNames(raw, declared, keys, name, reader).map((column) =>
    readColumn(column, raw, located, tableNames, reader),
  );
  const kept = checkKeys(raw, keys, { name, at: entry.at }, log);
  if (kept === null) return null;
  const holds = readWhere(located, raw, columns, keys, reader);
  const rows = kept.filter((row) => holds(row));
  const keyOf = (row: number): readonly string[] => keys.map((key) => keyText(raw.rows[row]!, key.name));
  return {
    name,
    at: entry.at,
    keys: keys.map((key) => ({ name: key.name, index: tableNames.has(key.name) ? key.name : name })),
    rows: rows.map(keyOf),
    keyPlaces: rows.map((row) => keys.map((key) => raw.rows[row]!.cells.get(key.name)!.at)),
    columns: columns.map((column) => ({
      ...column,
      cells: rows.map((row) => column.cells[row] ?? null),
      places: rows.map((row) => column.places[row]!),
      refused: rows.map((row) => column.refused[row]!),
    })),
    ...readNotes(located),
  };
}

function keyText(row: RawRow, key: string): string {
  return normalizeName(row.cells.get(key)?.text ?? '');
}

function readRows({ value, at, key }: LocatedEntry<TableFile>, input: PlanInput, { log }: Reader): RawTable | null {
  const [csv, xlsx, rows] = [scalar(field(value, 'csv')), scalar(field(value, 'xlsx')), field(value, 'rows')];
  if ([csv, xlsx, rows].filter((source) => source !== null).length !== 1) {
    log.error('rows-or-file', at, { name: key });
    return null;
  }
  for (const option of xlsx === null ? (['sheet', 'range'] as const) : []) {
    const node = scalar(field(value, option));
    if (node !== null) log.error('sheet-without-xlsx', node.at, { key: option });
  }
  const path = csv ?? xlsx;
  if (path === null) return inlineRows(items(rows));
  if (csv !== null) return readCsvFile(csv, input, log);
  return isInside(path, log) ? readSheet(value, path, input.workbooks, log) : null;
}

function inlineRows(rows: readonly Located<Record<string, string | number | null>>[]): RawTable {
  const columns = new Map<string, RawTable['columns'][number]>();
  const read = rows.map((row): RawRow => {
    const cells = new Map<string, RawCell>();
    for (const { key, at, value } of entries(row)) {
      const name = normalizeName(key);
      if (!columns.has(name)) columns.set(name, { name, at });
      cells.set(name, { text: value.node.kind === 'scalar' ? trimCell(value.node.text) : '', at: value.node.at });
    }
    return { at: row.node.at, cells };
  });
  return { columns: [...columns.values()], rows: read, commasGroup: true };
}

interface ColumnToRead {
  readonly name: string;
  readonly at: Named['at'];
  readonly declared: Located<ColumnFile | null> | null;
}

/** The columns that are declared, then those that appear besides, keys left out. */
function columnNames(
  raw: RawTable,
  declared: readonly LocatedEntry<ColumnFile | null>[],
  keys: readonly Named[],
  table: string,
  { log }: Reader,
): readonly ColumnToRead[] {
  const isKey = (name: string): boolean => keys.some((key) => key.name === name);
  const isDeclared = (name: string): boolean => declared.some(({ key }) => normalizeName(key) === name);
  const columns: ColumnToRead[] = [];
  for (const { key, at, value } of declared) {
    const name = normalizeName(key);
    if (isKey(name)) log.error('key-declared-as-column', at, { name });
    else if (raw.rows.length > 0 && !raw.columns.some((column) => column.name === name)) {
      const free = raw.columns.map((column) => column.name).filter((other) => !isKey(other) && !isDeclared(other));
      const columns = raw.columns.map((column) => column.name).join(', ');
      log.error('column-without-cells', at, { name, table, columns }, log.nearest(name, free));
    }
    columns.push({ name, at, declared: value });
  }
  for (const { name, at } of raw.columns) {
    if (!isKey(name) && !columns.some((column) => column.name === name)) columns.push({ name, at, declared: null });
  }
  return columns.filter(({ name }) => !isKey(name));
}

function readColumn(
  { name, at, declared }: ColumnToRead,
  raw: RawTable,
  table: Located<TableFile>,
  tableNames: ReadonlySet<string>,
  reader: Reader,
): Column {
  const { units, log } = reader;
  const cells = raw.rows.map((row): RawCell => row.cells.get(name) ?? { text: '', at: row.at });
  const values = cells.map((cell) => readCell(cell, units, raw.commasGroup));
  const known = declared?.node.kind === 'map' ? (declared as Located<ColumnFile>) : null;
  const unit = known && readUnit(field(known, 'unit'), reader);
  const hasUnit = known !== null && field(known, 'unit') !== null;
  const isText = !hasUnit && (tableNames.has(name) || values.some((value) => value.kind === 'text'));
  const missing = (known && field(known, 'missing')) ?? field(table, 'missing');
  const contents = cells.map((cell, i) => {
    if (isText) return values[i]!.kind === 'empty' ? null : normalizeName(cell.text);
    return cellNumber(values[i]!, cell, { name, unit }, log);
  });
  return {
    name,
    at,
    kind: isText ? 'text' : 'number',
    unit,
    cells: contents,
    places: cells.map((cell) => cell.at),
    refused: contents.map(
      (content, i) => content === null && (values[i]!.kind !== 'empty' || cells[i]!.refused === true),
    ),
    misfit: isText && !tableNames.has(name) ? findMisfit(name, cells, values) : null,
    missing: missing ? 0 : null,
    ...(known ? readNotes(known) : noNotes),
  };
}

/** The first text of a column that has numbers too, or texts that were meant as numbers. */
function findMisfit(column: string, cells: readonly RawCell[], values: readonly CellValue[]): CellMisfit | null {
  const texts = cells.filter((_, i) => values[i]!.kind === 'text');
  const hasNumbers = values.some(({ kind }) => kind === 'number' || kind === 'period');
  const [first] = texts;
  const isNumberLike = ({ text }: RawCell): boolean => !['text', 'nothing'].includes(meantBy(text).kind);
  if (first === undefined || !(hasNumbers || texts.some(isNumberLike))) return null;
  return { text: first.text, column, at: first.at, meant: meantBy(first.text) };
}

/** Makes the test of `where`; without one, or when it cannot be evaluated, every row is kept. */
function readWhere(
  located: Located<TableFile>,
  raw: RawTable,
  columns: readonly Column[],
  keys: readonly Named[],
  { units, log }: Reader,
): (row: number) => boolean {
  const node = scalar(field(located, 'where'));
  if (node === null) return () => true;
  const keyColumns = keys.map(({ name }): WhereColumn => {
    return { name, kind: 'text', unit: null, misfit: null, values: raw.rows.map((row) => keyText(row, name)) };
  });
  const dataColumns = columns.map((column): WhereColumn => ({ ...column, values: column.cells }));
  const expr = parseExpression(node.source, units, log);
  return compileWhere(expr, [...keyColumns, ...dataColumns], log) ?? (() => true);
}
