/** Loops over columns: one for each common operation, so that the compiler sees it whole, and a general one for the rest. */

import { type ProgramOperation, programOperations } from './operations.ts';

/** Sets `out` to an operation of up to four columns, element by element; columns may be the same. */
export type ColumnLoop = (
  out: Float64Array,
  a: Float64Array,
  b: Float64Array,
  c: Float64Array,
  d: Float64Array,
) => void;

const written: Partial<Record<ProgramOperation, ColumnLoop>> = {
  add: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! + b[i]!;
  },
  subtract: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
  },
  multiply: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! * b[i]!;
  },
  divide: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! / b[i]!;
  },
  minimum: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.min(a[i]!, b[i]!);
  },
  maximum: (out, a, b) => {
    for (let i = 0; i < out.length; i++) out[i] = Math.max(a[i]!, b[i]!);
  },
  select: (out, a, b, c) => {
    for (let i = 0; i < out.length; i++) out[i] = a[i] !== 0 ? b[i]! : c[i]!;
  },
};

/** The loop of an operation. */
export function columnLoop(operation: ProgramOperation): ColumnLoop {
  const evaluate: (a: number, b: number, c: number, d: number) => number = programOperations[operation];
  return (
    written[operation] ??
    ((out, a, b, c, d) => {
      for (let i = 0; i < out.length; i++) out[i] = evaluate(a[i]!, b[i]!, c[i]!, d[i]!);
    })
  );
}
