/** Reads literals: numbers with a sign, a percentage sign or a unit, and nothing to compute. */

import type { Expr, NameNode, NumberNode } from '../expr/ast.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import type { Reader } from './reader.ts';
import type { ScalarNode } from './yaml-node.ts';

/** A literal's number with its sign. */
export interface Literal {
  readonly value: number;
  readonly node: NumberNode;
}

/** Tells the value of a literal, or null when an expression is none. */
export function literalOf(expr: Expr): Literal | null {
  if (expr.kind === 'number') return { value: expr.value, node: expr };
  if (expr.kind !== 'unary' || expr.operator === 'not') return null;
  const literal = literalOf(expr.operand);
  return literal && { value: expr.operator === '-' ? -literal.value : literal.value, node: literal.node };
}

/** Reads a literal, perhaps with a unit; an invalid node after logging when it is none. */
export function readLiteral(node: ScalarNode, { units, log }: Reader): Expr {
  const expr = parseExpression(node.source, units, log);
  if (expr.kind === 'invalid' || literalOf(expr)) return expr;
  const slip = unitSlip(expr);
  if (slip) log.error('unknown-unit', slip.at, { name: slip.name }, log.nearest(slip.name, units.keys()));
  else log.error('not-a-literal', node.at, { text: node.text });
  return { kind: 'invalid', at: node.at };
}

/** The name that goes on a number's unit without being one, as `yr` in `150 kg/yr`; null where there is none. */
function unitSlip(expr: Expr): NameNode | null {
  if (expr.kind !== 'binary' || (expr.operator !== '/' && expr.operator !== '*')) return null;
  const begun = literalOf(expr.left);
  if (begun === null) return unitSlip(expr.left);
  return begun.node.unit !== null && expr.right.kind === 'name' ? expr.right : null;
}

/** Reads a number without a unit between two bounds; null after logging when it is none. */
export function readNumber(node: ScalarNode, lower: number, upper: number, reader: Reader): number | null {
  const expr = readLiteral(node, reader);
  if (expr.kind === 'invalid') return null;
  const { value, node: written } = literalOf(expr)!;
  if (written.unit !== null) {
    reader.log.error('number-with-unit', node.at, { text: node.text });
    return null;
  }
  if (value >= lower && value <= upper) return value;
  reader.log.error('number-out-of-bounds', node.at, { text: node.text, lower: String(lower), upper: String(upper) });
  return null;
}

/** Reads a whole number between two bounds, written with digits; null after logging when it is none. */
export function readCount(node: ScalarNode, lower: number, upper: number, { log }: Reader): number | null {
  const { at, text } = node;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= lower && value <= upper) return value;
  if (value > upper) log.error('number-out-of-bounds', at, { text, lower: String(lower), upper: String(upper) });
  else log.error('not-a-count', at, { text, lower: String(lower) });
  return null;
}
