/** The tokens of an expression's text. Offsets are into that text; `end` is behind the last character. */

import type { BinaryOperator } from './ast.ts';
import type { Unit } from './unit.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number as written (`2e3`, `5%`), with the unit behind it once units are attached. */
export interface NumberToken extends Span {
  readonly kind: 'number';
  readonly text: string;
  readonly value: number;
  readonly unit: Unit | null;
}

/** Quoted text, without its quotes. */
export interface TextToken extends Span {
  readonly kind: 'text';
  readonly value: string;
}

/** A name in Unicode NFC. */
export interface NameToken extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** An element between the square brackets behind a name. */
export interface KeyToken extends Span {
  readonly kind: 'key';
  readonly value: string;
}

/** A period as bare text, `2025-Q3`, which only an error message reads. */
export interface PeriodToken extends Span {
  readonly kind: 'period';
  readonly text: string;
}

export interface OperatorToken extends Span {
  readonly kind: 'operator';
  readonly text: BinaryOperator | 'not';
}

export interface MarkToken extends Span {
  readonly kind: 'mark';
  readonly text: '(' | ')' | '[' | ']' | ',' | '.';
}

export type OperandToken = NumberToken | TextToken | NameToken | KeyToken | PeriodToken;
export type Token = OperandToken | OperatorToken | MarkToken;

/** Tells whether a token is a given bracket, comma or dot. */
export function isMark(token: Token | undefined, text: MarkToken['text']): boolean {
  return token?.kind === 'mark' && token.text === text;
}

/** Tells whether a token is a given operator. */
export function isOperator(token: Token | undefined, text: OperatorToken['text']): boolean {
  return token?.kind === 'operator' && token.text === text;
}

/** Tells whether a token is a value by itself. */
export function isOperand(token: Token | undefined): token is OperandToken {
  return token !== undefined && token.kind !== 'operator' && token.kind !== 'mark';
}
