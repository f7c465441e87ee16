/** Numbers of a replay, which have no error: values, changes and probability levels, to a few digits. */

import type { Language } from '../base/issue.ts';
import { say } from './messages.ts';
import { levelText, plainNumber } from './number-text.ts';

/** A value to six significant digits; `!` before one that is not finite. */
export function valueText(value: number): string {
  if (!Number.isFinite(value)) return `!${Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '-∞'}`;
  return plainNumber(Math.abs(value) >= 1e6 ? Math.round(value) : Number(value.toPrecision(6)));
}

/** A value to four significant digits, or all whole ones. */
export function shortText(value: number): string {
  if (!Number.isFinite(value)) return valueText(value);
  return plainNumber(Math.abs(value) >= 1e4 ? Math.round(value) : Number(value.toPrecision(4)));
}

/** A change with its sign. */
export function changeText(change: number): string {
  return change < 0 ? shortText(change).replace('-', '−') : `+${shortText(change)}`;
}

/** The level of a draw, or the chance of a value that has a probability of its own. */
export function drawLevelText(below: number, atMost: number, language: Language): string {
  if (!Number.isFinite(atMost)) return '—';
  const percent = (level: number): string => levelText(Number(level.toPrecision(level > 0.99 && level < 1 ? 6 : 2)));
  if (below === atMost) return say(language, 'level', { level: percent(atMost) });
  return say(language, 'level-chance', { level: percent(atMost - below) });
}
