/** What every evaluator of programs offers: blocks of paths, and the first fault among them. */

import type { BrokenRule } from './samplers.ts';

/** A value that is not finite, or a parameter out of its range, on a path. */
export interface Fault {
  readonly kind: 'not-finite' | 'parameter';
  /** Index of the cell. */
  readonly cell: number;
  readonly step: number;
  readonly path: number;
  readonly value: number;
  /** Which parameter, and the rule that it breaks; only for parameters. */
  readonly rule: BrokenRule | null;
}

/** The outcome of a block: column `measure · (periods + 1) + period` of values, period 0 the origin; and the first fault. */
export interface BlockOutcome {
  readonly values: readonly Float64Array[];
  /** The sum of each control variate over the points of each replicate: element control · replicates + replicate. */
  readonly controls: Float64Array;
  readonly fault: Fault | null;
}

/** Runs one block of a program; what it gives belongs to the evaluator and holds until its next block. */
export type Evaluator = (block: number) => BlockOutcome;
