/** Writes an expression as text that parses to the same tree, with as few brackets as that takes. */

import { assertNever } from '../base/assert.ts';
import type { BinaryOperator, Expr, TextNode } from './ast.ts';
import { isName } from './name.ts';

/** How tightly operators bind, as mathjs has it; `unary` is a sign or `not`. */
const levels: Readonly<Record<BinaryOperator | 'unary', number>> = {
  or: 1,
  and: 2,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  '==': 3,
  '!=': 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  unary: 6,
  '^': 7,
};

/** Prints an expression canonically: equal trees give equal texts. Throws for an `invalid` node. */
export function printExpression(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return expr.unit === null ? expr.text : `${expr.text} ${expr.unit.text}`;
    case 'text':
      return printText(expr.value);
    case 'name':
      return expr.name;
    case 'column':
      return `${expr.table}.${expr.column}`;
    case 'element':
      return `${printExpression(expr.of)}[${expr.keys.map(printKey).join(', ')}]`;
    case 'unary':
      return `${expr.operator === 'not' ? 'not ' : expr.operator}${printOperand(expr)}`;
    case 'binary':
      return `${printLeft(expr)} ${expr.operator} ${printRight(expr)}`;
    case 'call':
      return `${expr.name}(${expr.args.map(printExpression).join(', ')})`;
    case 'list':
      return `[${expr.items.map(printExpression).join(', ')}]`;
    case 'invalid':
      throw new Error('printExpression: the expression is invalid');
    default:
      return assertNever(expr, 'printExpression');
  }
}

/** A key that is a name needs no quotes. */
function printKey({ value }: TextNode): string {
  return isName(value) ? value : printText(value);
}

function printText(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

function bracket(expr: Expr, needed: boolean): string {
  return needed ? `(${printExpression(expr)})` : printExpression(expr);
}

function levelOf(expr: Expr): number {
  if (expr.kind === 'binary') return levels[expr.operator];
  return expr.kind === 'unary' ? levels.unary : Number.POSITIVE_INFINITY;
}

/** Tells whether the text of a tree is `not x`, also behind signs: not to stand before an operator without brackets. */
function beginsWithNot(expr: Expr): boolean {
  return expr.kind === 'unary' && (expr.operator === 'not' || beginsWithNot(expr.operand));
}

function isComparison(operator: BinaryOperator): boolean {
  return levels[operator] === levels['<'];
}

function printOperand({ operand }: Expr & { kind: 'unary' }): string {
  return bracket(operand, levelOf(operand) < levels.unary);
}

function printLeft({ operator, left }: Expr & { kind: 'binary' }): string {
  const level = levels[operator];
  // Without brackets, the power would go to the unit of a number.
  if (operator === '^') return bracket(left, levelOf(left) <= level || (left.kind === 'number' && left.unit !== null));
  const loose = levelOf(left) < level || (isComparison(operator) && levelOf(left) === level);
  return bracket(left, loose || (operator !== 'and' && operator !== 'or' && beginsWithNot(left)));
}

function printRight({ operator, right }: Expr & { kind: 'binary' }): string {
  // A sign may follow ^, and powers group from the right.
  return bracket(right, operator === '^' ? levelOf(right) < levels.unary : levelOf(right) <= levels[operator]);
}
