/** Reads YAML text into a tree of texts with places, refusing what plan files do not use of YAML. */

import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type Scalar } from 'yaml';
import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { FileText } from './file-text.ts';
import { logFullWidth } from './full-width.ts';
import { type MapEntry, mapNode, type ScalarNode, type YamlNode } from './yaml-node.ts';
import { logSyntaxErrors } from './yaml-syntax.ts';
import { alignScalar, type ScalarStyle } from './yaml-text.ts';
import { findTraps, maskTrap } from './yaml-traps.ts';

const largestFile = 4_000_000; // characters
const deepestNesting = 32;
const mostRounds = 50; // of parsing anew after an expression that wants quotes

/** Reads a YAML file; null, with issues logged, when it is not YAML that can be read as one tree. */
export function readYaml(file: FileText, log: IssueLog): YamlNode | null {
  if (file.text.length > largestFile) {
    log.error('file-too-large', file.placeOf(0), { size: String(file.text.length), limit: String(largestFile) });
    return null;
  }
  const document = parseWithoutTraps(file, log);
  if (document === null) return null;
  const readable = logSyntaxErrors(document, file, log);
  if (!readable) return null;
  const root = document.contents;
  const tree = root === null ? null : convertNode(root, { file, log }, 0);
  // What is too deep was cut off, so that nothing more can be said about the shape of the rest.
  if (log.issues.some(({ kind }) => kind === 'file-too-deep')) return null;
  return tree ?? { kind: 'empty', at: file.placeOf(0) };
}

function parseWithoutTraps(file: FileText, log: IssueLog): Document.Parsed | null {
  let text = file.text;
  for (let round = 0; ; round++) {
    const document = parseUnlessTooDeep(text);
    if (document === null) {
      log.error('file-too-deep', file.placeOf(0), { limit: String(deepestNesting) });
      return null;
    }
    if (round === 0 && logFullWidth(document, file, log)) return null;
    const traps = findTraps(document, text);
    if (traps.length === 0) return document;
    if (round === mostRounds) return null;
    for (const trap of traps) {
      log.error('quote-expression', file.placeOf(trap.start), {
        text: shortened(file.text.slice(trap.start, trap.end)),
      });
      text = maskTrap(text, trap);
    }
  }
}

/** Parses YAML; null where it nests deeper than the stack lets the parser follow, wherever that ends. */
function parseUnlessTooDeep(text: string): Document.Parsed | null {
  try {
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false });
    return document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION') ? null : document;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Long text cut for a message. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

interface Reading {
  readonly file: FileText;
  readonly log: IssueLog;
}

function convertNode(node: Node, reading: Reading, depth: number): YamlNode {
  const { file, log } = reading;
  const at = file.placeOf(node.range?.[0] ?? 0);
  const refused = refuseProperties(node, reading);
  if (depth > deepestNesting) {
    log.error('file-too-deep', at, { limit: String(deepestNesting) });
    return { kind: 'empty', at };
  }
  if (isAlias(node)) {
    log.error('yaml-feature', at, { text: `*${node.source}` });
    return standIn(at);
  }
  if (isScalar(node)) return refused && node.value === '' ? standIn(at) : convertScalar(node, reading);
  if (isSeq(node))
    return { kind: 'list', at, items: node.items.map((item) => convertNode(item as Node, reading, depth + 1)) };
  if (isMap(node)) {
    const entries = node.items.flatMap(
      (pair) => convertPair(pair as Pair<Node, Node | null>, reading, depth + 1) ?? [],
    );
    logDuplicates(entries, log);
    return mapNode(entries, at);
  }
  return { kind: 'empty', at };
}

/** The parser's own check compares every key with every other, which takes seconds for a large table. */
function logDuplicates(entries: readonly MapEntry[], log: IssueLog): void {
  const seen = new Set<string>();
  for (const { key, at } of entries) {
    if (seen.has(key)) log.error('duplicate-key', at, { name: key });
    seen.add(key);
  }
}

function convertPair({ key, value }: Pair<Node, Node | null>, reading: Reading, depth: number): MapEntry | null {
  const { file, log } = reading;
  if (!isScalar(key)) {
    log.error('key-not-text', file.placeOf(key?.range?.[0] ?? value?.range?.[0] ?? 0), {});
    return null;
  }
  const at = file.placeOf(key.range![0]);
  refuseProperties(key, reading);
  const name = writtenText(key, file).text;
  if (name === '<<' && key.type === 'PLAIN') log.error('yaml-feature', at, { text: '<<' });
  if (value === null) {
    log.error('key-alone', at, { text: name });
    return null;
  }
  return { key: name, at, value: convertNode(value, reading, depth) };
}

/** Logs an anchor or a tag; tells whether there is one. */
function refuseProperties(node: Node, { file, log }: Reading): boolean {
  const start = node.range?.[0] ?? 0;
  const anchor = isAlias(node) ? undefined : node.anchor;
  const text = anchor !== undefined ? `&${anchor}` : node.tag !== undefined ? '!' : null;
  if (text === null) return false;
  const offset = Math.max(0, file.text.lastIndexOf(text, start));
  log.error('yaml-feature', file.placeOf(offset), { text: /^\S*/.exec(file.text.slice(offset))![0] });
  return true;
}

/** Stands where something was refused, so that nothing more is said about it: a number fits most places. */
function standIn(at: Place): ScalarNode {
  return { kind: 'scalar', text: '0', plain: true, source: { text: '0', at: () => at }, at };
}

/** Words that other YAML files mean as truth values, numbers or nothing. */
const reservedWord = /^(?:true|True|TRUE|false|False|FALSE|null|Null|NULL|~|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

function convertScalar(node: Scalar, { file, log }: Reading): YamlNode {
  const at = file.placeOf(node.range![0]);
  const plain = node.type === 'PLAIN';
  if (plain && node.value === '') return { kind: 'empty', at };
  const { text, offsetOf } = writtenText(node, file);
  if (plain && reservedWord.test(text)) {
    log.error('reserved-word', at, { text });
    return standIn(at);
  }
  const source = { text, at: (offset: number) => file.placeOf(offsetOf(offset)) };
  return { kind: 'scalar', text, plain, source, at } satisfies ScalarNode;
}

/** A scalar's value with masked characters as the file has them, and the offset in the file of each of its own. */
function writtenText(
  node: Scalar,
  file: FileText,
): { readonly text: string; readonly offsetOf: (offset: number) => number } {
  const value = String(node.value);
  const style = styleOf(node);
  const start = node.range![0] + (style === 'single' || style === 'double' ? 1 : 0);
  // most scalars stand in the file as they are
  if (style !== 'block' && file.text.startsWith(value, start)) {
    return { text: value, offsetOf: (offset) => start + Math.min(offset, value.length) };
  }
  const offsets = alignScalar(value, file.text, node.range![0], style);
  const offsetOf = (offset: number): number => offsets[Math.min(offset, offsets.length - 1)]!;
  if (style !== 'plain') return { text: value, offsetOf };
  const text = Array.from({ length: value.length }, (_, i) =>
    isLayout(value[i]!) ? value[i] : file.text[offsets[i]!],
  ).join('');
  return { text, offsetOf };
}

function isLayout(character: string): boolean {
  return character === ' ' || character === '\n';
}

function styleOf(node: Scalar): ScalarStyle {
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return 'double';
    case 'QUOTE_SINGLE':
      return 'single';
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return 'block';
    default:
      return 'plain';
  }
}
