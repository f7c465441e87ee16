/** Reads what defines a variable: a value, a draw, or a state, each one expression or a case for each element. */

import type { Place } from '../base/place.ts';
import type { Expr } from '../expr/ast.ts';
import { normalizeName } from '../expr/name.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import { checkDraw, checkFormula, isDistributionCall } from './check-calls.ts';
import { entries, field, type Located } from './located.ts';
import type { Definition, PerElement } from './plan.ts';
import type { Reader } from './reader.ts';
import type { DefinitionFile, PerElementFile } from './schema.ts';
import type { ScalarNode, YamlNode } from './yaml-node.ts';

/** What a definition belongs to: its name, and how many indexes it has (0: cases make no sense). */
export interface Owner {
  readonly name: string;
  readonly at: Place;
  readonly indexes: number;
  /** Keys that were reported are cut off, so that what is lacking is no news. */
  readonly isIncomplete?: boolean;
}

/** How one expression of a definition is read and checked. */
export type ReadExpression = (node: ScalarNode, reader: Reader) => Expr;

/** Reads a formula: functions and operators, no distributions. */
const readFormula: ReadExpression = (node, { units, log }) => {
  const expr = parseExpression(node.source, units, log);
  checkFormula(expr, log);
  return expr;
};

/** Reads a call of a distribution. */
const readDraw: ReadExpression = (node, { units, log }) => {
  const expr = parseExpression(node.source, units, log);
  return checkDraw(expr, node.text, log) ? expr : { kind: 'invalid', at: expr.at };
};

/** Reads a bare text or number: a value, or a draw when a distribution's call is its top. */
export function readBareDefinition(node: ScalarNode, { units, log }: Reader): Definition {
  const expr = parseExpression(node.source, units, log);
  if (isDistributionCall(expr)) {
    const valid = checkDraw(expr, node.text, log);
    return { kind: 'draw', draw: { kind: 'all', expr: valid ? expr : { kind: 'invalid', at: expr.at } }, each: 'path' };
  }
  checkFormula(expr, log);
  return { kind: 'value', value: { kind: 'all', expr } };
}

/** A definition that could not be read; later stages pass over it. */
export function invalidDefinition(at: Place): Definition {
  return { kind: 'value', value: { kind: 'all', expr: { kind: 'invalid', at } } };
}

/** Reads a mapping with `value`, `draw` (perhaps `each: step`) or `start` and `next`; exactly one form. */
export function readDefinition(located: Located<DefinitionFile>, owner: Owner, reader: Reader): Definition {
  const { log } = reader;
  const { name, at } = owner;
  const read = (key: 'value' | 'draw' | 'start' | 'next', how: ReadExpression): PerElement | null => {
    const part = field(located, key);
    return part && readPerElement(part, owner, how, reader);
  };
  const value = read('value', readFormula);
  const draw = read('draw', readDraw);
  const start = read('start', readFormula);
  const next = read('next', readFormula);
  const forms = [value && 'value', draw && 'draw', (start || next) && 'start + next'].filter((form) => form !== null);
  const each = field(located, 'each');
  if (forms.length > 1) log.error('several-forms', at, { name, forms: forms.join(', ') });
  else if (owner.isIncomplete && !value && !draw && !(start && next)) return invalidDefinition(at);
  else if (forms.length === 0) log.error('no-form', at, { name });
  else if (each && draw === null) log.error('each-without-draw', each.node.at, { name });
  else if (start && !next) log.error('start-without-next', at, { name });
  else if (next && !start) log.error('next-without-start', at, { name });
  else if (value) return { kind: 'value', value };
  else if (draw) return { kind: 'draw', draw, each: each ? 'step' : 'path' };
  else if (start && next) return { kind: 'state', start, next };
  return invalidDefinition(at);
}

/** Reads one expression for all elements, or a mapping from element to expression with `else` for the rest. */
export function readPerElement(
  located: Located<PerElementFile>,
  owner: Owner,
  how: ReadExpression,
  reader: Reader,
): PerElement {
  const { node } = located;
  if (node.kind === 'scalar') return { kind: 'all', expr: how(node, reader) };
  if (owner.indexes === 0) {
    reader.log.error('cases-without-by', node.at, { name: owner.name });
    return { kind: 'all', expr: { kind: 'invalid', at: node.at } };
  }
  const cases: { keys: readonly string[]; at: Place; expr: Expr }[] = [];
  let otherwise: Expr | null = null;
  for (const entry of entries(located)) {
    const expr = readCase(entry.value.node, how, reader);
    if (entry.key === 'else') otherwise = expr;
    else {
      const keys = splitCaseKey(entry.key, owner.indexes);
      if (keys.length === owner.indexes) cases.push({ keys, at: entry.at, expr });
      else
        reader.log.error('wrong-key-count', entry.at, {
          text: entry.key,
          name: owner.name,
          count: String(owner.indexes),
        });
    }
  }
  return { kind: 'cases', at: node.at, cases, otherwise };
}

function readCase(node: YamlNode, how: ReadExpression, reader: Reader): Expr {
  return node.kind === 'scalar' ? how(node, reader) : { kind: 'invalid', at: node.at };
}

/** `steel` for one index, `steel, 太原` for two. */
function splitCaseKey(text: string, indexes: number): readonly string[] {
  if (indexes === 1) return [normalizeName(text)];
  return text.split(',').map((key) => normalizeName(key.trim()));
}
