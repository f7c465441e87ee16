/** Evaluates a table's `where` over its rows: comparisons of columns with literals, joined by and, or, not. */

import type { IssueLog } from '../base/issue.ts';
import type { BinaryNode, BinaryOperator, Expr } from '../expr/ast.ts';
import { convertNumber, sameDimensions, type Unit, unknownUnit } from '../expr/unit.ts';
import { type CellMisfit, logMisfit } from './cell-misfit.ts';

/** A column as `where` sees it: one value a row, texts for a text column and for keys; null where a cell is empty. */
export interface WhereColumn {
  readonly name: string;
  readonly kind: 'number' | 'text';
  readonly unit: Unit | null;
  readonly misfit: CellMisfit | null;
  readonly values: readonly (number | string | null)[];
}

type RowTest = (row: number) => boolean;
type Operand =
  | { readonly kind: 'column'; readonly column: WhereColumn; readonly expr: Expr }
  | { readonly kind: 'text'; readonly text: string; readonly expr: Expr }
  | { readonly kind: 'number'; readonly value: number; readonly unit: Unit | null; readonly expr: Expr };

/** Makes the test that a row must pass; null after logging when the expression is not one that can be evaluated at once. */
export function compileWhere(expr: Expr, columns: readonly WhereColumn[], log: IssueLog): RowTest | null {
  if (expr.kind === 'invalid') return null;
  if (expr.kind === 'unary' && expr.operator === 'not') {
    const test = compileWhere(expr.operand, columns, log);
    return test && ((row) => !test(row));
  }
  if (expr.kind === 'binary' && (expr.operator === 'and' || expr.operator === 'or')) {
    const left = compileWhere(expr.left, columns, log);
    const right = compileWhere(expr.right, columns, log);
    if (left === null || right === null) return null;
    return expr.operator === 'and' ? (row) => left(row) && right(row) : (row) => left(row) || right(row);
  }
  if (expr.kind === 'binary' && comparisons.has(expr.operator)) return compileComparison(expr, columns, log);
  log.error('where-not-comparison', expr.at, {});
  return null;
}

const comparisons = new Set<BinaryOperator>(['<', '<=', '>', '>=', '==', '!=']);

function compileComparison(expr: BinaryNode, columns: readonly WhereColumn[], log: IssueLog): RowTest | null {
  const left = operandOf(expr.left, columns, log);
  const right = operandOf(expr.right, columns, log);
  if (left === null || right === null) return null;
  const [leftIsText, rightIsText] = [isText(left), isText(right)];
  if (leftIsText !== rightIsText || (leftIsText && expr.operator !== '==' && expr.operator !== '!=')) {
    const misfit = misfitOf(left) ?? misfitOf(right);
    if (misfit !== null && leftIsText !== rightIsText) logMisfit(misfit, null, log);
    else log.error('where-types-differ', expr.at, {});
    return null;
  }
  if (!checkTextIsValue(left, right, log) || !checkTextIsValue(right, left, log)) return null;
  const unit = unitOf(left) ?? unitOf(right);
  if (unitOf(left) === unknownUnit || unitOf(right) === unknownUnit) return null;
  const [leftValue, rightValue] = [valuesOf(left, unit, log), valuesOf(right, unit, log)];
  if (leftValue === null || rightValue === null) return null;
  return (row) => compare(expr.operator, leftValue(row), rightValue(row));
}

function operandOf(expr: Expr, columns: readonly WhereColumn[], log: IssueLog): Operand | null {
  switch (expr.kind) {
    case 'invalid':
      return null;
    case 'text':
      return { kind: 'text', text: expr.value, expr };
    case 'number':
      return { kind: 'number', value: expr.value, unit: expr.unit, expr };
    case 'name': {
      const column = columns.find(({ name }) => name === expr.name);
      if (column) return { kind: 'column', column, expr };
      log.error(
        'where-unknown-column',
        expr.at,
        { name: expr.name },
        log.nearest(
          expr.name,
          columns.map(({ name }) => name),
        ),
      );
      return null;
    }
    case 'unary': {
      const operand = expr.operator === 'not' ? null : operandOf(expr.operand, columns, log);
      if (operand?.kind === 'number')
        return { ...operand, value: expr.operator === '-' ? -operand.value : operand.value };
      break;
    }
    default:
  }
  log.error('where-not-comparison', expr.at, {});
  return null;
}

function isText(operand: Operand): boolean {
  return operand.kind === 'text' || (operand.kind === 'column' && operand.column.kind === 'text');
}

function misfitOf(operand: Operand): CellMisfit | null {
  return operand.kind === 'column' ? operand.column.misfit : null;
}

/** Quoted text that no row has in the column is a slip of the pen; empty text stands for an empty cell. */
function checkTextIsValue(operand: Operand, other: Operand, log: IssueLog): boolean {
  if (operand.kind !== 'text' || other.kind !== 'column' || operand.text === '') return true;
  const values = other.column.values.filter((value) => typeof value === 'string');
  if (values.includes(operand.text)) return true;
  const params = { text: operand.text, column: other.column.name };
  log.error('text-not-in-column', operand.expr.at, params, log.nearest(operand.text, new Set(values)));
  return false;
}

function unitOf(operand: Operand): Unit | null {
  return operand.kind === 'column' ? operand.column.unit : null;
}

/** An operand's value by row in a unit; a number that stands alone is in that unit already. */
function valuesOf(
  operand: Operand,
  unit: Unit | null,
  log: IssueLog,
): ((row: number) => number | string | null) | null {
  if (operand.kind === 'text') return () => operand.text;
  const own = operand.kind === 'column' ? operand.column.unit : operand.unit;
  if (own !== null && (unit === null || !sameDimensions(own, unit))) {
    log.error('where-unit-differs', operand.expr.at, { unit: own.text });
    return null;
  }
  const convert = (value: number): number => (own === null || unit === null ? value : convertNumber(value, own, unit));
  if (operand.kind === 'number') {
    const value = convert(operand.value);
    return () => value;
  }
  const { values, kind } = operand.column;
  return (row) => {
    const value = values[row] ?? null;
    return kind === 'text' ? (value ?? '') : typeof value === 'number' ? convert(value) : null;
  };
}

/** An empty cell compares as not equal to every number, and as neither below nor above it. */
function compare(operator: BinaryOperator, a: number | string | null, b: number | string | null): boolean {
  if (operator === '==') return a === b;
  if (operator === '!=') return a !== b;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}
