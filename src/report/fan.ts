/** A fan drawn in text: one row a period, all on one scale. */

import type { Ink } from './ink.ts';
import { exponentOf, plainNumber, tenTo } from './number-text.ts';

/** A scale from a round number to a round number, with round ticks between. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** What a row of a fan shows; the inner band is null where those quantiles are not at hand. */
export interface FanRow {
  readonly outer: readonly [low: number, high: number];
  readonly inner: readonly [low: number, high: number] | null;
  readonly median: number;
  readonly thresholds: readonly number[];
}

/** Makes a scale that holds all finite values, with a handful of ticks at 1, 2 or 5 times a power of ten. */
export function scaleOver(values: readonly number[]): Scale {
  const finite = values.filter(Number.isFinite);
  const low = finite.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const high = finite.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY);
  if (!(low <= high)) return { low: 0, high: 1, ticks: [0, 1] };
  // Values that differ by less than a double can place between ticks are shown as one.
  const spread = high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-290);
  const span = spread ? high - low : Math.max(Math.abs(low), 1) * 0.2;
  const step = roundStep(span / 4);
  const first = Math.floor((spread ? low : low - span / 2) / step);
  const last = Math.max(first + 1, Math.ceil((spread ? high : high + span / 2) / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
  return { low: ticks[0]!, high: ticks.at(-1)!, ticks };
}

function roundStep(least: number): number {
  const unit = tenTo(exponentOf(least));
  return [1, 2, 5, 10].find((times) => times * unit >= least)! * unit;
}

/** Writes the scale's labels, each under its place as far as they fit; the text is exactly `cells` wide. */
export function scaleText(scale: Scale, cells: number): string {
  const text = Array.from({ length: cells }, () => ' ');
  let free = 0;
  const last = plainNumber(scale.high);
  for (const tick of scale.ticks) {
    const label = plainNumber(tick);
    const atEnd = tick === scale.high;
    const centred = cellOf(scale, tick, cells) - Math.floor(label.length / 2);
    const from = Math.max(0, Math.min(cells - label.length, centred));
    const limit = atEnd ? cells : cells - last.length - 2;
    if (from < free || from + label.length > limit) continue;
    for (const [i, character] of [...label].entries()) text[from + i] = character;
    free = from + label.length + 1;
  }
  return text.join('');
}

/** Draws one row: ░ the outer band, ▒ the inner, ┃ the median, ◆ a threshold, ◈ both; exactly `cells` wide. */
export function fanText(scale: Scale, row: FanRow, cells: number, ink: Ink): string {
  const at = (value: number): number => cellOf(scale, value, cells);
  const within = (i: number, band: readonly [number, number] | null): boolean =>
    band !== null && at(band[0]) <= i && i <= at(band[1]);
  const thresholds = new Set(row.thresholds.map(at));
  const median = at(row.median);
  return Array.from({ length: cells }, (_, i) => {
    if (thresholds.has(i)) return ink.yellow(i === median ? '◈' : '◆');
    if (i === median) return ink.bold('┃');
    if (within(i, row.inner)) return ink.cyan('▒');
    return within(i, row.outer) ? ink.cyan('░') : ' ';
  }).join('');
}

/** The cell that a value falls in; values beyond the scale (not finite ones) have none and give -1. */
function cellOf(scale: Scale, value: number, cells: number): number {
  if (!(value >= scale.low && value <= scale.high)) return -1;
  return Math.min(cells - 1, Math.floor(((value - scale.low) / (scale.high - scale.low)) * cells));
}
