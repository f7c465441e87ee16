/** The operations that a program applies: those of formulas, and what several of them in a row come to in one pass over the columns. */

import { poissonQuantile } from '../dist/poisson.ts';
import { operations } from '../model/operations.ts';
import { exp } from '../num/exp.ts';
import { log1p } from '../num/log1p.ts';

/** Every operation's meaning on scalars; a fused one rounds after each of its parts, as these would apart. */
export const programOperations = {
  ...operations,
  log1p: (a: number) => log1p(a),
  /** The quantile of a Poisson distribution: poisson(rate, level). */
  poisson: (a: number, b: number) => poissonQuantile(a, b),
  /** The quantile of a triangular distribution: triangular(level, lo, mode, hi). */
  triangular: triangularQuantile,
  /** clamp(value, least, most) */
  clamp: (a: number, b: number, c: number) => Math.min(Math.max(a, b), c),
  'add-three': (a: number, b: number, c: number) => a + b + c,
  'add-four': (a: number, b: number, c: number, d: number) => a + b + c + d,
  'multiply-add': (a: number, b: number, c: number) => a * b + c,
  /** scaled-exp(scale, slope, x, intercept), where the exponent is known to be within the range of exp. */
  'scaled-exp': (a: number, b: number, c: number, d: number) => a * exp(b * c + d),
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

function triangularQuantile(u: number, lo: number, mode: number, hi: number): number {
  const width = hi - lo;
  const isLower = u <= (mode - lo) / width;
  const tail = (isLower ? u : 1 - u) * width;
  const distance = Math.sqrt(tail * (isLower ? mode - lo : hi - mode));
  return isLower ? lo + distance : hi - distance;
}
