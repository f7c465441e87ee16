/** The program: a model as a flat list of operations over columns, one value a path of the block. Plain data. */

import type { Form } from '../dist/form.ts';
import type { Aggregate } from '../plan/plan.ts';
import type { ProgramOperation } from './operations.ts';

/** What an operation reads, in order, and the column it writes. Before columns are assigned these are registers. */
interface OpShape {
  readonly inputs: readonly number[];
}

interface WritingOp extends OpShape {
  readonly output: number;
}

/** Applies an operation on numbers. */
export interface ApplyOp extends WritingOp {
  readonly kind: 'apply';
  readonly operation: ProgramOperation;
}

/** Fills a column with the uniforms of a draw's stream, in (0, 1). */
export interface UniformOp extends WritingOp {
  readonly kind: 'uniform';
  /** Index into `streams`. */
  readonly stream: number;
  readonly each: 'path' | 'step';
}

/** Fills a column with the standard normals of a draw's stream: the quantiles of its uniforms. */
export interface NormalOp extends WritingOp {
  readonly kind: 'normal';
  /** Index into `streams`. */
  readonly stream: number;
  readonly each: 'path' | 'step';
}

/** What fills a column from the run's points. */
export type FillOp = UniformOp | NormalOp;

/** Takes uniforms to the mixing variable of a Student-t copula: √(degrees / W), W chi-square with that many degrees of freedom. */
export interface MixingOp extends WritingOp {
  readonly kind: 'mixing';
  readonly degrees: number;
}

/** Takes Student t values to their probabilities, in (0, 1). */
export interface StudentOp extends WritingOp {
  readonly kind: 'student';
  readonly degrees: number;
}

/** Takes uniforms or standard normals (the first input) to a distribution's values. */
export interface SampleOp extends WritingOp {
  readonly kind: 'sample';
  readonly source: 'uniform' | 'normal';
  readonly distribution: Form;
  /** Parameters known before the run; null when they are the inputs behind the first. */
  readonly parameters: readonly number[] | null;
  readonly cell: number;
}

/**
 * Carries e^(base + slope · t) to the next step by one multiplication. Inputs: its value a step before, the factor e^slope, base and slope.
 */
export interface GrowOp extends WritingOp {
  readonly kind: 'grow';
}

/**
 * Adds quotients b / (c + e), joined over one divisor. Inputs: what they are added to; then numerator, fixed part of the divisor and growing
 * exponential of each of two or three.
 */
export interface QuotientsOp extends WritingOp {
  readonly kind: 'quotients';
  /** Before columns are assigned: the registers that the quotients are by themselves. */
  readonly terms: readonly number[];
}

/** Copies a column, to keep it for later steps. */
export interface CopyOp extends WritingOp {
  readonly kind: 'copy';
}

/** Reports the paths on which a cell's value is not finite. */
export interface CheckOp extends OpShape {
  readonly kind: 'check';
  readonly cell: number;
}

/** Reports the paths on which a distribution's parameters (the inputs behind the first) are out of range: the first input is then 0, else 1. */
export interface RequireOp extends OpShape {
  readonly kind: 'require';
  readonly distribution: Form;
  readonly cell: number;
}

/** Adds a measure's value at this step to its reporting period. */
export interface ReportOp extends OpShape {
  readonly kind: 'report';
  readonly measure: number;
}

/**
 * Sums a control variate, replicate by replicate: a draw less its mean, or the product of two. Inputs: each draw and, behind it, its mean.
 */
export interface ControlOp extends OpShape {
  readonly kind: 'control';
  /** Which of the program's control variates. */
  readonly control: number;
}

export type Op =
  | ApplyOp
  | FillOp
  | MixingOp
  | StudentOp
  | SampleOp
  | GrowOp
  | QuotientsOp
  | CopyOp
  | CheckOp
  | RequireOp
  | ReportOp
  | ControlOp;

/** A program and all that an evaluator needs to run it. */
export interface Program {
  /** Columns of a block's length that the sections write; those with higher numbers hold one value for all paths. */
  readonly columns: number;
  /** Columns that hold one value throughout. */
  readonly constants: readonly { readonly column: number; readonly value: number }[];
  /** Columns that hold one value at each step 1…steps. */
  readonly schedules: readonly { readonly column: number; readonly values: readonly number[] }[];
  /** Run once a path, then at the origin, then at each step 1…steps. */
  readonly once: readonly Op[];
  readonly origin: readonly Op[];
  readonly step: readonly Op[];
  readonly steps: number;
  /** Names that key the random streams. */
  readonly streams: readonly string[];
  /** Steps of each reporting period; step 0 reports to the origin's column. */
  readonly periods: readonly { readonly firstStep: number; readonly lastStep: number }[];
  readonly measures: readonly { readonly aggregate: Aggregate }[];
  /** The number of control variates that it sums. */
  readonly controls: number;
  /** Cells by name, for reports of faults. */
  readonly cells: readonly string[];
}

/** Tells what fills a column from the run's points. */
export function isFill(op: Op): op is FillOp {
  return op.kind === 'uniform' || op.kind === 'normal';
}
