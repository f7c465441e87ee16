/** An evaluator of models that shares nothing with the kernel: one path, one value at a time, by recursion from the definition. */

import type { Model, Scalar } from '../../src/model/model.ts';
import { operations } from '../../src/model/operations.ts';

/** Evaluates cells of one path; `drawn` gives the values of drawn cells. */
export function createDirectEvaluation(model: Model, drawn: (cell: number, step: number) => number) {
  const known = new Map<string, number>();
  const cellValue = (cell: number, step: number): number => {
    const at = Math.max(0, step);
    const key = `${cell} ${at}`;
    const value = known.get(key) ?? compute(cell, at);
    known.set(key, value);
    return value;
  };
  const compute = (cell: number, step: number): number => {
    const { rule } = model.cells[cell]!;
    if (rule.kind === 'draw') return drawn(cell, step);
    if (rule.kind === 'state') return evaluate(step === 0 ? rule.start : rule.next, step);
    return evaluate(rule.value, step);
  };
  const evaluate = (scalar: Scalar, step: number): number => {
    switch (scalar.kind) {
      case 'constant':
        return scalar.value;
      case 'clock': {
        const t = Math.max(0, step - scalar.lag);
        return scalar.clock === 't' ? t : (model.time.origin.index + t) / model.time.stepsPerYear;
      }
      case 'cell':
        return cellValue(scalar.cell, step - scalar.lag);
      case 'apply': {
        const [a = 0, b = 0, c = 0] = scalar.args.map((arg) => evaluate(arg, step));
        const operation: (a: number, b: number, c: number) => number = operations[scalar.operation];
        return operation(a, b, c);
      }
    }
  };
  return cellValue;
}
