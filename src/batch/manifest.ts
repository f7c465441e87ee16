/** A batch manifest, checked: which plans to forecast, in which variations, and within which limits. */

import type { Place } from '../base/place.ts';
import type { Sampler } from '../base/sampler.ts';
import type { SetText } from '../plan/apply-sets.ts';
import type { Named } from '../plan/plan.ts';

/** Plans by a path or a pattern, once each or once for each row of a table. */
export interface PlanEntry {
  /** A path from the manifest's folder, or a pattern with *. */
  readonly pattern: string;
  readonly at: Place;
  readonly rows: {
    /** A CSV file, by its path from the manifest's folder. */
    readonly file: string;
    readonly at: Place;
    /** Columns that name a row and set nothing. */
    readonly key: readonly Named[];
  } | null;
}

/** A name in a matrix: a variant of the plans, or the plan as it is written. */
export type VariantChoice = Named;

/** The seeds from one to another, both included. */
export interface SeedRange {
  readonly from: number;
  readonly to: number;
}

export interface Manifest {
  readonly file: string;
  readonly name: string;
  readonly plans: readonly PlanEntry[];
  /** All variants of each plan and the plan as written, those that are named, or null: the plan as written. */
  readonly variants: 'all' | readonly VariantChoice[] | null;
  /** One after the other; null: the plan's own seed. */
  readonly seeds: readonly SeedRange[] | null;
  /** Each name with its values; items have one of each. */
  readonly sets: readonly (readonly SetText[])[];
  readonly paths: number | null;
  /** A fraction, as a plan's. */
  readonly precision: number | null;
  readonly sampler: Sampler | null;
  /** How many times an item is tried again that ended by our fault or that of the machine. */
  readonly retries: number;
  readonly limits: { readonly seconds: number | null; readonly megabytes: number | null };
}
