/** A forecast as tidy CSV: one row a target, one row a figure of a series, the standard error beside every figure. */

import { stringify } from 'csv-stringify/browser/esm/sync';
import { localText } from '../base/local-text.ts';
import type { Forecast, OutsideWindows, SeriesForecast, TargetForecast } from '../forecast/forecast.ts';
import { seriesId } from './naming.ts';
import { thresholdParts } from './threshold-parts.ts';

/** The texts of targets.csv and series.csv. */
export interface ForecastTables {
  readonly targets: string;
  readonly series: string;
}

type Cell = string | number | null;

const targetColumns = [
  'id',
  'kind',
  'title_en',
  'title_zh',
  'of',
  'measure',
  'when',
  'period',
  'direction',
  'threshold',
  'unit',
  'probability',
  'standard_error',
  'lower',
  'upper',
  'coverage',
  'require',
  'verdict',
  'shortfall_mean',
  'shortfall_standard_error',
  'growth_needed',
  'growth_needed_standard_error',
  'window_years',
  'windows',
  'windows_reached',
];

const seriesColumns = ['id', 'variable', 'element', 'unit', 'period', 'statistic', 'level', 'value', 'standard_error'];

/** Writes a forecast's tables in full double precision; empty cells stand for what does not apply. */
export function forecastTables(forecast: Forecast): ForecastTables {
  return {
    targets: csvText(targetColumns, forecast.targets.map(targetRow)),
    series: csvText(seriesColumns, forecast.series.flatMap(seriesRows)),
  };
}

function csvText(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return stringify([columns, ...rows], { cast: { number: String } });
}

function targetRow(target: TargetForecast): Cell[] {
  const { title, interval, shortfall } = target;
  return [
    target.id,
    target.kind,
    title === null ? null : localText(title, 'en'),
    title === null ? null : localText(title, 'zh'),
    ...askedCells(target),
    target.probability,
    target.standard_error,
    interval.lower,
    interval.upper,
    interval.coverage,
    target.require,
    target.verdict,
    shortfall?.mean ?? null,
    shortfall?.standard_error ?? null,
    ...outsideCells(target),
  ];
}

/** The cells of growth needed and of windows; those of several histories with a blank between them. */
function outsideCells(target: TargetForecast): Cell[] {
  const view = target.kind === 'threshold' ? target.outside_view : undefined;
  if (view === undefined) return [null, null, null, null, null];
  const { growth, window_years, windows } = view;
  const each = (count: (of: OutsideWindows) => number): string => windows.map(count).join(' ');
  const counts = [each(({ count }) => count), each(({ reached }) => reached)];
  return [growth?.mean ?? null, growth?.standard_error ?? null, window_years, ...counts];
}

/** The cells of, measure, when, period, direction, threshold, unit. */
function askedCells(target: TargetForecast): Cell[] {
  if (target.kind !== 'threshold') {
    const count = target.kind === 'count' ? target.at_least! : null;
    return [target.of.join(' '), null, null, null, count === null ? null : 'at_least', count, null];
  }
  const { when, period, direction, threshold } = thresholdParts(target);
  return [null, target.measure, when, period, direction, threshold, target.unit];
}

function seriesRows(series: SeriesForecast): Cell[][] {
  const element = Object.entries(series.element).map(([index, name]) => `${index}=${name}`);
  const about = [seriesId(series), series.id, element.join(' '), series.unit];
  return series.periods.flatMap((period, i) => [
    [...about, period, 'mean', null, series.mean[i]!, series.standard_error[i]!],
    ...series.quantiles.map(({ level, values, standard_errors }) => [
      ...about,
      period,
      'quantile',
      level,
      values[i]!,
      standard_errors[i]!,
    ]),
  ]);
}
