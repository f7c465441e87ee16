/** Text in columns by display width: a Chinese character takes two cells. */

import stringWidth from 'fast-string-width';
import type { TextStyle } from './text-style.ts';

/** Pads text with spaces on the right to a display width. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Pads text with spaces on the left to a display width. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - stringWidth(text))) + text;
}

/** The largest display width of some texts; 0 for none. */
export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, stringWidth(text)), 0);
}

/** Puts blanks in place of control characters, so that no text of a plan moves the cursor, changes colours or turns the direction of writing. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Bidi_Control}/gu, ' ');
}

/** Cuts text to a display width, with an ellipsis where something was cut. */
export function fitWidth(written: string, width: number): string {
  const text = printable(written);
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** Binds what may not be parted at a line's end; wrapped text has a plain space in its place. */
export const bond = '\u00a0';

// A run that a line may not be broken within: a bonded one up to its Chinese comma, one wide character, or a run of narrow ones; closing marks stay with what they close.
const unbreakable =
  /[^ ，。；：、]*\u00a0[^ ，。；：、]*[，。；：、]*|(?:[（“《]*[\u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef][，。；：、）》”！？]*)| +|[^ \u2e80-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+[，。；：、）》”！？]*/g;

/** Breaks text into lines of at most a display width; a single longer word stands on a line of its own. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(printable(paragraph), width));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(unbreakable) ?? []) {
    if (stringWidth(line + piece.trimEnd()) > width && line !== '') {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else {
      line += piece;
    }
  }
  return [...lines, line.trimEnd()].map((each) => each.replaceAll(bond, ' '));
}

/** Wraps text behind a label: the label on the first line, the rest under the text. The label's display width is given. */
export function wrapBehind(label: string, labelWidth: number, text: string, width: number): string[] {
  const lines = wrapText(text, Math.max(16, width - labelWidth));
  return lines.map((line, i) => (i === 0 ? padEnd(label, labelWidth) : ' '.repeat(labelWidth)) + line);
}

/** Puts a heading with a rule above lines. */
export function sectionLines(title: string, lines: readonly string[], { ink, width }: TextStyle): string[] {
  const rule = '─'.repeat(Math.max(0, Math.min(width, 80) - 1 - widest([title])));
  return [`${ink.bold(title)} ${ink.dim(rule)}`, ...lines];
}
