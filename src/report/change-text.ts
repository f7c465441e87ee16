/** What a change of a plan did to its targets, as a few lines: how it stands now, and the difference from the run before. */

import type { ComparedTarget, Comparison } from '../analysis/comparison.ts';
import { probabilityDifferenceText } from './difference-text.ts';
import type { ForecastTextOptions } from './forecast-text.ts';
import { createInk } from './ink.ts';
import { padEnd, sectionLines, widest, wrapBehind } from './layout.ts';
import { say } from './messages.ts';
import { targetTitle } from './naming.ts';
import { percentWithError } from './number-text.ts';
import { askedText, verdictMark } from './target-text.ts';
import type { TextStyle } from './text-style.ts';

/**
 * Writes the last column of a comparison under a heading, with its difference where there is a column before it. The text
 * begins with an empty line and ends in a line break.
 */
export function changeText(
  comparison: Comparison,
  heading: string,
  options: Pick<ForecastTextOptions, 'language' | 'colour' | 'width'>,
): string {
  const { language } = options;
  const style: TextStyle = { language, ink: createInk(options.colour), width: Math.max(40, options.width) };
  const rows = comparison.targets.map((target) => rowOf(target, comparison, style));
  const figures = widest(rows.map(({ figure }) => figure));
  const changes = widest(rows.map(({ change }) => change));
  const lines = rows.flatMap(({ mark, figure, change, name, asked }) => {
    const lead = `${mark} ${padEnd(figure, figures)}  ${padEnd(change, changes)}${changes > 0 ? '  ' : ''}`;
    const named = wrapBehind(lead, widest([lead]), name, style.width);
    return [...named, ...(asked === null ? [] : wrapBehind('    ', 4, asked, style.width).map(style.ink.dim))];
  });
  const body = lines.length === 0 ? [say(language, 'no-targets')] : lines;
  return `\n${sectionLines(heading, body, style).join('\n')}\n`;
}

interface Row {
  readonly mark: string;
  readonly figure: string;
  readonly change: string;
  readonly name: string;
  /** What the target asks for, if that changed. */
  readonly asked: string | null;
}

function rowOf({ id, title, columns }: ComparedTarget, { targets, series }: Comparison, style: TextStyle): Row {
  const { language, ink } = style;
  const name = targetTitle(id, title, language);
  const now = columns.at(-1) ?? null;
  const before = columns.length > 1 ? columns[0]! : null;
  if (now === null) return { mark: ' ', figure: '—', change: ink.dim(say(language, 'target-gone')), name, asked: null };
  const asked = [before, now].map((column, c) => {
    const own = targets.flatMap((target) => target.columns[Math.min(c, columns.length - 1)] ?? []);
    return column === null ? null : askedText(column, { targets: own, series }, language);
  });
  const isNew = columns.length > 1 && before === null;
  const { difference } = now;
  return {
    mark: verdictMark(now, ink),
    figure: percentWithError(now.probability, now.standard_error),
    change:
      difference !== null
        ? probabilityDifferenceText(difference, style)
        : isNew
          ? ink.cyan(say(language, 'target-new'))
          : '',
    name,
    asked: asked[0] !== null && asked[0] !== asked[1] ? asked[1]! : null,
  };
}
