/** One line that says how far a run is, how fast it goes and how long it will take. */

import type { Language } from '../base/issue.ts';
import { fitWidth, widest } from './layout.ts';
import { say } from './messages.ts';
import { plainNumber } from './number-text.ts';

/** How far a run is, in paths. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly elapsedMs: number;
  /** Columns of the terminal. */
  readonly width: number;
  readonly language: Language;
  /** Of a batch: its items, told before the paths. */
  readonly items?: { readonly done: number; readonly total: number; readonly failed: number };
}

/** Writes a progress line that fits the width, without a line break. */
export function progressText({ done, total, elapsedMs, width, language, items }: Progress): string {
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const cells = width < 70 ? 10 : 20;
  const filled = Math.floor(share * cells);
  const bar = '█'.repeat(filled) + '░'.repeat(cells - filled);
  const rate = elapsedMs > 0 ? (done / elapsedMs) * 1000 : 0;
  const parts = [
    ...(items === undefined ? [] : itemTexts(items, language)),
    say(language, 'progress', { done: plainNumber(done), total: plainNumber(total) }),
  ];
  if (rate > 0) {
    parts.push(say(language, 'progress-rate', { rate: roundRate(rate) }));
    const left = durationText((total - done) / rate, language);
    if (done < total) parts.push(say(language, 'progress-left', { time: left }));
  }
  const line = (): string => `${bar} ${String(Math.floor(100 * share)).padStart(3)}%  ${parts.join(' · ')}`;
  // One column stays free: some terminals break the line when the last is written.
  while (parts.length > 1 && widest([line()]) > width - 1) parts.pop();
  return fitWidth(line(), Math.max(1, width - 1));
}

function itemTexts({ done, total, failed }: NonNullable<Progress['items']>, language: Language): readonly string[] {
  const text = say(language, 'batch-progress', { done: plainNumber(done), total: plainNumber(total) });
  return failed === 0 ? [text] : [text, say(language, 'batch-progress-failed', { count: plainNumber(failed) })];
}

/** Writes a duration in seconds for people: `8 s`, `2 min 5 s`; under ten seconds with a decimal. */
export function durationText(seconds: number, language: Language): string {
  if (seconds < 10) return say(language, 'seconds', { count: seconds.toFixed(1) });
  const whole = Math.round(seconds);
  if (whole < 60) return say(language, 'seconds', { count: String(whole) });
  return say(language, 'minutes', { minutes: plainNumber(Math.floor(whole / 60)), count: String(whole % 60) });
}

/** A rate to two significant digits: it is read, not compared. */
function roundRate(rate: number): string {
  return plainNumber(rate < 1 ? Number(rate.toPrecision(2)) : Math.round(Number(rate.toPrecision(2))));
}
