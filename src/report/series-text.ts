/** One measure by period as text: mean with its error, median, band, and a fan against its thresholds. */

import type { Forecast, SeriesForecast, ThresholdForecast } from '../forecast/forecast.ts';
import { fanText, type Scale, scaleOver, scaleText } from './fan.ts';
import { bond, fitWidth, padEnd, padStart, widest, wrapBehind } from './layout.ts';
import { say } from './messages.ts';
import { periodText, seriesId, seriesName, seriesOfMeasure } from './naming.ts';
import { plainNumber, rangeText, valueWithError, valueWithinError } from './number-text.ts';
import type { TextStyle } from './text-style.ts';
import { thresholdParts } from './threshold-parts.ts';

type Quantile = SeriesForecast['quantiles'][number];

const fewestFanCells = 12;
const mostFanCells = 44;

/** The targets that measure a series. */
export function thresholdsOn(series: SeriesForecast, forecast: Forecast): ThresholdForecast[] {
  return forecast.targets.filter(
    (target): target is ThresholdForecast =>
      target.kind === 'threshold' && seriesOfMeasure(target.measure, forecast.series) === series,
  );
}

/** Writes a series as a heading, its thresholds and a table of its periods, with a fan as wide as there is room. */
export function seriesLines(series: SeriesForecast, forecast: Forecast, style: TextStyle): string[] {
  const thresholds = thresholdsOn(series, forecast);
  return [...headingLines(series, thresholds, style), ...tableLines(series, thresholds, style)];
}

function headingLines(series: SeriesForecast, thresholds: readonly ThresholdForecast[], style: TextStyle): string[] {
  const { ink, language, width } = style;
  const name = seriesName(series, language);
  const id = seriesId(series);
  const rest = [name === id ? '' : id, series.unit].filter((part) => part !== '').join(' · ');
  const heading = fitWidth(rest === '' ? name : `${name}  ${rest}`, width);
  const first = ink.bold(heading.slice(0, name.length)) + ink.dim(heading.slice(name.length));
  const asked = thresholds.map((target) => {
    const { when, period, direction, threshold } = thresholdParts(target);
    const params = { value: plainNumber(threshold), period: periodText(period, language) };
    return say(language, `threshold-${when}-${direction}`, params).replaceAll(' ', bond);
  });
  if (asked.length === 0) return [first];
  return [first, ...wrapBehind(`${ink.yellow('◆')} `, 2, [...new Set(asked)].join(say(language, 'list-comma')), width)];
}

function tableLines(series: SeriesForecast, thresholds: readonly ThresholdForecast[], style: TextStyle): string[] {
  const { ink, width } = style;
  const columns = figureColumns(series, style);
  const fits = (some: readonly Column[]): boolean => columnsWidth(some) <= width;
  const shown = fits(columns) ? columns : columns.filter((column) => !column.optional);
  const cells = Math.min(mostFanCells, width - columnsWidth(shown) - 2);
  const fan = cells >= fewestFanCells ? fanColumn(series, thresholds, cells, style) : null;
  const line = (i: number): string => shown.map((column) => cellText(column, i)).join('  ');
  const head = shown.map((column) => alignText(column, column.head)).join('  ');
  return [
    ink.dim(fan === null ? head : `${head}  ${fan.head}`),
    ...shownPeriods(series).map((i) => (fan === null ? line(i) : `${line(i)}  ${fan.rows[i]}`).trimEnd()),
  ];
}

/** The periods that have a row: all, or the last alone where the figures never change from it back to the first. */
function shownPeriods({ periods, mean, quantiles }: SeriesForecast): number[] {
  const figures = [mean, ...quantiles.map(({ values }) => values)];
  const still = figures.every((values) => values.every((value) => value === values[0]));
  return still ? [periods.length - 1] : periods.map((_, i) => i);
}

