/** Finds the quote that keeps CSV text from being read: one that is never closed, or one inside a cell. */

/** Where the trouble begins: the quote that opens and does not close, or the cell with a quote inside. */
export interface QuoteFault {
  readonly kind: 'open' | 'inside';
  readonly offset: number;
}

/** Blanks that are no part of a cell; a tab is none where it separates cells. */
export function blanksBeside(separator: string): RegExp {
  return separator === '\t' ? /[^\S\n\t]*/y : /[^\S\n]*/y;
}

/** Finds the first faulty quote of a file whose cells have a separator between them; null when there is none. Lines end in `\n`. */
export function findQuoteFault(text: string, separator: string): QuoteFault | null {
  const bareCell = new RegExp(`[^${separator}"\\n]*`, 'y');
  const blanks = blanksBeside(separator);
  for (let from = 0; from < text.length; from++) {
    const offset = skip(blanks, text, from);
    const isQuoted = text[offset] === '"';
    const closing = isQuoted ? closingQuote(text, offset + 1) : -1;
    if (isQuoted && closing < 0) return { kind: 'open', offset };
    from = isQuoted ? skip(blanks, text, closing + 1) : skip(bareCell, text, offset);
    if (from >= text.length || text[from] === separator || text[from] === '\n') continue;
    // A quote that was left open ends at the next one, lines below, with text behind it.
    const spansLines = isQuoted && text.slice(offset, closing).includes('\n');
    return { kind: spansLines ? 'open' : 'inside', offset };
  }
  return null;
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  pattern.exec(text);
  return pattern.lastIndex;
}

/** The offset of the quote that closes a cell, quotes that are written twice passed over; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
