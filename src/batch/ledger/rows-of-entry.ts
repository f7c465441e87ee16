/** A finished item as rows of the ledger's tables. */

import type { JS } from '@duckdb/node-api';
import { engineVersion } from '../../base/version.ts';
import type { Forecast, SeriesForecast, TargetForecast } from '../../forecast/forecast.ts';
import { seriesId } from '../../report/naming.ts';
import { thresholdParts } from '../../report/threshold-parts.ts';
import { dayOf, lastDayOf } from './calendar-days.ts';
import type { LedgerEntry } from './entry.ts';

/** Rows by table, cells in the order of the table's columns. */
export interface LedgerRows {
  readonly runs: readonly Row[];
  readonly targets: readonly Row[];
  readonly periods: readonly Row[];
  readonly series: readonly Row[];
  readonly estimates: readonly Row[];
  readonly issues: readonly Row[];
}

type Row = readonly (JS | null)[];

/** Makes the rows of an entry that is recorded as a numbered run at a time. */
export function rowsOfEntry(entry: LedgerEntry, run: bigint, at: Date): LedgerRows {
  const { outcome } = entry;
  if (outcome.kind === 'failed') {
    const issues = outcome.issues.map(({ kind, place, message }) => [run, kind, place, message]);
    return { runs: [runRow(entry, null, run, at)], targets: [], periods: [], series: [], estimates: [], issues };
  }
  const { forecast } = outcome;
  // all series have the plan's periods
  const periods = forecast.series[0]?.periods ?? [];
  return {
    runs: [runRow(entry, forecast, run, at)],
    targets: forecast.targets.map((target, place) => [run, place, ...targetCells(target, periods)]),
    periods: periods.map((period, horizon) => [run, horizon, period, lastDayOf(period)]),
    series: forecast.series.map((series, place) => [run, place, seriesId(series), series.unit, seriesHead(series)]),
    estimates: forecast.series.flatMap((series, place) => estimateRows(series).map((cells) => [run, place, ...cells])),
    issues: [],
  };
}

function runRow(entry: LedgerEntry, forecast: Forecast | null, run: bigint, at: Date): Row {
  const origin = forecast?.series[0]?.periods[0];
  return [
    run,
    entry.item,
    entry.batch,
    entry.plan,
    entry.variant,
    mapEntries(entry.set),
    entry.row === null ? null : mapEntries(entry.row),
    BigInt(entry.seed),
    entry.as_of === null ? null : dayOf(entry.as_of),
    entry.plan_path,
    entry.outcome.kind,
    forecast?.plan.hash ?? null,
    forecast?.plan.data_hash ?? null,
    forecast?.run.engine ?? engineVersion,
    forecast?.run.sampler ?? null,
    origin === undefined ? null : lastDayOf(origin),
    BigInt(entry.paths),
    entry.seconds,
    at,
    forecast === null ? null : forecastHead(forecast),
  ];
}

function mapEntries(record: Readonly<Record<string, string>>): { key: string; value: string }[] {
  return Object.entries(record).map(([key, value]) => ({ key, value }));
}

/** The cells of a target behind run and place. */
function targetCells(target: TargetForecast, periods: readonly string[]): Row {
  const threshold = target.kind === 'threshold' ? { ...thresholdParts(target), of: target } : null;
  const horizon = threshold === null ? -1 : periods.indexOf(threshold.period);
  return [
    target.id,
    target.kind,
    threshold?.of.measure ?? null,
    threshold?.when ?? null,
    threshold?.period ?? null,
    threshold === null ? null : lastDayOf(threshold.period),
    horizon < 0 ? null : horizon,
    threshold?.direction ?? null,
    threshold?.threshold ?? null,
    threshold?.of.unit ?? null,
    target.probability,
    target.standard_error,
    target.interval.lower,
    target.interval.upper,
    target.require,
    target.verdict,
    target.status?.is ?? null,
    target.shortfall?.mean ?? null,
    target.shortfall?.standard_error ?? null,
    JSON.stringify(target),
  ];
}

/** What of a forecast stands in no other table, as JSON. */
function forecastHead({ targets: _, series: __, ...head }: Forecast): string {
  return JSON.stringify(head);
}

/** What of a series stands in no other table, as JSON. */
function seriesHead({ periods: _, mean: __, standard_error: ___, quantiles: ____, ...head }: SeriesForecast): string {
  return JSON.stringify(head);
}

/** Horizon, level (null for the mean), value and standard error of each figure of a series. */
function estimateRows({ periods, mean, standard_error, quantiles }: SeriesForecast): Row[] {
  return periods.flatMap((_, horizon) => [
    [horizon, null, mean[horizon]!, standard_error[horizon]!],
    ...quantiles.map(({ level, values, standard_errors }) => [
      horizon,
      level,
      values[horizon]!,
      standard_errors[horizon]!,
    ]),
  ]);
}
