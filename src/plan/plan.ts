/** The checked plan: what a plan file says, every expression parsed and every cell read, names not yet resolved. */

import type { LocalText } from '../base/local-text.ts';
import type { Period, Resolution } from '../base/period.ts';
import type { Place } from '../base/place.ts';
import type { Sampler } from '../base/sampler.ts';
import type { ElementNode, Expr, InvalidNode, NameNode } from '../expr/ast.ts';
import type { Unit, UnitSystem } from '../expr/unit.ts';
import type { CellMisfit } from './cell-misfit.ts';

/** Where a figure comes from. */
export type Basis = 'data' | 'derived' | 'judgement';

/** How the values at a reporting period's steps combine into the period's value. */
export type Aggregate = 'mean' | 'last' | 'sum' | 'max' | 'min';

/** What describes a variable, lever, column, target, correlation or variant to a reader; it has no effect on results. */
export interface Notes {
  readonly title: LocalText | null;
  readonly note: LocalText | null;
  readonly source: string | null;
  readonly basis: Basis | null;
}

export interface PlanTime {
  readonly origin: Period;
  readonly end: Period;
  readonly step: Resolution;
  readonly report: Resolution;
}

/** A name with the place where it is written. */
export interface Named {
  readonly name: string;
  readonly at: Place;
}

/** A column: numbers in the column's unit, or texts; null where a cell is empty. */
export interface Column extends Notes {
  readonly name: string;
  readonly at: Place;
  readonly kind: 'number' | 'text';
  readonly unit: Unit | null;
  /** One cell a row of the table, in the rows' order. */
  readonly cells: readonly (number | string | null)[];
  readonly places: readonly Place[];
  /** Whether each cell was refused, which has been reported; it is null then, and not for want of a value. */
  readonly refused: readonly boolean[];
  /** The first cell that keeps a column which otherwise looks like numbers from being one. */
  readonly misfit: CellMisfit | null;
  /** What an empty cell or an unlisted pair counts as; null: it is an error where it is used. */
  readonly missing: 0 | null;
}

/** A table after `where`. It is an index of its own name unless every key bears another table's name. */
export interface Table extends Notes {
  readonly name: string;
  readonly at: Place;
  /** The key columns; `index` is the index whose elements the key names: the table's own, or another table's. */
  readonly keys: readonly { readonly name: string; readonly index: string }[];
  /** One tuple a row: the row's element of each key, as written. */
  readonly rows: readonly (readonly string[])[];
  /** Where each row's key cells stand. */
  readonly keyPlaces: readonly (readonly Place[])[];
  readonly columns: readonly Column[];
}

/** One expression for all elements, or a case for each with `else` for the rest. */
export type PerElement =
  | { readonly kind: 'all'; readonly expr: Expr }
  | {
      readonly kind: 'cases';
      readonly at: Place;
      /** `keys` has an element for each index of `by`. */
      readonly cases: readonly { readonly keys: readonly string[]; readonly at: Place; readonly expr: Expr }[];
      readonly otherwise: Expr | null;
    };

/** A draw's expressions are calls of distributions. */
export type Definition =
  | { readonly kind: 'value'; readonly value: PerElement }
  | { readonly kind: 'draw'; readonly draw: PerElement; readonly each: 'path' | 'step' }
  | { readonly kind: 'state'; readonly start: PerElement; readonly next: PerElement };

/** What a variant or `--set` puts in place of a definition; `keys` is null when all elements are meant. */
export interface Override {
  readonly keys: readonly string[] | null;
  readonly at: Place;
  readonly definition: Definition;
}

/** A yearly history that the growth a target asks for is compared with. */
export interface ReferenceSeries {
  /** Null where its file has no column for names. */
  readonly name: string | null;
  readonly title: LocalText | null;
  /** The element of each index that its file names; empty where it is that of all elements. */
  readonly element: Readonly<Record<string, string>>;
  /** As written; "" for plain numbers. */
  readonly unit: string;
  readonly source: string | null;
  /** The year of the first value. */
  readonly from: number;
  /** One for each year, all of them positive; null where the year's is not known. The first and the last are known. */
  readonly values: readonly (number | null)[];
}

export interface Variable extends Notes {
  readonly name: string;
  readonly at: Place;
  readonly by: readonly Named[];
  readonly unit: Unit | null;
  readonly aggregate: Aggregate | null;
  readonly definition: Definition;
  readonly references: readonly ReferenceSeries[];
  /** In order; a later one wins. Empty in the base plan. */
  readonly overrides: readonly Override[];
}

