/** Reads a table's cells: numbers, percentages, numbers with units, periods, texts. */

import { createIssueLog, type IssueLog } from '../base/issue.ts';
import { decimalYear, parsePeriod } from '../base/period.ts';
import { sourceAt } from '../base/place.ts';
import { parseUnit } from '../expr/parse-unit.ts';
import {
  convertNumber,
  isDimensionless,
  plainUnit,
  sameDimensions,
  type Unit,
  type UnitSystem,
  unknownUnit,
} from '../expr/unit.ts';
import { logMisfit } from './cell-misfit.ts';
import { isWithinRange, meantBy } from './meant-by.ts';
import { plainNumber, plainPeriod } from './plain-notation.ts';
import { type RawCell, trimCell } from './raw-table.ts';

/** What a cell holds; `unit` is null for a number that stands alone. */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit | null; readonly percent: boolean }
  | { readonly kind: 'period'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string };

const number = /^([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)(%?)(?:\s*(\D.*))?$/u;

/** Tells what a cell holds; `commasGroup` as its table says. What is not certain to be a number or a period is text. */
export function readCell({ text }: RawCell, units: UnitSystem, commasGroup: boolean): CellValue {
  const trimmed = trimCell(text);
  if (trimmed === '') return { kind: 'empty' };
  const match = number.exec(plainNumber(trimmed, commasGroup));
  if (match && isWithinRange(match[1]!) && isExact(match[1]!)) {
    const [, digits, percent, unitText] = match;
    const value = percent ? convertNumber(Number(digits), units.get('percent')!, plainUnit) : Number(digits);
    const unit = unitText === undefined ? null : unitOf(unitText, units);
    const readable = unitText === undefined || (unit !== null && !percent);
    if (readable) return { kind: 'number', value, unit, percent: percent === '%' };
  }
  const period = parsePeriod(plainPeriod(trimmed) ?? trimmed);
  return period ? { kind: 'period', value: decimalYear(period) } : { kind: 'text', value: trimmed };
}

/** A whole number that a double does not tell from its neighbours is a code: as text it stays itself. */
function isExact(digits: string): boolean {
  const [whole] = /^-?\d+$/.exec(digits.replace('+', '')) ?? [];
  const value = Number(digits);
  return (
    whole === undefined || Number.isSafeInteger(value) || whole === String(value) || BigInt(whole) === BigInt(value)
  );
}

/** Reads a unit where text that is none is no mistake. */
function unitOf(text: string, units: UnitSystem): Unit | null {
  return parseUnit(sourceAt(text, { file: '', line: 1, column: 1 }), units, createIssueLog());
}

/** Gives a cell's number in its column's unit; null after logging when the cell has none that fits. */
export function cellNumber(
  value: CellValue,
  cell: RawCell,
  column: { readonly name: string; readonly unit: Unit | null },
  log: IssueLog,
): number | null {
  const params = { text: cell.text, column: column.name, unit: column.unit?.text ?? '' };
  switch (value.kind) {
    case 'empty':
      return null;
    case 'text':
      logMisfit({ ...params, at: cell.at, meant: meantBy(cell.text) }, column.unit, log);
      return null;
    case 'period':
      if (column.unit === null || isDimensionless(column.unit)) return value.value;
      log.error('cell-unit-differs', cell.at, params);
      return null;
    case 'number': {
      const own = value.unit ?? plainUnit;
      if (column.unit === unknownUnit || (value.unit === null && !(value.percent && column.unit))) return value.value;
      if (column.unit === null) log.error('column-unit-not-declared', cell.at, { ...params, unit: own.text });
      else if (sameDimensions(own, column.unit)) return convertNumber(value.value, own, column.unit);
      else log.error('cell-unit-differs', cell.at, params);
      return null;
    }
  }
}
