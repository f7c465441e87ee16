/** One target as text: its probability first, then what is asked and what the figure rests on. */

import type { Language } from '../base/issue.ts';
import type { Forecast, TargetForecast, ThresholdForecast } from '../forecast/forecast.ts';
import type { Ink } from './ink.ts';
import { bond, padEnd, widest, wrapBehind, wrapText } from './layout.ts';
import { type MessageKey, say } from './messages.ts';
import { type NamedSeries, periodText, seriesName, seriesOfMeasure, targetName, unitBehind } from './naming.ts';
import {
  levelText,
  percentInterval,
  percentWithError,
  plainNumber,
  valueWithError,
  valueWithinError,
} from './number-text.ts';
import { outsideText } from './outside-text.ts';
import type { TextStyle } from './text-style.ts';
import { thresholdParts } from './threshold-parts.ts';

/** Writes the targets, each as a headline with a bar and its details below. */
export function targetLines(forecast: Forecast, style: TextStyle): string[] {
  const { targets } = forecast;
  const figures = targets.map((target) => percentWithError(target.probability, target.standard_error));
  const figureWidth = widest(figures);
  return targets.flatMap((target, i) => [
    ...(i === 0 ? [] : ['']),
    ...headline(target, padEnd(figures[i]!, figureWidth), style),
    ...details(target, forecast, style),
  ]);
}

function headline(target: TargetForecast, figure: string, style: TextStyle): string[] {
  const { ink, language, width } = style;
  const barCells = width < 60 ? 10 : 20;
  const bar = probabilityBar(target, barCells, ink);
  const room = Math.max(8, width - 2 - figure.length - 2 - barCells - 2);
  const lead = `${verdictMark(target, ink)} ${ink.bold(figure)}  ${bar}  `;
  const title = wrapText(targetName(target, language), room).map(ink.bold);
  return title.map((line, i) => (i === 0 ? lead : ' '.repeat(widest([lead]))) + line);
}

/** The sign of a target's verdict. */
export function verdictMark(target: TargetForecast, ink: Ink): string {
  switch (target.verdict) {
    case 'met':
      return ink.green('✓');
    case 'missed':
      return ink.red('✗');
    case 'undecided':
      return ink.yellow('?');
    case null:
      return ink.cyan('·');
  }
}

/** A bar as long as the probability, with the required one marked on it. */
function probabilityBar(target: TargetForecast, cells: number, ink: Ink): string {
  const filled = Math.round(target.probability * cells);
  const required = target.require === null ? -1 : Math.min(cells - 1, Math.floor(target.require * cells));
  return Array.from({ length: cells }, (_, i) => {
    if (i === required) return ink.yellow('┃');
    return i < filled ? ink.cyan('█') : ink.dim('░');
  }).join('');
}

function details(target: TargetForecast, forecast: Forecast, style: TextStyle): string[] {
  const { language, ink, width } = style;
  const rows = detailRows(target, forecast, language);
  const labelWidth = widest(rows.map(([label]) => label)) + 2;
  return rows.flatMap(([label, text]) => wrapBehind(`  ${ink.dim(label)}`, labelWidth + 2, text, width));
}

function detailRows(target: TargetForecast, forecast: Forecast, language: Language): [label: string, text: string][] {
  const { interval } = target;
  const rows: [string, string][] = [[say(language, 'asked'), askedText(target, forecast, language)]];
  rows.push([
    say(language, 'interval', { coverage: levelText(interval.coverage) }),
    percentInterval(interval.lower, interval.upper, target.standard_error) + certainty(target, language),
  ]);
  if (target.verdict !== null && target.require !== null) {
    rows.push([say(language, 'required'), say(language, target.verdict, { level: levelText(target.require) })]);
  }
  if (target.status !== undefined) {
    const [onTrack, atRisk] = [levelText(target.status.on_track), levelText(target.status.at_risk)];
    rows.push([say(language, 'status'), say(language, target.status.is, { onTrack, atRisk })]);
  }
  if (target.kind !== 'threshold') return rows;
  if (target.shortfall !== null) {
    const { mean, standard_error } = target.shortfall;
    const figure = standard_error === 0 ? valueWithinError(mean, 0) : valueWithError(mean, standard_error, language);
    const amount = (figure + unitBehind(target.unit)).replaceAll(' ', bond);
    const kind = target.at_least === undefined ? 'excess' : 'shortfall';
    rows.push([say(language, kind), say(language, `${kind}-mean`, { amount })]);
  }
  const hit = target.first_hit?.some(({ probability }) => probability > 0) === true;
  if (hit) rows.push([say(language, 'first-hit'), firstHitText(target, language)]);
  if (target.outside_view !== undefined) {
    rows.push([say(language, 'outside-view'), outsideText(target, target.outside_view, language)]);
  }
  return rows;
}

/** Says behind an interval when no or every path hit, since the error is then not estimated from the replicates. */
function certainty(target: TargetForecast, language: Language): string {
  if (target.interval.lower === target.interval.upper) return `  ${say(language, 'exact-value')}`;
  if (target.probability === 0) return `  ${say(language, 'none-hits')}`;
  return target.probability === 1 ? `  ${say(language, 'all-hit')}` : '';
}

/** What the names in a target's question are looked up in. */
export interface Asking {
  readonly targets: readonly TargetForecast[];
  readonly series: readonly NamedSeries[];
}

/** Writes what a target asks for in words. */
export function askedText(target: TargetForecast, forecast: Asking, language: Language): string {
  if (target.kind !== 'threshold') {
    const names = target.of.map((id) => {
      const part = forecast.targets.find((each) => each.id === id);
      return part === undefined ? id : targetName(part, language);
    });
    const targets = names.join(say(language, 'list-comma'));
    return target.kind === 'count'
      ? say(language, 'count', { count: String(target.at_least), targets })
      : say(language, target.kind, { targets });
  }
  const series = seriesOfMeasure(target.measure, forecast.series);
  const measure = series === null ? target.measure : seriesName(series, language);
  const { when, period, direction, threshold } = thresholdParts(target);
  const text = say(language, `${when}-${direction}` satisfies MessageKey, {
    measure: language === 'zh' && /^[\x20-\x7e]+$/.test(measure) ? ` ${measure} ` : measure,
    period: periodText(period, language),
    threshold: (plainNumber(threshold) + unitBehind(target.unit)).replaceAll(' ', bond),
  });
  return text.replaceAll('， ', '，');
}

/** Writes in which periods the first hit falls; those in which no path's did are left out. */
function firstHitText(target: ThresholdForecast, language: Language): string {
  return target
    .first_hit!.filter(({ probability }) => probability > 0)
    .map(({ period, probability, standard_error }) => {
      const figure = percentWithError(probability, standard_error).replaceAll(' ', bond);
      return periodText(period, language) + bond + figure;
    })
    .join(' · ');
}
