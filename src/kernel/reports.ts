/** What a block reports: each measure's value at the origin and in each complete reporting period. */

import { blockPaths } from '../base/block.ts';
import type { Program } from './program.ts';

/** Collects the values of a block's measures by period. */
export interface Reports {
  /** Column `measure · (periods + 1) + period`; period 0 is the origin. */
  readonly values: readonly Float64Array[];
  /** Adds a measure's values at a step to its period, if the step is in one. */
  readonly add: (measure: number, step: number, column: Float64Array) => void;
}

/** Allocates the columns that a program's measures report to. */
export function createReports(program: Program): Reports {
  const width = program.periods.length + 1;
  const values = Array.from({ length: program.measures.length * width }, () => new Float64Array(blockPaths));
  const periodOf = new Int32Array(program.steps + 1).fill(-1);
  periodOf[0] = 0;
  for (const [i, { firstStep, lastStep }] of program.periods.entries()) periodOf.fill(i + 1, firstStep, lastStep + 1);
  return {
    values,
    add: (measure, step, column) => {
      const period = periodOf[step]!;
      if (period < 0) return;
      const out = values[measure * width + period]!;
      const { aggregate } = program.measures[measure]!;
      const span = program.periods[period - 1] ?? { firstStep: step, lastStep: step };
      if (step === span.firstStep || aggregate === 'last') out.set(column);
      else combine(out, column, aggregate);
      const steps = span.lastStep - span.firstStep + 1;
      if (aggregate === 'mean' && step === span.lastStep && steps > 1) divide(out, steps);
    },
  };
}

function combine(out: Float64Array, column: Float64Array, aggregate: 'mean' | 'sum' | 'max' | 'min'): void {
  if (aggregate === 'max') for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i]!, column[i]!);
  else if (aggregate === 'min') for (let i = 0; i < out.length; i++) out[i] = Math.min(out[i]!, column[i]!);
  else for (let i = 0; i < out.length; i++) out[i] = out[i]! + column[i]!;
}

function divide(out: Float64Array, divisor: number): void {
  for (let i = 0; i < out.length; i++) out[i] = out[i]! / divisor;
}
