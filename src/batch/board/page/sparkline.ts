/** A probability over time as a small chart, each point as far along as its day. */

import type { BoardPoint } from '../board.ts';
import { shape } from './dom.ts';

const [width, height, margin] = [112, 32, 3];
/** The least span of probability that the height stands for, so that noise does not look like a movement. */
const leastSpan = 0.2;

/** Draws the points, the last one marked, with the required probability as a line across. */
export function sparkline(history: readonly BoardPoint[], require: number | null, label: string): SVGElement {
  const days = history.map(({ day }) => Date.parse(day) / 86_400_000);
  const [first, last] = [days[0]!, days.at(-1)!];
  const x = (i: number): number => {
    // runs of one day stand side by side
    const along = last > first ? (days[i]! - first) / (last - first) : i / Math.max(1, history.length - 1);
    return history.length === 1 ? width - margin : margin + along * (width - 2 * margin);
  };
  const [low, high] = rangeOf([
    ...history.map(({ probability }) => probability),
    ...(require === null ? [] : [require]),
  ]);
  const y = (probability: number): number =>
    height - margin - ((probability - low) / (high - low)) * (height - 2 * margin);
  const at = history.map(({ probability }, i) => `${x(i).toFixed(1)},${y(probability).toFixed(1)}`);
  const end = history.length - 1;
  const parts = [
    ...(require === null
      ? []
      : [shape('line', { class: 'require', x1: margin, x2: width - margin, y1: y(require), y2: y(require) })]),
    shape('polyline', { points: at.join(' ') }),
    shape('circle', { cx: x(end).toFixed(1), cy: y(history[end]!.probability).toFixed(1), r: 2.5 }),
  ];
  return shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label, class: 'spark' },
    titleOf(label),
    ...parts,
  );
}

/** The range that the height stands for: that of the values, made as wide as it must be and kept between 0 and 1. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const more = Math.max(0, leastSpan - (most - least)) / 2;
  const low = Math.min(Math.max(0, least - more), 1 - leastSpan);
  return [low, Math.max(most + more, low + leastSpan)];
}

/** What browsers show when the pointer rests on the chart. */
function titleOf(label: string): SVGElement {
  const title = shape('title', {});
  title.textContent = label;
  return title;
}
