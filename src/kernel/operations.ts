/** The operations that a program applies: those of formulas, and what several of them in a row come to in one pass over the columns. */

import { poissonQuantile } from '../dist/poisson.ts';
import { operations } from '../model/operations.ts';
import { log1p } from '../num/log1p.ts';

/** Every operation's meaning on scalars; a fused one rounds after each of its parts, as these would apart. */
export const programOperations = {
  ...operations,
  log1p: (a: number) => log1p(a),
  /** The quantile of a Poisson distribution: poisson(rate, level). */
  poisson: (a: number, b: number) => poissonQuantile(a, b),
  /** clamp(value, least, most) */
  clamp: (a: number, b: number, c: number) => Math.min(Math.max(a, b), c),
  'multiply-add': (a: number, b: number, c: number) => a * b + c,
  'subtract-product': (a: number, b: number, c: number) => a - b * c,
  'divide-by-sum': (a: number, b: number, c: number) => a / (b + c),
  'add-quotient': (a: number, b: number, c: number, d: number) => a + b / (c + d),
} as const satisfies Record<string, (a: number, b: number, c: number, d: number) => number>;

export type ProgramOperation = keyof typeof programOperations;

/** Applies an operation to as many values as it takes. */
export function applyOperation(operation: ProgramOperation, values: readonly number[]): number {
  const evaluate: (a: number, b: number, c: number, d: number) => number = programOperations[operation];
  const [a = 0, b = 0, c = 0, d = 0] = values;
  return evaluate(a, b, c, d);
}
