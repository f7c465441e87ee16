/** From an expression to a scalar, for one element: the visitor that names, indexes and units meet in. */

import { assertNever } from '../base/assert.ts';
import type { BinaryNode, BinaryOperator, Expr, NumberNode, UnaryNode } from '../expr/ast.ts';
import { printExpression } from '../expr/print-expression.ts';
import {
  divideUnits,
  isDimensionless,
  multiplyUnits,
  plainUnit,
  powerUnit,
  sameDimensions,
  type Unit,
  unknownUnit,
} from '../expr/unit.ts';
import { buildCall } from './calls.ts';
import type { Scalar } from './model.ts';
import { apply, constant, type Operation } from './operations.ts';
import { buildColumn, buildElement, buildName } from './references.ts';
import type { Scope } from './scope.ts';
import {
  asNumber,
  asPlain,
  convertTerm,
  invalidTerm,
  logText,
  type NumberTerm,
  numberTerm,
  type Term,
  type TextTerm,
  unify,
} from './term.ts';

/** Builds the term of an expression; issues are logged, and an invalid term stands where there was one. */
function buildTerm(expr: Expr, scope: Scope): Term {
  scope.workshop.spend(1, expr.at);
  switch (expr.kind) {
    case 'number':
      return numberTerm(constant(expr.value), literalUnit(expr), expr.at);
    case 'text':
      return { kind: 'text', value: expr.value, domain: null, misfit: null, what: `"${expr.value}"`, at: expr.at };
    case 'name':
      return buildName(expr, scope);
    case 'column':
      return buildColumn(expr, scope);
    case 'element':
      return buildElement(expr, scope, buildTerm);
    case 'unary':
      return buildUnary(expr, scope);
    case 'binary':
      return buildBinary(expr, scope);
    case 'call':
      return buildCall(expr, scope, buildTerm);
    case 'list':
    case 'invalid':
      return invalidTerm(expr.at);
    default:
      return assertNever(expr, 'buildTerm');
  }
}

/** Builds an expression as a number in whatever unit it comes out in. Null after an issue. */
export function buildNumber(expr: Expr, scope: Scope): NumberTerm | null {
  return asNumber(buildTerm(expr, scope), scope.workshop.log);
}

/** Builds an expression as a number in a declared unit; a plain literal is taken to be in that unit. Null after an issue. */
export function buildInUnit(expr: Expr, unit: Unit, scope: Scope): Scalar | null {
  const literal = plainLiteral(expr);
  if (literal !== null) return constant(literal);
  if (isAmountForRate(expr, unit, scope)) {
    const text = printExpression(expr);
    scope.workshop.log.error('rate-expected', expr.at, { text, wanted: unit.text, remedy: `${text}/year` });
    return null;
  }
  const term = asNumber(buildTerm(expr, scope), scope.workshop.log);
  return term && unit !== unknownUnit ? convertTerm(term, unit, scope.workshop.log) : null;
}

/** Tells a literal that is short of a rate by a year below it: 600 kg where kg/year is wanted. */
function isAmountForRate(expr: Expr, unit: Unit, { workshop }: Scope): boolean {
  const number = expr.kind === 'unary' ? expr.operand : expr;
  if (number.kind !== 'number' || number.unit === null || isDimensionless(unit)) return false;
  return sameDimensions(divideUnits(number.unit, workshop.names.plan.units.get('year')!), unit);
}

/** The value of a number without unit or percent sign, perhaps with a sign before it; null for anything else. */
function plainLiteral(expr: Expr): number | null {
  if (expr.kind === 'number') return expr.unit === null && !expr.text.endsWith('%') ? expr.value : null;
  if (expr.kind !== 'unary' || expr.operator === 'not') return null;
  const value = plainLiteral(expr.operand);
  return value === null ? null : expr.operator === '-' ? -value : value;
}

function literalUnit(node: NumberNode): Unit | null {
  if (node.unit !== null) return node.unit;
  return node.value === 0 ? null : plainUnit;
}

function buildUnary(node: UnaryNode, scope: Scope): Term {
  const { log } = scope.workshop;
  const operand = asNumber(buildTerm(node.operand, scope), log);
  if (operand === null) return invalidTerm(node.at);
  if (node.operator === '+') return operand;
  if (node.operator === '-') return numberTerm(apply('negate', operand.scalar), operand.unit, node.at);
  const plain = asPlain(operand, log);
  return plain ? numberTerm(apply('not', plain), plainUnit, node.at) : invalidTerm(node.at);
}

