/** A forecast as text to be read at a glance: targets, how their measures develop, what the figures rest on. */

import type { Language } from '../base/issue.ts';
import { localText } from '../base/local-text.ts';
import type { Forecast, SeriesForecast } from '../forecast/forecast.ts';
import { createInk } from './ink.ts';
import { bond, sectionLines, wrapBehind, wrapText } from './layout.ts';
import { say } from './messages.ts';
import { plainNumber } from './number-text.ts';
import { percentile, pickQuantiles, seriesLines, thresholdsOn } from './series-text.ts';
import { targetLines } from './target-text.ts';
import type { TextStyle } from './text-style.ts';

/** How a forecast is written. */
export interface ForecastTextOptions {
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Shows every reported series. */
  readonly verbose?: boolean;
  /** Leaves the warnings out when false, for a terminal that shows them already. */
  readonly warnings?: boolean;
}

// Series that no target measures are listed without being asked for up to this many.
const fewSeries = 6;

/** Writes a forecast as text that ends in a line break. Every figure has its error or is rounded to what that supports. */
export function forecastText(forecast: Forecast, options: ForecastTextOptions): string {
  const style: TextStyle = {
    language: options.language,
    ink: createInk(options.colour),
    width: Math.max(40, options.width),
  };
  const sections = [
    headLines(forecast, style),
    sectionLines(say(style.language, 'targets'), targetSection(forecast, style), style),
    measureSection(forecast, options.verbose === true, style),
    options.warnings === false ? [] : warningLines(forecast, style),
    footLines(forecast, style),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headLines({ plan }: Forecast, { language, ink, width }: TextStyle): string[] {
  const title = plan.title === null ? plan.name : localText(plan.title, language);
  const lines = wrapText(title, width).map(ink.bold);
  const set = Object.entries(plan.set).map(([name, value]) => `${name}${bond}=${bond}${value}`);
  const parts = [
    ...(title === plan.name ? [] : [plan.name]),
    ...(plan.variant === null ? [] : [say(language, 'variant', { name: variantText(plan, language) })]),
    ...set,
    ...(plan.variant === null && set.length === 0 ? [say(language, 'base-plan')] : []),
    ...(plan.as_of === null ? [] : [say(language, 'as-of', { date: plan.as_of })]),
  ];
  lines.push(...wrapText(parts.join(' · '), width).map(ink.cyan));
  if (plan.description !== null) lines.push(...wrapText(firstLine(localText(plan.description, language)), width));
  return lines;
}

/** A variant by its title and, in brackets, the name that `--variant` takes. */
function variantText({ variant, variant_title }: Forecast['plan'], language: Language): string {
  if (variant_title === null) return variant ?? '';
  const title = localText(variant_title, language);
  return language === 'zh' ? `${title}（${variant}）` : `${title} (${variant})`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0]!;
}

function targetSection(forecast: Forecast, style: TextStyle): string[] {
  return forecast.targets.length === 0 ? [say(style.language, 'no-targets')] : targetLines(forecast, style);
}

function measureSection(forecast: Forecast, verbose: boolean, style: TextStyle): string[] {
  const measured = forecast.series.filter((series) => thresholdsOn(series, forecast).length > 0);
  const others = forecast.series.filter((series) => !measured.includes(series));
  const shown = verbose || others.length <= fewSeries ? [...measured, ...others] : measured;
  if (forecast.series.length === 0) return [];
  const { language, ink, width } = style;
  const blocks = shown.map((series) => seriesLines(series, forecast, style).join('\n'));
  const hidden = forecast.series.length - shown.length;
  const notes = hidden === 0 ? [] : wrapText(say(language, 'more-series', { count: String(hidden) }), width);
  const hasFan = blocks.some((block) => /[┃◈]/.test(block)); // every row of a fan shows its median
  const legend = hasFan ? [ink.dim(legendText(shown[0]!, style))] : [];
  const below = [...legend, ...notes];
  const body = [...blocks, ...(below.length === 0 ? [] : [below.join('\n')])].join('\n\n');
  return sectionLines(say(language, 'measures'), [body], style);
}

function legendText(series: SeriesForecast, { language }: TextStyle): string {
  const { lowest, highest } = pickQuantiles(series);
  if (!lowest || !highest) return '';
  return say(language, 'legend', { low: percentile(lowest), high: percentile(highest) });
}

function warningLines({ warnings }: Forecast, style: TextStyle): string[] {
  if (warnings.length === 0) return [];
  const { language, ink, width } = style;
  const lines = warnings.flatMap((warning) => wrapBehind(`${ink.yellow('!')} `, 2, warning[language], width));
  return sectionLines(say(language, 'warnings'), lines, style);
}

function footLines({ plan, run }: Forecast, { language, ink, width }: TextStyle): string[] {
  const what = say(language, 'run', {
    paths: plainNumber(run.paths),
    replicates: String(run.replicates),
    sampler: run.sampler,
    seed: String(run.seed),
  });
  const from = `attain ${run.engine} · ${plan.name} ${plan.hash.slice(0, 12)}`;
  const { precision } = run;
  const stopped =
    precision === undefined
      ? []
      : [
          say(language, precision.settled ? 'run-settled' : 'run-not-settled', {
            look: String(precision.look),
            looks: String(precision.looks),
            width: `${plainNumber(100 * precision.half_width)} ${language === 'zh' ? '个百分点' : 'percentage points'}`,
            coverage: (100 * precision.coverage).toFixed(2),
          }),
        ];
  return [what, ...stopped, from, say(language, 'how-to-read')].flatMap((text) => wrapText(text, width)).map(ink.dim);
}
