/** The operations on numbers that formulas come down to: each with its arity and its meaning on scalars. */

import { atan } from '../num/atan.ts';
import { exp } from '../num/exp.ts';
import { log } from '../num/log.ts';
import { log10 } from '../num/log10.ts';
import { pow } from '../num/pow.ts';
import { cos, sin, tan } from '../num/sine.ts';
import { tanh } from '../num/tanh.ts';
import type { Scalar } from './model.ts';

const truth = (holds: boolean): number => (holds ? 1 : 0);

/** Takes halves away from zero. */
function round(x: number): number {
  const whole = Math.trunc(x);
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
}

/** The remainder with the sign of the divisor. */
function modulo(a: number, b: number): number {
  const remainder = a % b;
  return remainder !== 0 && remainder < 0 !== b < 0 ? remainder + b : remainder;
}

/** Every operation's meaning; the reference evaluator and constant folding both use it. */
export const operations = {
  negate: (a: number) => -a,
  add: (a: number, b: number) => a + b,
  subtract: (a: number, b: number) => a - b,
  multiply: (a: number, b: number) => a * b,
  divide: (a: number, b: number) => a / b,
  power: (a: number, b: number) => pow(a, b),
  exp: (a: number) => exp(a),
  log: (a: number) => log(a),
  log10: (a: number) => log10(a),
  sqrt: (a: number) => Math.sqrt(a),
  sin: (a: number) => sin(a),
  cos: (a: number) => cos(a),
  tan: (a: number) => tan(a),
  atan: (a: number) => atan(a),
  tanh: (a: number) => tanh(a),
  abs: (a: number) => Math.abs(a),
  floor: (a: number) => Math.floor(a),
  ceil: (a: number) => Math.ceil(a),
  round,
  sign: (a: number) => Math.sign(a),
  modulo,
  minimum: (a: number, b: number) => Math.min(a, b),
  maximum: (a: number, b: number) => Math.max(a, b),
  less: (a: number, b: number) => truth(a < b),
  'less-or-equal': (a: number, b: number) => truth(a <= b),
  equal: (a: number, b: number) => truth(a === b),
  'not-equal': (a: number, b: number) => truth(a !== b),
  and: (a: number, b: number) => truth(a !== 0 && b !== 0),
  or: (a: number, b: number) => truth(a !== 0 || b !== 0),
  not: (a: number) => truth(a === 0),
  /** select(condition, then, otherwise) */
  select: (a: number, b: number, c: number) => (a !== 0 ? b : c),
} as const satisfies Record<string, (a: number, b: number, c: number) => number>;

export type Operation = keyof typeof operations;

/** Makes a constant. */
export function constant(value: number): Scalar {
  return { kind: 'constant', value };
}

/** Applies an operation, at once where all its operands are constants. */
export function apply(operation: Operation, ...args: readonly Scalar[]): Scalar {
  if (args.every((arg) => arg.kind === 'constant')) {
    const [a = 0, b = 0, c = 0] = args.map((arg) => arg.value);
    const evaluate: (a: number, b: number, c: number) => number = operations[operation];
    return constant(evaluate(a, b, c));
  }
  const [condition, then, otherwise] = args;
  if (operation === 'select' && condition!.kind === 'constant') return condition!.value !== 0 ? then! : otherwise!;
  return { kind: 'apply', operation, args };
}

/** Terms that are applied one after the other; more are halved, so that the depth grows with the logarithm of their number. */
const longestChain = 32;

/** Applies an operation of two operands to one or more scalars, from the left. */
export function applyAll(operation: Operation, scalars: readonly Scalar[]): Scalar {
  if (scalars.length <= longestChain) return scalars.reduce((a, b) => apply(operation, a, b));
  const half = Math.ceil(scalars.length / 2);
  return apply(operation, applyAll(operation, scalars.slice(0, half)), applyAll(operation, scalars.slice(half)));
}
