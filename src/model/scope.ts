/** What a formula sees while it is built for one element of one variable. */

import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { Expr } from '../expr/ast.ts';
import type { Unit } from '../expr/unit.ts';
import type { Scalar } from './model.ts';
import type { Names } from './names.ts';
import type { Term } from './term.ts';

/** Where the build keeps what formulas refer to. */
export interface Workshop {
  readonly names: Names;
  readonly log: IssueLog;
  /** Length of a step in years. */
  readonly dt: number;
  /** Projected steps. */
  readonly steps: number;
  /** The cell of a variable's element; its index is a record of element by index. */
  readonly cellOf: (variable: string, element: Readonly<Record<string, string>>) => number;
  /** The cell that sums a flow over steps 1…t; equal flows share one. */
  readonly runningSum: (flow: Scalar, at: Place) => number;
  /** A lever's setting at an element. */
  readonly leverSetting: (lever: string, element: Readonly<Record<string, string>>) => LeverSetting | null;
  /** A scalar's value where it is known before the run, else null. */
  readonly known: (scalar: Scalar) => number | null;
  /** Counts the scalars that formulas come down to; throws a PlanError that points at the last of too many. */
  readonly spend: (scalars: number, at: Place) => void;
}

/** The value that a lever has in this run. */
export type LeverSetting =
  | { readonly kind: 'number'; readonly value: Scalar; readonly unit: Unit }
  | { readonly kind: 'choice'; readonly value: string; readonly choices: readonly string[] };

export interface Scope {
  readonly workshop: Workshop;
  /** The variable that is being defined. */
  readonly owner: string;
  /** True inside the owner's own `next`, where its name means its value one step before. */
  readonly inNext: boolean;
  /** The element that each index stands at. */
  readonly elements: Readonly<Record<string, string>>;
  /** Steps that an enclosing `prev` looks back. */
  readonly lag: number;
}

/** Builds the term of an expression in a scope. */
export type Build = (expr: Expr, scope: Scope) => Term;
