/** The drops of a comparison beyond what is allowed, as text. */

import type { Comparison, Drop, DropGate } from '../analysis/comparison.ts';
import { sectionLines, wrapBehind } from './layout.ts';
import { say } from './messages.ts';
import { targetTitle } from './naming.ts';
import { plainNumber, pointsWithError } from './number-text.ts';
import type { TextStyle } from './text-style.ts';

/** Writes the drops of a gate, or that there is none. */
export function dropLines(
  comparison: Comparison,
  { limit, drops }: DropGate,
  heads: readonly string[],
  style: TextStyle,
): string[] {
  const { language, ink, width } = style;
  const title = say(language, 'drops', { limit: points(plainNumber(100 * limit), style) });
  const lines = drops.map((drop): [string, string] => [
    drop.verdict === 'failed' ? ink.red('✗') : ink.yellow('?'),
    dropText(drop, comparison, heads[drop.column]!, style),
  ]);
  if (lines.length === 0) lines.push([ink.green('✓'), say(language, 'no-drop')]);
  return sectionLines(
    title,
    lines.flatMap(([mark, text]) => wrapBehind(`${mark} `, 2, text, width)),
    style,
  );
}

function dropText(
  { target: id, column, verdict }: Drop,
  { targets }: Comparison,
  head: string,
  style: TextStyle,
): string {
  const target = targets.find((each) => each.id === id)!;
  const names = { target: targetTitle(id, target.title, style.language), column: head };
  const estimate = target.columns[column]?.difference ?? null;
  if (estimate === null) return say(style.language, 'drop-absent', names);
  const difference = points(pointsWithError(estimate.value, estimate.standard_error), style);
  return say(style.language, verdict === 'failed' ? 'drop-failed' : 'drop-undecided', { ...names, difference });
}

function points(value: string, { language }: TextStyle): string {
  return say(language, 'points', { value });
}
