/** Cuts an expression's text into tokens; refuses, by name, every sign that the language does not have. */

import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import { functions } from './functions.ts';
import { namePattern, normalizeName } from './name.ts';
import { refusedSign } from './refused.ts';
import { isMark, isOperand, type MarkToken, type OperatorToken, type Token } from './token.ts';

const numberAhead = /(\d+(?:\.\d+)?|\.\d+)(?:[eE]([+-]?\d+))?(%?)/y;
// `2025-10` without spaces is a month, not 2015: whoever means the difference writes spaces.
const periodAhead = /\d{4}-(?:Q[1-4]|0[1-9]|1[0-2])(?![\p{L}\p{Nd}_.%])/uy;
const textAhead = /"((?:[^"\\]|\\["'\\])*)"|'((?:[^'\\]|\\["'\\])*)'/y;
const operatorAhead = /<=|>=|==|!=|[-+*/^<>]/y;
const markAhead = /[()[\],.]/y;
const blankAhead = /\s+/y;
const wordOperators: ReadonlySet<string> = new Set(['and', 'or', 'not']);

/** Cuts a text into tokens, or gives null after logging every sign that is refused. */
export function scanTokens(source: Source, log: IssueLog): readonly Token[] | null {
  const tokens: Token[] = [];
  let refused = false;
  let offset = 0;
  while (offset < source.text.length) {
    const blank = matchAt(blankAhead, source.text, offset);
    if (blank) {
      offset += blank[0].length;
      continue;
    }
    const token = scanToken(source.text, offset, tokens.at(-1));
    if (token) {
      tokens.push(token);
      offset = token.end;
    } else {
      offset += refuse(source, offset, tokens, log);
      refused = true;
    }
  }
  return refused ? null : tokens;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function scanToken(text: string, start: number, before: Token | undefined): Token | null {
  return scanName(text, start) ?? scanNumber(text, start) ?? scanText(text, start, before) ?? scanSign(text, start);
}

function scanName(text: string, start: number): Token | null {
  const match = matchAt(namePattern(), text, start);
  if (!match) return null;
  const name = normalizeName(match[0]);
  const end = start + match[0].length;
  if (wordOperators.has(name)) return { kind: 'operator', text: name as 'and' | 'or' | 'not', start, end };
  return { kind: 'name', name, start, end };
}

function scanNumber(text: string, start: number): Token | null {
  const period = matchAt(periodAhead, text, start);
  if (period) return { kind: 'period', text: period[0], start, end: start + period[0].length };
  const match = matchAt(numberAhead, text, start);
  if (!match) return null;
  const end = start + match[0].length;
  if (/^\.(?![*/^'])/.test(text.slice(end, end + 2))) return null;
  // A percentage is rounded once: 7% is the double nearest to 0.07, which 7 / 100 need not be.
  const exponent = Number(match[2] ?? 0) - (match[3] === '%' ? 2 : 0);
  const value = Number(`${match[1]}e${exponent}`);
  return Number.isFinite(value) ? { kind: 'number', text: match[0], value, unit: null, start, end } : null;
}

function scanText(text: string, start: number, before: Token | undefined): Token | null {
  if (text[start] === "'" && endsOperand(before) && before?.end === start) return null;
  const match = matchAt(textAhead, text, start);
  if (!match) return null;
  const raw = match[1] ?? match[2]!;
  return { kind: 'text', value: normalizeName(raw.replace(/\\(.)/g, '$1')), start, end: start + match[0].length };
}

function scanSign(text: string, start: number): Token | null {
  if (refusedSign(text, start)) return null;
  const operator = matchAt(operatorAhead, text, start);
  if (operator) {
    return { kind: 'operator', text: operator[0] as OperatorToken['text'], start, end: start + operator[0].length };
  }
  const mark = matchAt(markAhead, text, start);
  return mark ? { kind: 'mark', text: mark[0] as MarkToken['text'], start, end: start + 1 } : null;
}

/** Tells whether a value that could be transposed ends with a token; after quoted text a quote begins another. */
function endsOperand(token: Token | undefined): boolean {
  return (
    (isOperand(token) && token.kind !== 'text') ||
    (token?.kind === 'mark' && (token.text === ')' || token.text === ']'))
  );
}

/** Logs why there is no token at an offset; returns how many characters to pass over. */
function refuse(source: Source, offset: number, tokens: readonly Token[], log: IssueLog): number {
  const { text } = source;
  const place = source.at(offset);
  const number = matchAt(/\.?\d[\d.]*(?:[eE][+-]?\d+)?%?/y, text, offset);
  if (number) {
    log.error('bad-number', place, { text: number[0] });
    return number[0].length;
  }
  const refused = refusedSign(text, offset);
  if (refused) {
    log.error('write-instead', place, { text: refused.sign, remedy: refused.remedy });
    return refused.sign.length;
  }
  return refuseCharacter(source, offset, tokens, log);
}

function refuseCharacter(source: Source, offset: number, tokens: readonly Token[], log: IssueLog): number {
  const before = tokens.at(-1);
  const character = String.fromCodePoint(source.text.codePointAt(offset)!);
  const place = source.at(offset);
  switch (character) {
    case '"':
    case "'":
      if (character === "'" && endsOperand(before) && before?.end === offset) {
        log.error('no-transpose', place, {});
        return 1;
      }
      return refuseText(source, offset, log);
    case '!':
      if (endsOperand(before) && before?.end === offset) log.error('no-factorial', place, {});
      else log.error('write-instead', place, { text: '!', remedy: 'not' });
      return 1;
    case '%':
      log.error('stray-percent', place, {});
      return 1;
    case '=':
      if (source.text.slice(0, offset).trim() === '') log.error('leading-equals', place, {});
      else if (before?.kind === 'name' && namesAnArgument(tokens)) {
        log.error('named-argument', source.at(before.start), { name: before.name });
      } else log.error('write-instead', place, { text: '=', remedy: '==' });
      return 1;
    case ':':
      // The colon of `c ? a : b` is reported with its question mark.
      if (!withoutQuotes(source.text.slice(0, offset)).includes('?')) log.error('no-range', place, {});
      return 1;
    case ';':
      log.error('one-expression', place, {});
      return 1;
    case '{':
    case '}':
      log.error('write-instead', place, { text: character, remedy: character === '{' ? '( or [' : ') or ]' });
      return 1;
    case '#':
      log.error('no-comment', place, {});
      return source.text.length - offset;
    default:
      log.error('unexpected-character', place, { text: character });
      return character.length;
  }
}

/** Tells whether the last of some tokens begins an argument of what is no function, and so a distribution: there nothing is compared. */
function namesAnArgument(tokens: readonly Token[]): boolean {
  if (!isMark(tokens.at(-2), '(') && !isMark(tokens.at(-2), ',')) return false;
  let depth = 0;
  for (let i = tokens.length - 2; i >= 0; i--) {
    if (isMark(tokens[i], ')')) depth += 1;
    if (isMark(tokens[i], '(')) depth -= 1;
    if (depth >= 0) continue;
    const called = tokens[i - 1];
    return called?.kind === 'name' && !functions.has(called.name);
  }
  return false;
}

function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'/g, '');
}

/** Quoted text that does not end, or in which a backslash stands before something else than a quote or a backslash. */
function refuseText(source: Source, offset: number, log: IssueLog): number {
  const quote = source.text[offset]!;
  const end = source.text.indexOf(quote, offset + 1);
  const badEscape = source.text.slice(offset, end < 0 ? undefined : end).search(/\\(?!["'\\])/);
  if (badEscape >= 0 && end >= 0) log.error('bad-escape', source.at(offset + badEscape), {});
  else log.error('unclosed-quote', source.at(offset), { quote });
  return (end < 0 ? source.text.length : end + 1) - offset;
}
