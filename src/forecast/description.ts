/** What a forecast says beside its numbers: names, texts and thresholds of the plan. */

import type { LocalText } from '../base/local-text.ts';
import type { Forecast, ForecastWarning, Precision } from './forecast.ts';
import type { OutsideDescription } from './outside-view.ts';

interface TargetHead {
  /** Its place among the targets of the summary's request. */
  readonly number: number;
  readonly id: string;
  readonly title: LocalText | null;
  readonly require: number | null;
  /** The probabilities from which on the target is on track, and from which on at risk. */
  readonly status: { readonly on_track: number; readonly at_risk: number } | null;
  /** False where the target depends on no draw: it is then known exactly. */
  readonly random: boolean;
}

export interface ThresholdDescription extends TargetHead {
  readonly kind: 'threshold';
  /** As written in the plan: `output[steel]`. */
  readonly measure: string;
  readonly when: 'in' | 'by' | 'through';
  /** The period's name. */
  readonly period: string;
  readonly direction: 'at_least' | 'at_most';
  /** In `unit`. */
  readonly threshold: number;
  readonly unit: string;
  /** Null where no history is compared with. */
  readonly outside: OutsideDescription | null;
}

export interface CombinedDescription extends TargetHead {
  readonly kind: 'all' | 'any' | 'count';
  /** Ids of targets. */
  readonly of: readonly string[];
  readonly atLeast: number;
}

export type TargetDescription = ThresholdDescription | CombinedDescription;

/** A measure that is reported; one that depends on no draw needs no mark, as its values are all the same. */
export interface SeriesDescription {
  readonly id: string;
  readonly title: LocalText | null;
  readonly element: Readonly<Record<string, string>>;
  readonly unit: string;
}

export interface ForecastDescription {
  readonly plan: Forecast['plan'];
  readonly run: {
    readonly seed: number;
    readonly sampler: string;
    readonly engine: string;
    /** Null for a run of a number of paths that was fixed before. */
    readonly precision: Omit<Precision, 'coverage'> | null;
  };
  /** Names of the periods, the origin's first. */
  readonly periods: readonly string[];
  /** One for each target of the summary's request, in the order of the plan. */
  readonly targets: readonly TargetDescription[];
  /** One for each series of the summary's request. */
  readonly series: readonly SeriesDescription[];
  readonly warnings: readonly ForecastWarning[];
}