/** What moving a lever costs. */
export type LeverCost =
  /** A literal for each unit away from the default. */
  | { readonly kind: 'per-unit'; readonly number: Expr }
  /** A literal for each choice. */
  | { readonly kind: 'choices'; readonly of: readonly { readonly choice: string; readonly number: Expr }[] }
  /** An expression in which no name but the lever's stands. */
  | { readonly kind: 'formula'; readonly expr: Expr };

export interface Lever extends Notes {
  readonly name: string;
  readonly at: Place;
  readonly by: readonly Named[];
  readonly unit: Unit | null;
  /** The names to choose among; null for a number. */
  readonly choices: readonly string[] | null;
  /** Bounds of a numeric lever, literals. */
  readonly range: readonly [Expr, Expr] | null;
  /** A literal number, or a text node that names a choice. */
  readonly initial: PerElement;
  /** Null for a lever that is not to be moved in search of a target. */
  readonly cost: LeverCost | null;
  /** As a variable's; definitions of kind `value` with literals or text nodes. */
  readonly overrides: readonly Override[];
}

/** What an entry of the correlations says of all draws that are connected with it. */
interface Joint extends Notes {
  readonly at: Place;
  /** Student-t, by its degrees of freedom; null when the entry names no copula. */
  readonly copula: { readonly degrees: number; readonly at: Place } | null;
  /** Where `repair: nearest` stands; null when it does not. */
  readonly repair: Place | null;
}

export type Correlation =
  | (Joint & {
      readonly kind: 'pair';
      readonly between: readonly (NameNode | ElementNode)[];
      readonly rho: number;
    })
  | (Joint & {
      readonly kind: 'matrix';
      readonly of: Named;
      readonly by: Named;
      readonly matrix: readonly (readonly number[])[];
    });

/** The probabilities, 0 to 1, from which on a target counts as on track, and from which on as at risk; below, it is off track. */
export interface StatusLevels {
  readonly on_track: number;
  readonly at_risk: number;
}

interface TargetBase extends Notes {
  readonly id: string;
  readonly at: Place;
  /** The probability that is required, 0 to 1. */
  readonly require: number | null;
  /** The levels that tracking reports by; null when none are given. */
  readonly status: StatusLevels | null;
}

/** A measure against a threshold, in one period, by it, or through it. */
export interface ThresholdTarget extends TargetBase {
  readonly kind: 'threshold';
  readonly measure: NameNode | ElementNode | InvalidNode;
  readonly when: 'in' | 'by' | 'through';
  readonly period: Period;
  readonly periodAt: Place;
  readonly direction: 'at_least' | 'at_most';
  /** A literal, perhaps with a sign and a unit. */
  readonly threshold: Expr;
}

/** A target made of others on the same paths. */
export interface CombinedTarget extends TargetBase {
  readonly kind: 'all' | 'any' | 'count';
  readonly of: readonly Named[];
  /** How many must be hit: all, one, or as given. */
  readonly atLeast: number;
}

export type Target = ThresholdTarget | CombinedTarget;

/** An assignment of a variant or of `--set`. */
export interface Assignment {
  readonly name: string;
  readonly keys: readonly string[] | null;
  readonly at: Place;
  readonly definition: Definition;
}

export interface Variant extends Notes {
  readonly name: string;
  readonly at: Place;
  readonly set: readonly Assignment[];
}

/** Defaults for a run that the plan gives. */
export interface RunDefaults {
  readonly paths: number | null;
  /** A fraction: 0.001 for 0.1 percentage points. */
  readonly precision: number | null;
  readonly seed: number | null;
  readonly sampler: Sampler | null;
}

export interface Plan {
  readonly file: string;
  readonly name: string;
  readonly title: LocalText | null;
  readonly description: LocalText | null;
  readonly time: PlanTime;
  readonly units: UnitSystem;
  readonly tables: readonly Table[];
  readonly variables: readonly Variable[];
  readonly levers: readonly Lever[];
  readonly correlations: readonly Correlation[];
  readonly targets: readonly Target[];
  readonly variants: readonly Variant[];
  readonly run: RunDefaults;
  /** Names of variables to report; null: every measure that a target uses. */
  readonly report: readonly Named[] | null;
}
