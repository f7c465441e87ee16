/** The outside view of a target as a sentence: the growth that it asks for, and how often histories had it. */

import type { Language } from '../base/issue.ts';
import { localText } from '../base/local-text.ts';
import type { OutsideView, OutsideWindows, ThresholdForecast } from '../forecast/forecast.ts';
import { bond } from './layout.ts';
import { say } from './messages.ts';
import { periodText, unitBehind } from './naming.ts';
import { growthText, plainNumber, valueWithinError } from './number-text.ts';
import { thresholdParts } from './threshold-parts.ts';

/** Writes the outside view of a target. */
export function outsideText(target: ThresholdForecast, view: OutsideView, language: Language): string {
  const { when, direction, threshold } = thresholdParts(target);
  const withUnit = (figure: string): string => (figure + unitBehind(target.unit)).replaceAll(' ', bond);
  const start = {
    value: withUnit(valueWithinError(view.median, view.standard_error)),
    origin: periodText(view.origin, language),
  };
  if (view.growth === null) {
    return say(language, 'outside-undefined', { ...start, threshold: withUnit(plainNumber(threshold)) });
  }
  const growth = growthText(view.growth.mean, view.growth.standard_error);
  const needed = say(language, `outside-${direction}`, { ...start, growth, to: periodText(view.to, language) });
  const windows = view.windows.map((each) => windowsText(each, language)).join(say(language, 'list-comma'));
  const years = String(view.window_years);
  return needed + say(language, `outside-windows-${when}`, { years, windows });
}

function windowsText(windows: OutsideWindows, language: Language): string {
  const { name, title, from, to, count, reached, unknown } = windows;
  const series = title === null ? (name ?? say(language, 'outside-history')) : localText(title, language);
  const params = { series, from, to, count: String(count), reached: String(reached), unknown: String(unknown) };
  if (count + unknown === 0) return say(language, 'outside-none', params);
  return say(language, unknown === 0 ? 'outside-counted' : 'outside-counted-known', params);
}