interface Column {
  readonly head: string;
  readonly rows: readonly string[];
  readonly left: boolean;
  /** Left out where the table is wider than the text. */
  readonly optional: boolean;
}

function figureColumns(series: SeriesForecast, { language }: TextStyle): Column[] {
  const { lowest, highest, median } = pickQuantiles(series);
  const means = series.mean.map((mean, i) => valueWithError(mean, series.standard_error[i]!, language));
  const right = { left: false, optional: false };
  const columns: Column[] = [{ head: say(language, 'period'), rows: periodRows(series), left: true, optional: false }];
  columns.push({ ...right, head: say(language, 'mean'), rows: means, optional: median !== undefined });
  if (median)
    columns.push({ ...right, head: say(language, 'median'), rows: series.periods.map((_, i) => at(median, i)) });
  if (lowest && highest && lowest !== highest) {
    const head = say(language, 'band', { low: percentile(lowest), high: percentile(highest) });
    columns.push({ ...right, head, rows: series.periods.map((_, i) => rangeText(at(lowest, i), at(highest, i))) });
  }
  return columns;
}

/** The periods' names; that of a series that never changes spans all of them. */
function periodRows(series: SeriesForecast): readonly string[] {
  const { periods } = series;
  if (shownPeriods(series).length === periods.length) return periods;
  return periods.map(() => `${periods[0]}–${periods.at(-1)}`);
}

function at(quantile: Quantile, i: number): string {
  return valueWithinError(quantile.values[i]!, quantile.standard_errors[i]!);
}

/** The outermost quantiles, the quartiles and the median of a series, those that it has. */
export function pickQuantiles(series: SeriesForecast) {
  const sorted = [...series.quantiles].sort((a, b) => a.level - b.level);
  const level = (wanted: number): Quantile | undefined => sorted.find((each) => each.level === wanted);
  return {
    lowest: sorted[0],
    highest: sorted.at(-1),
    quarter: level(0.25),
    median: level(0.5),
    threeQuarters: level(0.75),
  };
}

/** A probability level as a percentile: `5`. */
export function percentile(quantile: Quantile): string {
  return plainNumber(Number((100 * quantile.level).toPrecision(12)));
}

function fanColumn(
  series: SeriesForecast,
  thresholds: readonly ThresholdForecast[],
  cells: number,
  { ink }: TextStyle,
): { readonly head: string; readonly rows: readonly string[] } | null {
  const { lowest, highest, quarter, median, threeQuarters } = pickQuantiles(series);
  if (!lowest || !highest || !median) return null;
  const scale: Scale = scaleOver([
    ...lowest.values,
    ...highest.values,
    ...thresholds.map((target) => thresholdParts(target).threshold),
  ]);
  const rows = series.periods.map((period, i) => {
    const inner = quarter && threeQuarters ? ([quarter.values[i]!, threeQuarters.values[i]!] as const) : null;
    const asked = thresholds.filter((target) => i > 0 && asksAbout(target, period));
    return fanText(
      scale,
      {
        outer: [lowest.values[i]!, highest.values[i]!],
        inner,
        median: median.values[i]!,
        thresholds: asked.map((target) => thresholdParts(target).threshold),
      },
      cells,
      ink,
    );
  });
  return { head: scaleText(scale, cells), rows };
}

/** Whether a target looks at a period: only at its own for `in`, up to it for `by` and `through`. */
function asksAbout(target: ThresholdForecast, period: string): boolean {
  const parts = thresholdParts(target);
  // Periods of one resolution have one form, so their text sorts as they do.
  return parts.when === 'in' ? period === parts.period : period <= parts.period;
}

function columnsWidth(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + widest([column.head, ...column.rows]) + 2, -2);
}

function cellText(column: Column, i: number): string {
  return alignText(column, column.rows[i]!);
}

function alignText(column: Column, text: string): string {
  const width = widest([column.head, ...column.rows]);
  return column.left ? padEnd(text, width) : padStart(text, width);
}
