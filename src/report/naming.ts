/** What targets, measures, series and periods are called in a text. */

import type { Language } from '../base/issue.ts';
import { localText } from '../base/local-text.ts';
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
export function targetName(target: TargetForecast, language: Language): string {
  return target.title === null ? target.id : localText(target.title, language);
}

/** A series as plans write it: `output[steel]`. */
export function seriesId(series: SeriesForecast): string {
  const elements = Object.values(series.element);
  return elements.length === 0 ? series.id : `${series.id}[${elements.join(', ')}]`;
}

/** A series' title with its elements, or its id. */
export function seriesName(series: SeriesForecast, language: Language): string {
  if (series.title === null) return seriesId(series);
  const elements = Object.values(series.element);
  const title = localText(series.title, language);
  if (elements.length === 0) return title;
  return language === 'zh' ? `${title}（${elements.join('、')}）` : `${title} [${elements.join(', ')}]`;
}

/** Finds the series that a target measures, or null when it is not reported. */
export function seriesOfMeasure(measure: string, series: readonly SeriesForecast[]): SeriesForecast | null {
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