function buildBinary(node: BinaryNode, scope: Scope): Term {
  const left = buildTerm(node.left, scope);
  const right = buildTerm(node.right, scope);
  if (left.kind === 'invalid' || right.kind === 'invalid') return invalidTerm(node.at);
  if (left.kind === 'text' && right.kind === 'text') return compareTexts(node, left, right, scope);
  const text = left.kind === 'text' ? left : right;
  if ((node.operator === '==' || node.operator === '!=') && text.kind === 'text' && text.domain !== null) {
    const number = left.kind === 'text' ? node.right : node.left;
    const example = number.kind === 'number' ? number.text : (text.domain[0] ?? '');
    if (text.misfit) logText(text, scope.workshop.log);
    else scope.workshop.log.error('text-against-number', number.at, { what: text.what, text: example });
    return invalidTerm(node.at);
  }
  const [a, b] = [asNumber(left, scope.workshop.log), asNumber(right, scope.workshop.log)];
  if (a === null || b === null) return invalidTerm(node.at);
  const result = combineNumbers(node, a, b, scope);
  return result ? numberTerm(result.scalar, result.unit, node.at) : invalidTerm(node.at);
}

const comparisons: Partial<Record<BinaryOperator, { readonly operation: Operation; readonly swapped: boolean }>> = {
  '<': { operation: 'less', swapped: false },
  '<=': { operation: 'less-or-equal', swapped: false },
  '>': { operation: 'less', swapped: true },
  '>=': { operation: 'less-or-equal', swapped: true },
  '==': { operation: 'equal', swapped: false },
  '!=': { operation: 'not-equal', swapped: false },
};

type Result = { readonly scalar: Scalar; readonly unit: Unit | null } | null;

function combineNumbers(node: BinaryNode, a: NumberTerm, b: NumberTerm, scope: Scope): Result {
  const { log } = scope.workshop;
  switch (node.operator) {
    case '*':
      return { scalar: apply('multiply', a.scalar, b.scalar), unit: a.unit && b.unit && multiplyUnits(a.unit, b.unit) };
    case '/':
      return { scalar: apply('divide', a.scalar, b.scalar), unit: a.unit && divideUnits(a.unit, b.unit ?? plainUnit) };
    case '^':
      return raise(a, b, scope);
    case 'and':
    case 'or': {
      const [p, q] = [asPlain(a, log), asPlain(b, log)];
      return p && q && { scalar: apply(node.operator, p, q), unit: plainUnit };
    }
    default: {
      const unified = unify([a, b], log);
      if (unified === null) return null;
      const [x, y] = unified.scalars as readonly [Scalar, Scalar];
      if (node.operator === '+') return { scalar: apply('add', x, y), unit: unified.unit };
      if (node.operator === '-') return { scalar: apply('subtract', x, y), unit: unified.unit };
      const { operation, swapped } = comparisons[node.operator]!;
      return { scalar: swapped ? apply(operation, y, x) : apply(operation, x, y), unit: plainUnit };
    }
  }
}

function raise(base: NumberTerm, exponent: NumberTerm, scope: Scope): Result {
  const { log } = scope.workshop;
  const power = asPlain(exponent, log);
  if (power === null) return null;
  if (base.unit === null || isDimensionless(base.unit)) {
    const plain = asPlain(base, log);
    return plain && { scalar: apply('power', plain, power), unit: plainUnit };
  }
  if (power.kind !== 'constant' || !Number.isInteger(power.value)) {
    log.error('power-of-unit', exponent.at, { unit: base.unit.text });
    return null;
  }
  return { scalar: apply('power', base.scalar, power), unit: powerUnit(base.unit, power.value) };
}

function compareTexts(node: BinaryNode, left: TextTerm, right: TextTerm, scope: Scope): Term {
  const { log } = scope.workshop;
  if (node.operator !== '==' && node.operator !== '!=') {
    logText(left, log);
    return invalidTerm(node.at);
  }
  for (const [quoted, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (quoted.domain !== null || other.domain === null || quoted.value === '') continue;
    if (other.domain.includes(quoted.value!)) continue;
    log.error(
      'unknown-value',
      quoted.at,
      { text: quoted.value!, what: other.what },
      log.nearest(quoted.value!, other.domain),
    );
    return invalidTerm(node.at);
  }
  const equal = (left.value ?? '') === (right.value ?? '');
  return numberTerm(constant(equal === (node.operator === '==') ? 1 : 0), plainUnit, node.at);
}
