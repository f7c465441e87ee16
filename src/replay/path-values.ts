/** The values of a model along one path: every cell at every step, and whatever is computed of them, one number a step. */

import { assertNever, invariant } from '../base/assert.ts';
import type { Model, ReportingPeriod, Scalar } from '../model/model.ts';
import { operations } from '../model/operations.ts';
import type { Aggregate } from '../plan/plan.ts';

/** One value a step, the origin's first. */
export type StepValues = readonly number[];

/** What is known of a path. */
export interface PathValues {
  readonly model: Model;
  /** By cell. */
  readonly cells: readonly StepValues[];
  /** Computes a scalar of the model at every step, as the run did. */
  readonly evaluate: (scalar: Scalar) => StepValues;
}

/** Takes a path's cells, by which everything else about it is known. */
export function createPathValues(model: Model, cells: readonly StepValues[]): PathValues {
  invariant(cells.length === model.cells.length, 'createPathValues: there are values of every cell');
  const known = new Map<Scalar, StepValues>();
  const steps = Array.from({ length: model.time.steps + 1 }, (_, step) => step);
  const compute = (scalar: Scalar): StepValues => {
    switch (scalar.kind) {
      case 'constant':
        return steps.map(() => scalar.value);
      case 'clock': {
        const [first, scale] = scalar.clock === 't' ? [0, 1] : [model.time.origin.index, model.time.stepsPerYear];
        return steps.map((step) => (first + Math.max(0, step - scalar.lag)) / scale);
      }
      case 'cell':
        return lagged(cells[scalar.cell]!, scalar.lag);
      case 'apply': {
        const [a = [], b = [], c = []] = scalar.args.map(evaluate);
        const operation: (a: number, b: number, c: number) => number = operations[scalar.operation];
        return steps.map((step) => operation(a[step]!, b[step]!, c[step]!));
      }
      default:
        return assertNever(scalar, 'createPathValues');
    }
  };
  const evaluate = (scalar: Scalar): StepValues => {
    const found = known.get(scalar);
    if (found !== undefined) return found;
    const values = compute(scalar);
    known.set(scalar, values);
    return values;
  };
  return { model, cells, evaluate };
}

/** Values of so many steps before; before the origin stands the origin's. */
export function lagged(values: StepValues, lag: number): StepValues {
  return lag === 0 ? values : values.map((_, step) => values[Math.max(0, step - lag)]!);
}

/** Combines values of steps into those of the origin and of the complete reporting periods, as a run does. */
export function byPeriod(
  values: StepValues,
  aggregate: Aggregate,
  periods: readonly ReportingPeriod[],
): readonly number[] {
  return [
    values[0]!,
    ...periods.map((period) => combine(values.slice(period.firstStep, period.lastStep + 1), aggregate)),
  ];
}

function combine(values: StepValues, aggregate: Aggregate): number {
  switch (aggregate) {
    case 'last':
      return values.at(-1)!;
    case 'sum':
      return values.reduce((sum, value) => sum + value);
    case 'mean':
      return values.reduce((sum, value) => sum + value) / values.length;
    case 'max':
      return values.reduce((most, value) => Math.max(most, value));
    case 'min':
      return values.reduce((least, value) => Math.min(least, value));
    default:
      return assertNever(aggregate, 'combine');
  }
}
