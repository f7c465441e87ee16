/** Makes our syntax tree of a mathjs tree over symbols, walking the tokens in step; every kind of node not named here is refused. */

import { invariant } from '../base/assert.ts';
import type { IssueLog } from '../base/issue.ts';
import type { Place, Source } from '../base/place.ts';
import type { BinaryOperator, ColumnNode, ElementNode, Expr, NameNode, TextNode } from './ast.ts';
import type { OperandToken, OperatorToken, Token } from './token.ts';

/** What is read of a node of mathjs; which fields there are depends on its type. */
export interface StructureNode {
  readonly type: string;
  /** Of an OperatorNode. */
  readonly op: string;
  readonly implicit: boolean;
  /** Of an OperatorNode and a FunctionNode. */
  readonly args: readonly StructureNode[];
  /** Of a ParenthesisNode. */
  readonly content: StructureNode;
  /** Of an ArrayNode. */
  readonly items: readonly StructureNode[];
  /** Of a RelationalNode. */
  readonly params: readonly StructureNode[];
  /** Of an AccessorNode. */
  readonly object: StructureNode;
  readonly index: { readonly dotNotation: boolean; readonly dimensions: readonly StructureNode[] };
}

/** The tokens with the next one to be met; the tree is walked from left to right, as they stand. */
interface Walk {
  readonly tokens: readonly Token[];
  readonly source: Source;
  readonly log: IssueLog;
  next: number;
  refused: boolean;
}

const binaryOperators: ReadonlySet<string> = new Set<BinaryOperator>([
  '+',
  '-',
  '*',
  '/',
  '^',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
  'and',
  'or',
]);

/** Converts a whole tree; an `invalid` node after logging what has no place in the language. */
export function convertNodes(root: StructureNode, tokens: readonly Token[], source: Source, log: IssueLog): Expr {
  const walk: Walk = { tokens, source, log, next: 0, refused: false };
  const at = source.at(tokens[0]!.start);
  const expr = convert(root, walk);
  invariant(walk.next === tokens.length, 'the tree has every token of the text');
  return walk.refused ? { kind: 'invalid', at } : expr;
}

function convert(node: StructureNode, walk: Walk): Expr {
  const at = placeOf(walk);
  switch (node.type) {
    case 'SymbolNode':
      return operandNode(takeOperand(walk), at);
    case 'OperatorNode':
      return convertOperator(node, walk, at);
    case 'ParenthesisNode':
      return convertGroup(node, walk);
    case 'FunctionNode':
      return convertCall(node, walk, at);
    case 'AccessorNode':
      return convertAccess(node, walk, at);
    case 'ArrayNode':
      return { kind: 'list', items: convertBetween('[', node.items, ']', walk), at };
    case 'RelationalNode':
      return refuseChain(node, walk, at);
    default:
      throw new Error(`convertNodes: unexpected ${node.type}`);
  }
}

function placeOf(walk: Walk): Place {
  return walk.source.at(walk.tokens[walk.next]!.start);
}

function take(walk: Walk, text: string): void {
  const token = walk.tokens[walk.next++];
  invariant(token !== undefined && 'text' in token && token.text === text, `the tree meets ${text} as the text does`);
}

function takeOperand(walk: Walk): OperandToken {
  const token = walk.tokens[walk.next++];
  invariant(token !== undefined && token.kind !== 'operator' && token.kind !== 'mark', 'a symbol is an operand');
  return token;
}

function operandNode(token: OperandToken, at: Place): Expr {
  switch (token.kind) {
    case 'number':
      return { kind: 'number', value: token.value, unit: token.unit, text: token.text, at };
    case 'text':
    case 'key':
      return { kind: 'text', value: token.value, at };
    case 'name':
      return { kind: 'name', name: token.name, at };
    case 'period':
      throw new Error('convertNodes: a bare period is refused before');
  }
}

function convertOperator(node: StructureNode, walk: Walk, at: Place): Expr {
  invariant(!node.implicit, 'products are written');
  const [first, second] = node.args;
  if (second === undefined) {
    const operator = node.op as '-' | '+' | 'not';
    invariant(operator === '-' || operator === '+' || operator === 'not', `${operator} is a sign`);
    take(walk, operator);
    return { kind: 'unary', operator, operand: convert(first!, walk), at };
  }
  const operator = node.op as BinaryOperator;
  invariant(binaryOperators.has(operator), `${operator} is an operator`);
  const left = convert(first!, walk);
  take(walk, operator);
  const right = convert(second, walk);
  // `not` binds tighter than == and +, which no one who writes it so means.
  if (operator !== 'and' && operator !== 'or' && beginsWithNot(first!)) {
    walk.log.error('not-needs-brackets', at, { operator });
    walk.refused = true;
  }
  return { kind: 'binary', operator, left, right, at };
}

/** Tells whether a node without brackets is `not x`, also behind signs. */
function beginsWithNot(node: StructureNode): boolean {
  if (node.type !== 'OperatorNode') return false;
  return node.args.length === 1 && (node.op === 'not' || beginsWithNot(node.args[0]!));
}

function convertGroup(node: StructureNode, walk: Walk): Expr {
  take(walk, '(');
  const content = convert(node.content, walk);
  take(walk, ')');
  return content;
}

function convertBetween(open: string, nodes: readonly StructureNode[], close: string, walk: Walk): readonly Expr[] {
  take(walk, open);
  const converted = nodes.map((node, i) => {
    if (i > 0) take(walk, ',');
    return convert(node, walk);
  });
  take(walk, close);
  return converted;
}

function convertCall(node: StructureNode, walk: Walk, at: Place): Expr {
  return { kind: 'call', name: takeName(walk), args: convertBetween('(', node.args, ')', walk), at };
}

function takeName(walk: Walk): string {
  const token = takeOperand(walk);
  invariant(token.kind === 'name', 'brackets and columns follow names');
  return token.name;
}

function convertAccess(node: StructureNode, walk: Walk, at: Place): ColumnNode | ElementNode {
  if (node.index.dotNotation) return convertColumn(walk, at);
  const of: NameNode | ColumnNode =
    node.object.type === 'AccessorNode' ? convertColumn(walk, at) : { kind: 'name', name: takeName(walk), at };
  return { kind: 'element', of, keys: convertBetween('[', node.index.dimensions, ']', walk) as TextNode[], at };
}

function convertColumn(walk: Walk, at: Place): ColumnNode {
  const table = takeName(walk);
  take(walk, '.');
  const columnAt = walk.source.at(walk.tokens[walk.next]!.start);
  return { kind: 'column', table, column: takeName(walk), columnAt, at };
}

/** `a < b < c` reads as in mathematics to some and as (a < b) < c to others. */
function refuseChain(node: StructureNode, walk: Walk, at: Place): Expr {
  node.params.forEach((operand, i) => {
    if (i > 0) invariant((walk.tokens[walk.next++] as OperatorToken).kind === 'operator', 'comparisons alternate');
    convert(operand, walk);
  });
  walk.log.error('chained-comparison', at, {});
  walk.refused = true;
  return { kind: 'invalid', at };
}
