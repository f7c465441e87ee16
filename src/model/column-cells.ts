/** All cells of a table's column, as a distribution takes them. */

import type { ColumnNode } from '../expr/ast.ts';
import { plainUnit, type Unit, unknownUnit } from '../expr/unit.ts';
import type { Scalar } from './model.ts';
import { constant } from './operations.ts';
import { findColumn } from './references.ts';
import type { Scope } from './scope.ts';
import { convertTerm, logText, numberTerm } from './term.ts';

/**
 * Builds the cells of all rows of a column of numbers, in a unit. Null after an issue that concerns the column as a whole; each cell that is
 * empty, and does not count as 0, is an issue of its own.
 */
export function buildCells(node: ColumnNode, unit: Unit, scope: Scope): readonly (Scalar | null)[] | null {
  const { log, spend } = scope.workshop;
  const found = findColumn(node, scope);
  if (found === null) return null;
  const { column } = found;
  const label = `${node.table}.${node.column}`;
  if (column.kind === 'text') {
    logText(
      { kind: 'text', value: null, domain: null, misfit: column.misfit, what: `column ${label}`, at: node.at },
      log,
    );
    return null;
  }
  if (column.unit === unknownUnit || unit === unknownUnit) return null;
  spend(column.cells.length, node.at);
  const bareColumn = column.unit === null ? column.name : null;
  // a misfit of units is one of the column, said once
  const zero = numberTerm(constant(0), column.unit ?? plainUnit, node.at, bareColumn);
  if (convertTerm(zero, unit, log) === null) return null;
  return column.cells.map((cell, row) => {
    const value = cell ?? column.missing;
    if (value !== null) return convertTerm({ ...zero, scalar: constant(value as number) }, unit, log);
    if (!column.refused[row]) {
      log.error('empty-cell-in-column', column.places[row]!, { column: label, distribution: 'empirical' });
    }
    return null;
  });
}
