/** The model: a plan as a graph of scalars. Names are resolved, indexes written out, units checked, order found. */

import type { LocalText } from '../base/local-text.ts';
import type { Period } from '../base/period.ts';
import type { Place } from '../base/place.ts';
import type { Form } from '../dist/form.ts';
import type { Aggregate, ReferenceSeries, StatusLevels } from '../plan/plan.ts';
import type { Operation } from './operations.ts';

/** A scalar expression. A lag counts steps back; before the origin stands the origin's value. */
export type Scalar =
  | { readonly kind: 'constant'; readonly value: number }
  /** The step number, or the decimal year at which the step's period begins. */
  | { readonly kind: 'clock'; readonly clock: 't' | 'time'; readonly lag: number }
  | { readonly kind: 'cell'; readonly cell: number; readonly lag: number }
  | { readonly kind: 'apply'; readonly operation: Operation; readonly args: readonly Scalar[] };

/** How a cell gets its value at each step. A state has its `start` at the origin. */
export type Rule =
  | { readonly kind: 'value'; readonly value: Scalar }
  | {
      readonly kind: 'draw';
      readonly distribution: Form;
      /** Of the form: those of each distribution inside it, then its own. */
      readonly parameters: readonly Scalar[];
      readonly draw: number;
    }
  | { readonly kind: 'state'; readonly start: Scalar; readonly next: Scalar };

/** One element of a variable (or the running sum behind a `cumulative`), in the variable's unit. */
export interface Cell {
  readonly variable: string;
  /** Element by index; empty for a variable without `by`. */
  readonly element: Readonly<Record<string, string>>;
  /** As people write it: `output[steel]`. */
  readonly label: string;
  /** The declared unit as written; "" for plain numbers. */
  readonly unit: string;
  readonly at: Place;
  readonly rule: Rule;
  /** Whether the value may change from step to step. */
  readonly varies: boolean;
  /** False for running sums that the plan does not name. */
  readonly named: boolean;
}

/** A source of randomness: one uniform a path, or one a path and step. Its stream's key is its name. */
export interface Draw {
  readonly name: string;
  readonly each: 'path' | 'step';
  /** The cell that shows it; null when an override put a constant in its place. */
  readonly cell: number | null;
}

/** Draws under one copula: normals z = factor · (independent normals), in the order of `draws`. */
export interface DependenceGroup {
  readonly draws: readonly number[];
  /** Lower triangular. */
  readonly factor: readonly (readonly number[])[];
  /** What all of a Student-t copula's normals are multiplied by; null under a Gaussian one. */
  readonly mixing: Mixing | null;
}

/** The mixing variable √(degrees / W), W chi-square, of a Student-t copula: one a path, or one a path and step. */
export interface Mixing {
  readonly degrees: number;
  readonly each: 'path' | 'step';
  /** Keys its stream; no draw can have this name. */
  readonly name: string;
}

/** A reporting period and the steps in it. */
export interface ReportingPeriod {
  readonly name: string;
  readonly firstStep: number;
  readonly lastStep: number;
}

export interface ModelTime {
  readonly origin: Period;
  /** Projected steps, 1…steps. */
  readonly steps: number;
  /** Length of a step in years. */
  readonly dt: number;
  /** Steps a year, for the decimal year (originIndex + t) / stepsPerYear. */
  readonly stepsPerYear: number;
  /** The name of the reporting period that the origin falls in. */
  readonly originPeriod: string;
  /** Complete reporting periods in order. */
  readonly periods: readonly ReportingPeriod[];
}

/** What is followed through time: a cell, and how its steps combine into a reporting period's value. */
export interface Measure {
  readonly cell: number;
  readonly aggregate: Aggregate;
  /** Whether it is reported as a series. */
  readonly series: boolean;
  readonly title: LocalText | null;
  /** The histories that its growth is compared with. */
  readonly references: readonly ReferenceSeries[];
}

export type ModelTarget = {
  readonly id: string;
  readonly title: LocalText | null;
  readonly require: number | null;
  readonly status: StatusLevels | null;
} & (
  | {
      readonly kind: 'threshold';
      readonly measure: number;
      readonly when: 'in' | 'by' | 'through';
      /** Index into `time.periods`. */
      readonly period: number;
      readonly direction: 'at_least' | 'at_most';
      /** In the measure's unit. */
      readonly threshold: number;
    }
  | { readonly kind: 'all' | 'any' | 'count'; readonly of: readonly string[]; readonly atLeast: number }
);

/** What moving a lever costs at each of its settings; in a `number`, cell 0 stands for the lever's value in its unit. */
export type ModelCost =
  | { readonly kind: 'number'; readonly unit: string; readonly of: Scalar }
  | { readonly kind: 'choices'; readonly unit: string; readonly of: Readonly<Record<string, number>> };

/** One element of a lever. Settings are numbers in the lever's unit, or choices. */
export interface ModelLever {
  readonly name: string;
  readonly element: Readonly<Record<string, string>>;
  /** As people write it: `support[steel]`. */
  readonly label: string;
  /** The declared unit as written; "" for plain numbers and choices. */
  readonly unit: string;
  readonly choices: readonly string[] | null;
  readonly range: readonly [number, number] | null;
  /** What the plan itself sets it to. */
  readonly initial: number | string;
  /** What it is set to in this model, by a variant perhaps. */
  readonly setting: number | string;
  /** Null for a lever that is not to be moved in search of a target. All costs of a model are in one unit. */
  readonly cost: ModelCost | null;
}

/** A plan ready to be lowered to a program. */
export interface Model {
  readonly time: ModelTime;
  /** In plan order. */
  readonly cells: readonly Cell[];
  readonly draws: readonly Draw[];
  readonly dependence: readonly DependenceGroup[];
  readonly levers: readonly ModelLever[];
  /** Cells in an order in which each follows what it needs, at the origin and at the later steps. */
  readonly originOrder: readonly number[];
  readonly stepOrder: readonly number[];
  readonly measures: readonly Measure[];
  /** In the plan's order. */
  readonly targets: readonly ModelTarget[];
}
