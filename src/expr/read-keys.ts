/** Reads what stands between square brackets behind a name: elements, as written, never expressions. */

import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import { isMark, type KeyToken, type Token } from './token.ts';

/** Makes key tokens of the elements behind names; null after logging what is none. */
export function readKeys(tokens: readonly Token[], source: Source, log: IssueLog): readonly Token[] | null {
  const read: Token[] = [];
  let failed = false;
  for (let i = 0; i < tokens.length; i++) {
    read.push(tokens[i]!);
    const end = isMark(tokens[i], '[') && tokens[i - 1]?.kind === 'name' ? closingBracket(tokens, i) : null;
    if (end === null) continue;
    for (const { comma, part } of splitAtCommas(tokens.slice(i + 1, end))) {
      const key = readKey(part);
      if (comma !== null) read.push(comma);
      if (key !== null) read.push(key);
      else refuseKey(part, comma ?? tokens[end]!, source, log);
      failed ||= key === null;
    }
    i = end - 1;
  }
  return failed ? null : read;
}

interface Part {
  readonly comma: Token | null;
  readonly part: readonly Token[];
}

/** Parts of a list of tokens, each with the comma before it but for the first. */
function splitAtCommas(tokens: readonly Token[]): readonly Part[] {
  const commas = tokens.flatMap((token, i) => (isMark(token, ',') ? [i] : []));
  return [-1, ...commas].map((from, i) => ({
    comma: tokens[from] ?? null,
    part: tokens.slice(from + 1, commas[i] ?? tokens.length),
  }));
}

function refuseKey(part: readonly Token[], instead: Token, source: Source, log: IssueLog): void {
  const [first, last] = [part[0], part.at(-1)];
  if (first === undefined || last === undefined) log.error('no-key', source.at(instead.start), {});
  else {
    const text = source.text.slice(first.start, last.end).replaceAll('"', '');
    log.error('key-needs-quotes', source.at(first.start), { text });
  }
}

function readKey(part: readonly Token[]): KeyToken | null {
  const [token, more] = part;
  const value = token === undefined || more !== undefined ? null : keyText(token);
  return token === undefined || value === null ? null : { kind: 'key', value, start: token.start, end: token.end };
}

function keyText(token: Token): string | null {
  if (token.kind === 'name') return token.name;
  if (token.kind === 'text') return token.value;
  if (token.kind === 'number') return token.text;
  return token.kind === 'operator' && /^\w+$/.test(token.text) ? token.text : null;
}

function closingBracket(tokens: readonly Token[], open: number): number | null {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (isMark(tokens[i], '[') || isMark(tokens[i], '(')) depth++;
    if (isMark(tokens[i], ']') || isMark(tokens[i], ')')) depth--;
    if (depth === 0) return i;
  }
  return null;
}
