/** The forecast, as the program's users and its JSON see it (schema attain/forecast@1); keys are written in this order. */

import type { LocalText } from '../base/local-text.ts';

/** A probability or value between bounds with a stated coverage. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly coverage: number;
}

/** Whether a required probability is reached: undecided while the interval straddles it. */
export type Verdict = 'met' | 'missed' | 'undecided';

/** What a target's probability comes to by the levels that its plan names. */
export interface StatusForecast {
  readonly is: 'on_track' | 'at_risk' | 'off_track';
  /** The probabilities from which on it is on track, and from which on at risk. */
  readonly on_track: number;
  readonly at_risk: number;
}

/** A mean with its standard error. */
export interface Estimate {
  readonly mean: number;
  readonly standard_error: number;
}

/** The probability that a target is first hit in a period. */
export interface FirstHit {
  readonly period: string;
  readonly probability: number;
  readonly standard_error: number;
}

/** How often a history met what a target asks, in windows as long as it lies ahead. */
export interface OutsideWindows {
  /** As its file names it; null where that names none. */
  readonly name: string | null;
  readonly title: LocalText | null;
  /** As written; "" for plain numbers. */
  readonly unit: string;
  readonly source: string | null;
  /** The first and the last year. */
  readonly from: string;
  readonly to: string;
  /** Windows that are known, those of them that met the target, and others in which a year is not known. */
  readonly count: number;
  readonly reached: number;
  readonly unknown: number;
}

/** What a target asks beside what histories did: the view from outside the plan. */
export interface OutsideView {
  /** The name of the origin. */
  readonly origin: string;
  /** The median of the measure there; of a measure that is summed over the steps of a period, times their number. */
  readonly median: number;
  readonly standard_error: number;
  /**
   * The period by which the threshold must be reached: the target's, or the first, where it must hold in every one and does not hold at
   * the origin. The years from the origin to it, from the middle of one to that of the other.
   */
  readonly to: string;
  readonly years: number;
  /** The steady growth a year that leads from the median to the threshold, at least or at most; null unless both are positive. */
  readonly growth: Estimate | null;
  /** Whole years of the windows: the nearest to those between the origin and the target's period, at least one. */
  readonly window_years: number;
  /** One for each history; none without a growth. */
  readonly windows: readonly OutsideWindows[];
}

/** A threshold target: exactly one of in, by, through (a period) and one of at_least, at_most (in `unit`). */
export interface ThresholdForecast {
  readonly id: string;
  readonly kind: 'threshold';
  readonly title: LocalText | null;
  /** As written in the plan: `output[steel]`. */
  readonly measure: string;
  readonly in?: string;
  readonly by?: string;
  readonly through?: string;
  readonly at_least?: number;
  readonly at_most?: number;
  /** The measure's unit as written; "" for plain numbers. */
  readonly unit: string;
  readonly probability: number;
  readonly standard_error: number;
  readonly interval: Interval;
  readonly require: number | null;
  readonly verdict: Verdict | null;
  /** Only where the plan names levels. */
  readonly status?: StatusForecast;
  /** Threshold less value (`at_most`: value less threshold) over the paths that miss; null when none misses. */
  readonly shortfall: Estimate | null;
  /** Only for `by`: each complete period up to it; the rest of the paths never hit. */
  readonly first_hit?: readonly FirstHit[];
  /** Only where the measure has a `reference`. */
  readonly outside_view?: OutsideView;
}

/** A target made of others. */
export interface CombinedForecast {
  readonly id: string;
  readonly kind: 'all' | 'any' | 'count';
  readonly title: LocalText | null;
  readonly of: readonly string[];
  /** Only for `count`: how many must be hit. */
  readonly at_least?: number;
  readonly probability: number;
  readonly standard_error: number;
  readonly interval: Interval;
  readonly require: number | null;
  readonly verdict: Verdict | null;
  /** Only where the plan names levels. */
  readonly status?: StatusForecast;
  readonly shortfall: null;
}

export type TargetForecast = ThresholdForecast | CombinedForecast;

/** One reported variable, or one element of it, by reporting period; the origin's period first. */
export interface SeriesForecast {
  readonly id: string;
  readonly title: LocalText | null;
  /** Element by index; empty for a variable without `by`. */
  readonly element: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly periods: readonly string[];
  readonly mean: readonly number[];
  readonly standard_error: readonly number[];
  readonly quantiles: readonly {
    readonly level: number;
    readonly values: readonly number[];
    readonly standard_errors: readonly number[];
  }[];
}

export interface Forecast {
  readonly schema: 'attain/forecast@1';
  readonly plan: {
    readonly name: string;
    readonly title: LocalText | null;
    readonly description: LocalText | null;
    readonly hash: string;
    readonly data_hash: string;
    readonly variant: string | null;
    readonly variant_title: LocalText | null;
    readonly set: Readonly<Record<string, string>>;
    readonly as_of: string | null;
  };
  readonly run: {
    readonly seed: number;
    readonly paths: number;
    readonly replicates: number;
    readonly sampler: string;
    readonly engine: string;
    /** Only for a run that was to stop when it is exact enough. */
    readonly precision?: Precision;
  };
  readonly targets: readonly TargetForecast[];
  readonly series: readonly SeriesForecast[];
  readonly warnings: readonly ForecastWarning[];
}

/** What a run was to reach, and how it ended. */
export interface Precision {
  /** The distance from a target's probability that its interval was to stay within: 0.001 for 0.1 percentage points. */
  readonly half_width: number;
  /** Looks at the results that were planned at most, and the one that ended the run, from 1. */
  readonly looks: number;
  readonly look: number;
  /** Whether every target is within the half-width or its requirement is decided. */
  readonly settled: boolean;
  /** The coverage of the intervals that looks and verdicts decide by; together those of all looks cover 95%. */
  readonly coverage: number;
}

/** A warning, in both languages so that a stored forecast can be read in either. */
export interface ForecastWarning {
  readonly kind: string;
  readonly en: string;
  readonly zh: string;
}
