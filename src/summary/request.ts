/** What a summary is asked to keep: plain data made from the model, the same for every block and worker. */

/** A threshold on a measure; periods count the complete reporting periods from 1 (0 is the origin, never looked at). */
export interface ThresholdRequest {
  readonly kind: 'threshold';
  /** Index of the measure. */
  readonly measure: number;
  readonly when: 'in' | 'by' | 'through';
  readonly period: number;
  readonly direction: 'at_least' | 'at_most';
  /** In the measure's unit. */
  readonly threshold: number;
}

/** At least so many of the targets named (by index, all of them earlier in the list) are hit. */
export interface CountRequest {
  readonly kind: 'count';
  readonly of: readonly number[];
  readonly atLeast: number;
}

export type TargetRequest = ThresholdRequest | CountRequest;

/** A summary's request. A measure has a column for the origin and one for each complete period. */
export interface SummaryRequest {
  readonly measures: number;
  /** Complete reporting periods. */
  readonly periods: number;
  /** Indexes of the measures whose moments and quantiles are kept. */
  readonly series: readonly number[];
  /** Combined targets after those they are made of. */
  readonly targets: readonly TargetRequest[];
  /** Keeps which paths hit, for a comparison path by path: a bit a path and target. */
  readonly pathwise?: boolean;
}

/** The values of one block: column `measure · (periods + 1) + period`, each of `blockPaths` values. */
export type BlockValues = readonly Float64Array[];
