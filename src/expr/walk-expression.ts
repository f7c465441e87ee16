/** Visits every node of an expression. */

import { assertNever } from '../base/assert.ts';
import type { Expr } from './ast.ts';

/** The nodes directly inside a node, in the order of the text; keys of an element are texts among them. */
function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case 'number':
    case 'text':
    case 'name':
    case 'column':
    case 'invalid':
      return [];
    case 'element':
      return [expr.of, ...expr.keys];
    case 'unary':
      return [expr.operand];
    case 'binary':
      return [expr.left, expr.right];
    case 'call':
      return expr.args;
    case 'list':
      return expr.items;
    default:
      return assertNever(expr, 'childrenOf');
  }
}

/** Calls a function for an expression and everything in it, a node before what is inside it. */
export function walkExpression(expr: Expr, visit: (node: Expr) => void): void {
  visit(expr);
  for (const child of childrenOf(expr)) walkExpression(child, visit);
}
