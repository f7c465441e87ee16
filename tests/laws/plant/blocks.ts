/** A plan's text as blocks: a line at the margin, and what is indented below it. */

/** Lines from `from` up to but not including `to`, counted from 0; `key` is what stands before the colon. */
export interface Block {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Takes a plan apart; blank lines and comments between blocks belong to the one above. */
export function blocksOf(lines: readonly string[]): readonly Block[] {
  const starts = lines.flatMap((line, i) => (/^[^\s#]/.test(line) || /^\u3000/.test(line) ? [i] : []));
  return starts.map((from, i) => ({
    key: /^[^:：\s]*/.exec(lines[from]!)![0],
    from,
    to: starts[i + 1] ?? lines.length,
  }));
}

/** The lines below which nothing is inside a block in block style: where entries of it begin, and its end. */
export function entryStarts(lines: readonly string[], { from, to }: Block): readonly number[] {
  const starts = lines.flatMap((line, i) => (i > from && i < to && /^ {2}[^\s#]/.test(line) ? [i] : []));
  let end = to;
  while (end > from + 1 && /^\s*(#.*)?$/.test(lines[end - 1]!)) end--;
  return [...starts, end];
}

/** The names that stand as keys of a section's entries, in block or flow style. */
export function namesIn(lines: readonly string[], sections: readonly string[]): readonly string[] {
  return blocksOf(lines)
    .filter(({ key }) => sections.includes(key))
    .flatMap(({ from, to }) => {
      const flow = /^\w+: \{(.*)\}/.exec(lines[from]!)?.[1];
      const entries = flow === undefined ? lines.slice(from + 1, to) : flow.split(',').map((entry) => entry.trim());
      return entries.flatMap((line) => /^(?: {2})?(?=\S)"?([^\s":#][^":]*)"?:/.exec(line)?.[1] ?? []);
    });
}

/** Every word of a text. */
export function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
}
