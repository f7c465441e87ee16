/** The syntax tree of an expression. Every node carries the place where its text begins. */

import type { Place } from '../base/place.ts';
import type { Unit } from './unit.ts';

/** Operators between two operands; comparisons give 1 or 0. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '<' | '<=' | '>' | '>=' | '==' | '!=' | 'and' | 'or';

/** A number; `5%` has value 0.05, and `2000 亿元/year` value 2000 with a unit. A sign is a unary node above it. */
export interface NumberNode {
  readonly kind: 'number';
  readonly value: number;
  readonly unit: Unit | null;
  /** The number as it was written, without its unit: `2e3`, `5%`. */
  readonly text: string;
  readonly at: Place;
}

/** Quoted text. */
export interface TextNode {
  readonly kind: 'text';
  readonly value: string;
  readonly at: Place;
}

/** A bare name: a variable, a lever, an index, `t`, `dt` or `time`. */
export interface NameNode {
  readonly kind: 'name';
  readonly name: string;
  readonly at: Place;
}

/** A table's column at the current element: `chain.base`. */
export interface ColumnNode {
  readonly kind: 'column';
  readonly table: string;
  readonly column: string;
  /** Of the column's own name, behind the dot. */
  readonly columnAt: Place;
  readonly at: Place;
}

/** One named element: `x[steel, "太原"]`; keys are elements' names, never expressions. */
export interface ElementNode {
  readonly kind: 'element';
  readonly of: NameNode | ColumnNode;
  readonly keys: readonly TextNode[];
  readonly at: Place;
}

export interface UnaryNode {
  readonly kind: 'unary';
  readonly operator: '-' | '+' | 'not';
  readonly operand: Expr;
  readonly at: Place;
}

export interface BinaryNode {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
  /** The place of the operator's left operand. */
  readonly at: Place;
}

/** A call of a function or a distribution. */
export interface CallNode {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly Expr[];
  readonly at: Place;
}

/** A list, `[10, 0, 3]`, as distributions take them. */
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Expr[];
  readonly at: Place;
}

/** Stands where text could not be read; the issue is logged already, and later stages pass over it in silence. */
export interface InvalidNode {
  readonly kind: 'invalid';
  readonly at: Place;
}

export type Expr =
  | NumberNode
  | TextNode
  | NameNode
  | ColumnNode
  | ElementNode
  | UnaryNode
  | BinaryNode
  | CallNode
  | ListNode
  | InvalidNode;
