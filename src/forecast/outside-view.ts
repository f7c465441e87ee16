/** The outside view of a target: the growth that it asks for a year, and how often histories of a like length had it. */

import type { Measure } from '../model/model.ts';
import { pow } from '../num/pow.ts';
import { readQuantiles } from '../summary/quantile.ts';
import { pathsOf, type Summary } from '../summary/summary.ts';
import type { ThresholdDescription } from './description.ts';
import type { Estimate, OutsideView, OutsideWindows } from './forecast.ts';
import { quantileError } from './quantile-error.ts';

/** A period, and the years from the origin to it, from middle to middle. */
interface PeriodAhead {
  readonly name: string;
  readonly years: number;
}

/** What the outside view of a target is worked out from, beside the run. */
export interface OutsideDescription {
  /** The measure's place among the series of the summary's request. */
  readonly series: number;
  /** The name of the origin. */
  readonly origin: string;
  /** What the origin's value is multiplied by to be like a period's: the steps of a period that is their sum, else 1. */
  readonly scale: number;
  /** The target's period, and the first complete one. */
  readonly end: PeriodAhead;
  readonly first: PeriodAhead;
  readonly references: Measure['references'];
}

type Asked = Pick<ThresholdDescription, 'when' | 'direction' | 'threshold'>;

/** Makes the outside view of a target that asks for a threshold. */
export function outsideView(summary: Summary, asked: Asked, outside: OutsideDescription): OutsideView {
  const { origin, end, scale, references } = outside;
  const quantiles = readQuantiles(summary, outside.series, 0);
  const median = scale * quantiles.at(0.5);
  const standard_error = scale * quantileError(quantiles, 0.5, pathsOf(summary));
  const window_years = Math.max(1, Math.round(end.years));
  const ratio = asked.threshold / median;
  const to = decisivePeriod(ratio, asked, outside);
  const about = { origin, median, standard_error, to: to.name, years: to.years };
  const growth = median > 0 && ratio > 0 ? steadyGrowth(ratio, to.years, standard_error / median) : null;
  if (growth === null) return { ...about, growth, window_years, windows: [] };
  const factor = pow(ratio, window_years / end.years);
  const windows = references.map((reference) => countWindows(reference, window_years, factor, asked));
  return { ...about, growth, window_years, windows };
}

/**
 * The period that decides how fast a measure must grow: the target's, but for what must hold in every period and does not hold
 * at the origin. That must be reached in the first.
 */
function decisivePeriod(ratio: number, { when, direction }: Asked, { end, first }: OutsideDescription): PeriodAhead {
  const holds = direction === 'at_least' ? ratio <= 1 : ratio >= 1;
  return when === 'through' && !holds ? first : end;
}

/** The growth a year that gives a ratio within some years; null where it is too large for a number. */
function steadyGrowth(ratio: number, years: number, relativeError: number): Estimate | null {
  const factor = pow(ratio, 1 / years);
  return Number.isFinite(factor) ? { mean: factor - 1, standard_error: (factor * relativeError) / years } : null;
}

/** Counts the windows of a history whose values, relative to the one they begin with, would meet the target. */
function countWindows(
  reference: Measure['references'][number],
  years: number,
  factor: number,
  asked: Asked,
): OutsideWindows {
  const { name, title, unit, source, from, values } = reference;
  const starts = values.slice(0, Math.max(0, values.length - years));
  const windows = starts.flatMap((start, i) => {
    const later = asked.when === 'in' ? [values[i + years]!] : values.slice(i + 1, i + years + 1);
    return start === null || later.includes(null) ? [] : [later.map((value) => value! / start)];
  });
  const meets = (ratio: number): boolean => (asked.direction === 'at_least' ? ratio >= factor : ratio <= factor);
  const reached = windows.filter((ratios) => (asked.when === 'through' ? ratios.every(meets) : ratios.some(meets)));
  return {
    name,
    title,
    unit,
    source,
    from: String(from),
    to: String(from + values.length - 1),
    count: windows.length,
    reached: reached.length,
    unknown: starts.length - windows.length,
  };
}
