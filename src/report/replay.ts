/** One path replayed, as text: what came of the targets, the story of its measures, and every variable step by step. */

import type { Language } from '../base/issue.ts';
import { localText } from '../base/local-text.ts';
import type { Replay, ReplayRow } from '../replay/replay.ts';
import { createInk } from './ink.ts';
import { fitWidth, padEnd, padStart, widest, wrapText } from './layout.ts';
import { say } from './messages.ts';
import { pickLines, replayStory, rowName } from './replay-story.ts';
import { valueText } from './replay-values.ts';
import type { TextStyle } from './text-style.ts';

/** How a replay is written. */
export interface ReplayTextOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

/** Writes a replay: values that stay the same in a list, the others in tables of as many steps as fit. */
export function replayText(replay: Replay, options: ReplayTextOptions): string {
  const { language } = options;
  const style: TextStyle = { language, ink: createInk(options.colour), width: Math.max(40, options.width) };
  const { ink } = style;
  const plan = replay.plan.title === null ? replay.plan.name : localText(replay.plan.title, language);
  const constants = replay.rows.filter(isConstant);
  const others = replay.rows.filter((row) => !isConstant(row));
  const marked = replay.rows.some((row) => row.values.some((value) => !Number.isFinite(value)));
  const sections = [
    [ink.bold(say(language, 'replay-title', { plan, path: String(replay.path) })), ...pickLines(replay, style)],
    ...replayStory(replay, style),
    constants.length === 0 ? [] : [ink.bold(say(language, 'replay-constants')), ...constantLines(constants, style)],
    ...stepTables(replay.periods, others, style),
    [
      ...wrapText(say(language, 'replay-digits'), style.width).map(ink.dim),
      ...(marked ? [ink.red(say(language, 'not-finite'))] : []),
    ],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A replay as plain data for JSON, which has no word for a number that is not finite: null stands for it. */
export function replayData(replay: Replay) {
  return { schema: 'attain/replay@1', ...withNulls(replay) };
}

type Nullable<T> = T extends number
  ? number | null
  : T extends object
    ? { readonly [K in keyof T]: Nullable<T[K]> }
    : T;

function withNulls<T>(value: T): Nullable<T>;
function withNulls(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => withNulls(item));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withNulls(item)]));
}

function isConstant(row: ReplayRow): boolean {
  return row.values.every((value) => Object.is(value, row.values[0]));
}

function constantLines(rows: readonly ReplayRow[], { ink, width }: TextStyle): string[] {
  const names = rows.map((row) => fitWidth(rowName(row), Math.floor(width / 2)));
  const values = rows.map((row) => valueText(row.values[0]!));
  const [nameWidth, valueWidth] = [widest(names), widest(values)];
  return rows.map((row, i) => {
    const value = padStart(values[i]!, valueWidth);
    const painted = Number.isFinite(row.values[0]!) ? value : ink.red(value);
    return `${padEnd(names[i]!, nameWidth)}  ${painted}  ${ink.dim(row.unit)}`.trimEnd();
  });
}

/** Tables of as many steps as fit the width, one below the other, each with all rows. */
function stepTables(periods: readonly string[], rows: readonly ReplayRow[], style: TextStyle): string[][] {
  if (rows.length === 0) return [];
  const { language, ink, width } = style;
  const names = rows.map((row) => fitWidth(rowName(row), Math.floor(width / 3)));
  const units = rows.map((row) => fitWidth(row.unit, 12));
  const columns = periods.map((head, step) => {
    const cells = rows.map((row) => valueText(row.values[step]!));
    return { head, cells, step, width: widest([head, ...cells]) };
  });
  const labels = names.map((name, i) =>
    `${padEnd(name, widest(names))}  ${padEnd(units[i]!, widest(units))}`.trimEnd(),
  );
  const labelWidth = widest(labels);
  const tables = groupsThatFit(columns, width - labelWidth).map((group) => [
    ink.dim(`${' '.repeat(labelWidth)}${group.map((column) => `  ${padStart(column.head, column.width)}`).join('')}`),
    ...rows.map((row, i) => {
      const cells = group.map(({ cells, step, width }) => {
        const cell = padStart(cells[i]!, width);
        return `  ${Number.isFinite(row.values[step]!) ? cell : ink.red(cell)}`;
      });
      return padEnd(labels[i]!, labelWidth) + cells.join('');
    }),
  ]);
  return [[ink.bold(say(language, 'replay-steps')), ...tables[0]!], ...tables.slice(1)];
}

function groupsThatFit<C extends { readonly width: number }>(columns: readonly C[], width: number): C[][] {
  const groups: C[][] = [[]];
  let used = 0;
  for (const column of columns) {
    if (used + column.width + 2 > width && groups.at(-1)!.length > 0) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)!.push(column);
    used += column.width + 2;
  }
  return groups;
}
