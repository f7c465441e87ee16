/** What is recorded of one finished item. */

import type { Forecast } from '../../forecast/forecast.ts';

/** A finished item: what was asked, and what came of it. */
export interface LedgerEntry {
  /** A hash, in hexadecimal, of everything that the result depends on. */
  readonly item: string;
  /** The manifest's name; null for a single run. */
  readonly batch: string | null;
  /** The plan's name. */
  readonly plan: string;
  readonly variant: string | null;
  readonly set: Readonly<Record<string, string>>;
  readonly seed: number;
  /** YYYY-MM-DD; null where the plan is not asked as of a date. */
  readonly as_of: string | null;
  /** The row of parameters, where a plan is run for many of them. */
  readonly row: Readonly<Record<string, string>> | null;
  /** From the ledger's folder, for links; not part of the hash. */
  readonly plan_path: string;
  readonly outcome: Outcome;
  /** How long it took. */
  readonly seconds: number;
  /** The paths that ran, or were to run where it failed. */
  readonly paths: number;
}

/** A forecast, or what was wrong. */
export type Outcome =
  | { readonly kind: 'done'; readonly forecast: Forecast }
  | { readonly kind: 'failed'; readonly issues: readonly RecordedIssue[] };

/** An issue as text; the place as `file:line:column`. */
export interface RecordedIssue {
  readonly kind: string;
  readonly place: string;
  readonly message: string;
}
