/** A comparison of forecasts, as its users and its JSON see it (schema attain/compare@1); keys are written in this order. */

import type { LocalText } from '../base/local-text.ts';
import type { Forecast, ForecastWarning, Interval, TargetForecast } from '../forecast/forecast.ts';

/** A difference from the first column, with the error that running on the same random numbers leaves. */
export interface ProbabilityDifference {
  /** This column's probability less the first's, as a fraction. */
  readonly value: number;
  readonly standard_error: number;
  readonly interval: Interval;
  /** Whether the interval excludes 0. */
  readonly beyond_noise: boolean;
  /** Paths that hit in this column only, and in the first only. */
  readonly gained: number;
  readonly lost: number;
}

/** A target in one column; it may ask for something else than in another. No difference in the first, or beside an absent one. */
export type ComparedForecast = TargetForecast & { readonly difference: ProbabilityDifference | null };

/** A target by its id, with an entry a column: null where the column's plan does not have it. */
export interface ComparedTarget {
  readonly id: string;
  readonly title: LocalText | null;
  readonly columns: readonly (ComparedForecast | null)[];
}

/** Differences of a series' means from the first column's, for the periods that both have. */
export interface MeanDifference {
  readonly periods: readonly string[];
  readonly values: readonly number[];
  readonly standard_errors: readonly number[];
  /** Whether the 95% interval of each excludes 0. */
  readonly beyond_noise: readonly boolean[];
}

/** A series in one column. No difference in the first, or where the first lacks it or has it in another unit. */
export interface ComparedMeans {
  readonly unit: string;
  readonly periods: readonly string[];
  readonly mean: readonly number[];
  readonly standard_error: readonly number[];
  readonly difference: MeanDifference | null;
}

/** A reported series by its name and element, with an entry a column: null where the column does not report it. */
export interface ComparedSeries {
  readonly id: string;
  readonly title: LocalText | null;
  readonly element: Readonly<Record<string, string>>;
  readonly columns: readonly (ComparedMeans | null)[];
}

/** What a column is a forecast of. */
export interface ComparedColumn {
  readonly file: string;
  /** What a case sets beside what all columns set, as written; null for a column that is none. */
  readonly case: string | null;
  readonly plan: Forecast['plan'];
  readonly warnings: readonly ForecastWarning[];
}

/** A target whose probability falls, or may fall, by more than is allowed; or that a column lacks, so that nobody knows. */
export interface Drop {
  readonly target: string;
  /** Index of the column. */
  readonly column: number;
  readonly verdict: 'failed' | 'undecided';
}

/** Whether no target's probability falls by more than a limit from the first column to another. */
export interface DropGate {
  /** As a fraction. */
  readonly limit: number;
  /** Failed: one falls by more, its whole interval says so. Undecided: none does, and one may. */
  readonly verdict: 'passed' | 'failed' | 'undecided';
  readonly drops: readonly Drop[];
}

export interface Comparison {
  readonly schema: 'attain/compare@1';
  readonly run: Forecast['run'];
  readonly columns: readonly ComparedColumn[];
  readonly targets: readonly ComparedTarget[];
  readonly series: readonly ComparedSeries[];
  /** Null when no limit was given. */
  readonly gate: DropGate | null;
}
