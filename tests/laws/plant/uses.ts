/** The words of a plan that mean something where they stand: keys, names, functions, units, columns, elements. */

import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import { distributions } from '../../../src/dist/registry.ts';
import { builtInUnits } from '../../../src/expr/built-in-units.ts';
import { functions } from '../../../src/expr/functions.ts';
import { namesIn } from './blocks.ts';

/** A word at an offset of a plan's text, and the kinds of mistake that its misspelling may be. */
export interface Use {
  readonly word: string;
  readonly offset: number;
  readonly kinds: readonly string[];
}

const prose = [
  'title',
  'note',
  'description',
  'source',
  'name',
  'en',
  'zh',
  'rows',
  'csv',
  'xlsx',
  'sheet',
  'choices',
  'default',
];
const choices = ['step', 'report', 'aggregate', 'basis', 'sampler', 'each', 'repair'];
const sectionsOfNames = ['units', 'tables', 'variables', 'levers', 'targets', 'variants'];
const ofVariable = ['unknown-variable', 'unknown-measure', 'unknown-draw', 'report-unknown', 'set-unknown'];
const ofCall = ['unknown-function', 'unknown-distribution'];

interface Names {
  readonly variables: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

/** Finds the uses of words in a plan, in the order of the file. */
export function usesIn(text: string): readonly Use[] {
  const lines = text.split('\n');
  const names: Names = {
    variables: new Set(namesIn(lines, ['variables', 'levers'])),
    tables: new Set(namesIn(lines, ['tables'])),
    targets: new Set(namesIn(lines, ['targets'])),
    units: new Set([...builtInUnits.keys(), ...namesIn(lines, ['units'])]),
  };
  const { contents } = parseDocument(text, { schema: 'failsafe' });
  return contents === null ? [] : usesBelow(contents, [], text, names);
}

function usesBelow(node: Node, path: readonly string[], text: string, names: Names): readonly Use[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) => {
      if (!isScalar(key) || value === null) return [];
      const name = String(key.value);
      if (prose.includes(name) && path.length !== 1) return [];
      const below = usesBelow(value as Node, [...path, name], text, names);
      const isKey =
        path.length === 0 || (path.length === 2 && sectionsOfNames.includes(path[0]!) && path[0] !== 'units');
      const own: Use[] = isKey ? [{ word: name, offset: key.range![0], kinds: ['unknown-key'] }] : [];
      return [...own, ...below];
    });
  }
  if (isSeq(node)) return node.items.flatMap((item) => usesBelow(item as Node, path, text, names));
  return isScalar(node) ? usesInScalar(node, path, text, names) : [];
}

function usesInScalar(node: Scalar, path: readonly string[], text: string, names: Names): readonly Use[] {
  const [start, end] = node.range!;
  const isQuoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
  const raw = text.slice(isQuoted ? start + 1 : start, isQuoted ? end - 1 : end);
  const from = isQuoted ? start + 1 : start;
  if (raw.includes('\n') || raw.includes('\\')) return [];
  const key = path.at(-1)!;
  const whole = (kinds: readonly string[]): readonly Use[] => [{ word: raw, offset: from, kinds }];
  if (choices.includes(key))
    return path.length <= 3 && path[0] !== 'report' && /^[a-z]+$/.test(raw) ? whole(['not-a-choice']) : [];
  if (key === 'by') return path[0] === 'variables' && names.tables.has(raw) ? whole(['unknown-index']) : [];
  if (path[0] === 'targets' && ['all', 'any', 'count'].includes(key))
    return names.targets.has(raw) ? whole(['unknown-target']) : [];
  const isUnit = key === 'unit' || path[0] === 'units';
  if (path[0] === 'tables' && !isUnit) return [];
  return wordsWithContext(raw).flatMap(({ word, at, before, after }): Use[] => {
    const use = (kinds: readonly string[]): Use[] => [{ word, offset: from + at, kinds }];
    if (isUnit) return names.units.has(word) ? use(['unknown-unit']) : [];
    if (/\d%?\s+$/.test(before)) return names.units.has(word) ? use(['no-unit-behind-number', 'unknown-unit']) : [];
    if (/^\s*\(/.test(after)) return functions.has(word) || distributions.has(word) ? use(ofCall) : [];
    if (/\.$/.test(before))
      return names.tables.has(/([\p{L}\p{N}_]+)\.$/u.exec(before)?.[1] ?? '') ? use(['unknown-table-column']) : [];
    if (/^\./.test(after)) return names.tables.has(word) ? use(['unknown-table']) : [];
    return names.variables.has(word) && !/[/*]\s*$/.test(before.replace(/.*\d\s+[\p{L}_]+\s*/u, ''))
      ? use(ofVariable)
      : [];
  });
}

/** The words of an expression outside quotes and brackets of elements, each with what stands around it. */
function wordsWithContext(raw: string) {
  const hidden = raw.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, (piece) => '\u0001'.repeat(piece.length));
  return [...hidden.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)].map(({ 0: word, index }) => ({
    word,
    at: index,
    before: hidden.slice(0, index),
    after: hidden.slice(index + word.length),
  }));
}
