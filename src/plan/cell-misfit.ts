/** A cell that is no number where its column is one, and the issue that says how to write it. */

import { assertNever } from '../base/assert.ts';
import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { Unit } from '../expr/unit.ts';
import type { Meant } from './meant-by.ts';

/** A cell that is no number, with its column's name. */
export interface CellMisfit {
  readonly text: string;
  readonly column: string;
  readonly at: Place;
  readonly meant: Meant;
}

/** Logs a cell that is no number, at the cell; `unit` is its column's, null where none is declared. */
export function logMisfit({ text, column, at, meant }: CellMisfit, unit: Unit | null, log: IssueLog): void {
  switch (meant.kind) {
    case 'date':
      log.error('cell-date', at, { text, column, month: meant.month, quarter: meant.quarter });
      break;
    case 'number':
      log.error('cell-notation', at, { text, column, remedy: meant.written });
      break;
    case 'unit':
      log.error('cell-unknown-unit', at, { text, column, unit: meant.unit });
      break;
    case 'currency':
      log.error('cell-currency', at, { text, column, number: meant.written });
      break;
    case 'comma':
      log.error('cell-comma', at, { text, column, decimal: meant.decimal, whole: meant.whole });
      break;
    case 'digits':
      log.error('cell-digits', at, { text, column });
      break;
    case 'range':
      log.error('cell-out-of-range', at, { text, column });
      break;
    case 'nothing':
      log.error('cell-placeholder', at, { text, column });
      break;
    case 'text':
      if (unit === null) log.error('text-among-numbers', at, { text, column });
      else log.error('text-in-number-column', at, { text, column, unit: unit.text });
      break;
    default:
      assertNever(meant, 'logMisfit');
  }
}
