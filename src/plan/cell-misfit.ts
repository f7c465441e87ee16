/** A cell that is no number where its column is one: what was probably meant, and the issue that says how to write it. */

import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { Unit } from '../expr/unit.ts';

/** What stands in the cell: a date, a number in other notation, a number with a unit the plan does not know, or neither. */
export type Meant =
  | { readonly kind: 'date'; readonly month: string; readonly quarter: string }
  | { readonly kind: 'number'; readonly written: string }
  | { readonly kind: 'unit'; readonly unit: string }
  | { readonly kind: 'text' };

/** A cell that is no number, with its column's name. */
export interface CellMisfit {
  readonly text: string;
  readonly column: string;
  readonly at: Place;
  readonly meant: Meant;
}

const date = /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*\d{1,2}\s*日?|\s*月)?(?:[ T]+\d{1,2}:\d{2}(?::\d{2})?)?$/u;
const quarter = /^(\d{4})\s*[-/年]?\s*(?:[Qq]([1-4])|第?([1-4])季度)$/u;
const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?%?$/;
const grouped = /^[+-]?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?/;
const withUnit =
  /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*([\p{L}_][\p{L}\p{N}_]*(?:[*/][\p{L}_][\p{L}\p{N}_]*)*)$/u;

/** Tells what a cell's text, which is no number, was probably meant to be. */
export function meantBy(text: string): Meant {
  const trimmed = text.normalize('NFKC').trim();
  const plain = trimmed.replace(grouped, (digits) => digits.replace(/[ ,]/g, '')).replace(/\s+%$/, '%');
  if (numeral.test(plain)) return { kind: 'number', written: plain };
  const [, year, month] = date.exec(trimmed) ?? [];
  if (month !== undefined && Number(month) >= 1 && Number(month) <= 12) {
    const inYear = Math.ceil(Number(month) / 3);
    return { kind: 'date', month: `${year}-${month.padStart(2, '0')}`, quarter: `${year}-Q${inYear}` };
  }
  const [, ofYear, western, chinese] = quarter.exec(trimmed) ?? [];
  if (ofYear !== undefined) return { kind: 'number', written: `${ofYear}-Q${western ?? chinese}` };
  if (plain !== trimmed) return { kind: 'number', written: plain };
  const unit = withUnit.exec(trimmed)?.[1];
  return unit === undefined ? { kind: 'text' } : { kind: 'unit', unit };
}

/** Logs a cell that is no number, at the cell; `unit` is its column's, null where none is declared. */
export function logMisfit({ text, column, at, meant }: CellMisfit, unit: Unit | null, log: IssueLog): void {
  if (meant.kind === 'date') log.error('cell-date', at, { text, column, month: meant.month, quarter: meant.quarter });
  else if (meant.kind === 'number') log.error('cell-notation', at, { text, column, remedy: meant.written });
  else if (meant.kind === 'unit') log.error('cell-unknown-unit', at, { text, column, unit: meant.unit });
  else if (unit === null) log.error('text-among-numbers', at, { text, column });
  else log.error('text-in-number-column', at, { text, column, unit: unit.text });
}
