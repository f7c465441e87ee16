/** Says in the plan language's words what YAML found wrong with a file, one issue a line. */

import { type Document, visit, type YAMLError } from 'yaml';
import type { IssueLog } from '../base/issue.ts';
import type { FileText } from './file-text.ts';

/** Logs YAML's errors and warnings and refused directives; false when the tree below them cannot be trusted. */
export function logSyntaxErrors(document: Document.Parsed, file: FileText, log: IssueLog): boolean {
  const directive = /^%[^\r\n]*/.exec(file.text)?.[0];
  if (directive !== undefined) log.error('yaml-feature', file.placeOf(0), { text: directive });
  const lines = new Set<number>();
  let readable = true;
  let misfit: number | null = null; // where the last line stands that does not fit
  for (const error of [...document.errors, ...document.warnings]) {
    if (error.code === 'TAG_RESOLVE_FAILED') continue; // the tree's reader refuses every tag
    const isEcho = !readable && /YAML stream/.test(error.message);
    readable = false;
    if (isEcho) continue;
    if (error.code === 'TAB_AS_INDENT' || indentCodes.has(error.code)) {
      const offset = error.pos[0];
      // One line out of place puts out all that follow it in its block.
      const follows = misfit !== null && staysInBlock(file.text, misfit, offset);
      if (follows || !lacksColon(file.text, offset)) misfit = offset;
      if (follows) continue;
    }
    const place = file.placeOf(error.pos[0]);
    if (!lines.has(place.line)) logSyntaxError(error, document, file, log);
    lines.add(place.line);
  }
  return readable;
}

function logSyntaxError(
  { code, pos, message }: YAMLError,
  document: Document.Parsed,
  file: FileText,
  log: IssueLog,
): void {
  const at = file.placeOf(pos[0]);
  const text = lineAt(file.text.slice(0, Math.max(pos[1], pos[0] + 1)), pos[0]) || lineAt(file.text, pos[0]);
  if (code === 'MULTIPLE_DOCS') log.error('several-documents', at, {});
  else if (code === 'TAB_AS_INDENT') log.error('tab-indent', at, {});
  else if (code === 'BAD_DQ_ESCAPE') log.error('bad-yaml-escape', at, { text: file.text.slice(pos[0], pos[0] + 2) });
  else if (/must be sufficiently indented and end with/.test(message)) {
    const opening = openingBracket(document, pos[0]);
    const params = { bracket: file.text[opening]!, closing: file.text[opening] === '[' ? ']' : '}' };
    log.error('bracket-not-closed', file.placeOf(opening), { ...params, line: String(at.line) });
  } else if (code === 'MULTILINE_IMPLICIT_KEY' && lacksColon(file.text, pos[0])) {
    log.error('key-without-colon', at, { text: lineAt(file.text, pos[0]) });
  } else if (code === 'BAD_INDENT') log.error('bad-indent', file.placeOf(misfitOfBlock(file.text, pos[0])), {});
  else if (indentCodes.has(code)) log.error('bad-indent', file.placeOf(misfitLine(file.text, pos[0])), {});
  else if (code === 'MISSING_CHAR' && /quote/.test(message))
    log.error('quote-not-closed', file.placeOf(openingQuote(document, pos[0])), {});
  else if (code === 'MISSING_CHAR' && /Implicit map keys/.test(message)) log.error('key-without-colon', at, { text });
  else if (/^[[{].*[\]}]\s*:(?:\s|$)/.test(lineAt(file.text, pos[0]))) log.error('key-not-text', at, {});
  else log.error('yaml-unexpected', at, { text });
}

/** Tells whether an offset's line has no key of its own and the next one, which YAML takes for its continuation, is beside it. */
function lacksColon(text: string, offset: number): boolean {
  return !/:(?:\s|$)/.test(lineAt(text, offset)) && misfitLine(text, offset) === offset;
}

/** Where the innermost list or mapping in brackets opens that YAML ends, unclosed, at an offset. */
function openingBracket(document: Document.Parsed, end: number): number {
  let opening = -1;
  visit(document, {
    Collection(_, { flow, range }) {
      if (flow === true && range?.[1] === end) opening = Math.max(opening, range[0]);
    },
  });
  return opening < 0 ? end : opening;
}

/** Where the quoted text begins that YAML reads to an offset without finding its closing quote. */
function openingQuote(document: Document.Parsed, end: number): number {
  let opening = -1;
  visit(document, {
    Scalar(_, { type, range }) {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
      if (isQuoted && range && range[0] < end && end <= range[1]) opening = range[0];
    },
  });
  return opening < 0 ? end : opening;
}

/** The line that does not fit: the one behind an offset where that is indented further than the offset's own, else the offset. */
function misfitLine(text: string, offset: number): number {
  const [own, next = ''] = text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n', 2);
  const indents = [own!, next].map(indentOf) as [number, number];
  const follows = text.indexOf('\n', offset) + 1;
  return next.trim() !== '' && indents[1] > indents[0] && follows > 0 ? follows + indents[1] : offset;
}

/**
 * The line that does not fit where one stands further out than the block that it seems to belong to: the block's first line, if no
 * other has its indent and that of the line at the offset is the usual one, or the next line's too. The place is where its text begins.
 */
function misfitOfBlock(text: string, offset: number): number {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  while (start < text.length && isBlank(lineFrom(text, start))) start += lineFrom(text, start).length + 1;
  const indent = indentOf(lineFrom(text, start));
  let tops: readonly number[] = []; // where the lines above begin that stand furthest out
  let furthest = Infinity;
  let parent = -1;
  for (let end = start - 1; end > 0; ) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(begin, end);
    const own = indentOf(line);
    end = begin - 1;
    if (isBlank(line)) continue;
    if (own <= indent) {
      parent = own;
      break;
    }
    if (own < furthest) [furthest, tops] = [own, [begin + own]];
    else if (own === furthest) tops = [...tops.slice(0, 1), begin + own];
  }
  const next = text
    .slice(start, start + 1000)
    .split('\n')
    .slice(1)
    .find((line) => !isBlank(line));
  const isUsual = indent - parent === 2 || (next !== undefined && indentOf(next) === indent);
  return tops.length === 1 && parent < indent && isUsual ? tops[0]! : start + indent;
}

function isBlank(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}

const indentCodes = new Set<string>(['BAD_INDENT', 'BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY']);

/** Tells whether no line between two offsets stands further out than the later one's. */
function staysInBlock(text: string, from: number, to: number): boolean {
  const lineStart = text.lastIndexOf('\n', to - 1) + 1;
  const indent = indentOf(text.slice(lineStart));
  const between = text.slice(from, lineStart).split('\n').slice(1, -1);
  return between.every((line) => line.trim() === '' || indentOf(line) >= indent);
}

function indentOf(line: string): number {
  return /^ */.exec(line)![0].length;
}

function lineAt(text: string, offset: number): string {
  return /^[^\r\n]*/.exec(text.slice(offset))![0].trim();
}
