/** What targets, measures, series and periods are called in a text. */

import type { Language } from '../base/issue.ts';
import { type LocalText, localText } from '../base/local-text.ts';
import { parsePeriod } from '../base/period.ts';
import type { SeriesForecast, TargetForecast } from '../forecast/forecast.ts';

/** A period as people write it: `2025年三季度` in Chinese, as in plans in English. */
export function periodText(period: string, language: Language): string {
  if (language === 'en' || parsePeriod(period) === null) return period;
  const [year, part] = period.split('-');
  if (part === undefined) return `${year}年`;
  return part.startsWith('Q') ? `${year}年${'一二三四'[Number(part[1]) - 1]}季度` : `${year}年${Number(part)}月`;
}

/** A target's title, or its id. */
export function targetName({ id, title }: TargetForecast, language: Language): string {
  return targetTitle(id, title, language);
}

/** A title, or an id where there is none. */
export function targetTitle(id: string, title: LocalText | null, language: Language): string {
  return title === null ? id : localText(title, language);
}

/** What a series is called by. */
export type NamedSeries = Pick<SeriesForecast, 'id' | 'title' | 'element'>;

/** A series as plans write it: `output[steel]`. */
export function seriesId(series: NamedSeries): string {
  const elements = Object.values(series.element);
  return elements.length === 0 ? series.id : `${series.id}[${elements.join(', ')}]`;
}

/** A series' title with its elements, or its id. */
export function seriesName(series: NamedSeries, language: Language): string {
  if (series.title === null) return seriesId(series);
  const elements = Object.values(series.element);
  const title = localText(series.title, language);
  if (elements.length === 0) return title;
  return language === 'zh' ? `${title}（${elements.join('、')}）` : `${title} [${elements.join(', ')}]`;
}

/** Finds the series that a target measures, or null when it is not reported. */
export function seriesOfMeasure<T extends NamedSeries>(measure: string, series: readonly T[]): T | null {
  const wanted = withoutQuotes(measure);
  return series.find((each) => withoutQuotes(seriesId(each)) === wanted) ?? null;
}

function withoutQuotes(measure: string): string {
  return measure.replace(/["'\s]/g, '').normalize('NFC');
}

/** A unit behind a number: a space and the unit, or nothing for plain numbers. */
export function unitBehind(unit: string): string {
  return unit === '' ? '' : ` ${unit}`;
}
