/** Issues as text: place, message, the line itself and a caret under the offending column. */

import stringWidth from 'fast-string-width';
import { type Issue, issueMessage, type Language } from '../base/issue.ts';
import { placeText } from '../base/place.ts';
import { createInk, type Ink } from './ink.ts';
import { printable } from './layout.ts';
import { say } from './messages.ts';

/** How issues are written; `sources` holds the text of files by the name that places give them. */
export interface IssueTextOptions {
  readonly language: Language;
  readonly colour: boolean;
  readonly sources?: ReadonlyMap<string, string>;
}

// Longer lines are cut to a window around the caret; what is further away than any window reaches is not even measured.
const mostLineWidth = 100;
const mostMeasured = 4 * mostLineWidth; // in UTF-16 units

/** Writes issues one after the other, their count on the last line; ends in a line break, and is empty for none. */
export function issueText(issues: readonly Issue[], options: IssueTextOptions): string {
  if (issues.length === 0) return '';
  const ink = createInk(options.colour);
  const lineOf = createLineReader(options.sources ?? new Map());
  const lines = issues.flatMap((issue) => issueLines(issue, lineOf(issue), options.language, ink));
  return `${[...lines, countLine(issues, options.language, ink)].join('\n')}\n`;
}

/** Makes what gives the line that an issue points at; each file is cut into lines once. */
function createLineReader(sources: ReadonlyMap<string, string>): (issue: Issue) => string | undefined {
  const cut = new Map<string, readonly string[]>();
  return ({ place }) => {
    const lines = cut.get(place.file) ?? sources.get(place.file)?.split(/\r\n|\r|\n/) ?? [];
    cut.set(place.file, lines);
    return lines[place.line - 1];
  };
}

function issueLines(issue: Issue, line: string | undefined, language: Language, ink: Ink): string[] {
  const isError = issue.severity === 'error';
  const paint = isError ? ink.red : ink.yellow;
  const text = printable(issueMessage(issue, language));
  const said = isError ? paint(text) : paint(say(language, 'warning')) + text;
  const message = `${ink.bold(placeText(issue.place))} ${said}`;
  return line === undefined || line.trim() === '' ? [message] : [message, ...excerpt(line, issue, ink)];
}

/** The line with its number, and below it the caret; the column counts UTF-16 units, the caret display cells. */
function excerpt(line: string, issue: Issue, ink: Ink): string[] {
  const { line: number, column } = issue.place;
  const [before, after] = cutAround(line.slice(0, column - 1), line.slice(column - 1));
  const gutter = String(number).padStart(4);
  const caret = issue.severity === 'error' ? ink.red('^') : ink.yellow('^');
  return [
    `${ink.dim(`${gutter} │`)} ${before}${after}`,
    `${ink.dim(`${' '.repeat(gutter.length)} │`)} ${' '.repeat(stringWidth(before))}${caret}`,
  ];
}

/** Cuts a long line on both sides of the caret, keeping more of what comes before it where little comes after. */
function cutAround(lineBefore: string, lineAfter: string): [string, string] {
  const before = printable(lineBefore.slice(-mostMeasured));
  const after = printable(lineAfter.slice(0, mostMeasured));
  if (stringWidth(before) + stringWidth(after) <= mostLineWidth) return [before, after];
  const room = Math.max(mostLineWidth / 2, mostLineWidth - stringWidth(after));
  let kept = [...before];
  const cutBefore = stringWidth(before) > room;
  while (stringWidth(kept.join('')) > room) kept = kept.slice(1);
  let rest = [...after];
  const left = mostLineWidth - stringWidth(kept.join(''));
  const cutAfter = stringWidth(after) > left;
  while (stringWidth(rest.join('')) > left) rest = rest.slice(0, -1);
  return [(cutBefore ? '…' : '') + kept.join(''), rest.join('') + (cutAfter ? '…' : '')];
}

function countLine(issues: readonly Issue[], language: Language, ink: Ink): string {
  const errors = issues.filter((issue) => issue.severity === 'error').length;
  const warnings = issues.length - errors;
  const parts: string[] = [];
  if (errors > 0) {
    const text = errors === 1 ? say(language, 'one-error') : say(language, 'many-errors', { count: String(errors) });
    parts.push(ink.red(text));
  }
  if (warnings > 0) {
    const text =
      warnings === 1 ? say(language, 'one-warning') : say(language, 'many-warnings', { count: String(warnings) });
    parts.push(ink.yellow(text));
  }
  return parts.join(say(language, 'list-comma'));
}
