/** Reads what a variant or `--set` assigns: a name or one element of it, and the definition put in its place. */

import { isName, normalizeName } from '../expr/name.ts';
import { field, type Located, type LocatedEntry } from './located.ts';
import type { Assignment, Definition, Lever, Variable } from './plan.ts';
import {
  invalidDefinition,
  type Owner,
  readBareDefinition,
  readDefinition,
  readPerElement,
} from './read-definition.ts';
import { leverValueReader } from './read-levers.ts';
import type { Reader } from './reader.ts';
import type { DefinitionFile } from './schema.ts';

/** What can be set. */
export interface Settable {
  readonly variables: readonly Pick<Variable, 'name' | 'by'>[];
  readonly levers: readonly Lever[];
}

/**
 * Reads an assignment; null after logging when its name is nothing that can be set. One that is incomplete had keys that were
 * reported and cut off.
 */
export function readAssignment(
  { key: text, at, value }: LocatedEntry<string | number | DefinitionFile>,
  settable: Settable,
  reader: Reader,
  isIncomplete = false,
): Assignment | null {
  const { log } = reader;
  const parsed = parseSetName(text);
  if (parsed === null) {
    log.error('set-name', at, { text });
    return null;
  }
  const { name, keys } = parsed;
  const variable = settable.variables.find((each) => each.name === name);
  const lever = settable.levers.find((each) => each.name === name);
  const target = variable ?? lever;
  if (target === undefined) {
    const known = [...settable.variables, ...settable.levers].map((each) => each.name);
    log.error('set-unknown', at, { name }, log.nearest(name, known));
    return null;
  }
  if (keys !== null && keys.length !== target.by.length) {
    if (target.by.length === 0) log.error('set-element-without-by', at, { text, name });
    else log.error('wrong-key-count', at, { text, name, count: String(target.by.length) });
    return null;
  }
  const owner: Owner = { name: text, at, indexes: keys === null ? target.by.length : 0, isIncomplete };
  const definition = lever
    ? readLeverDefinition(lever, value, owner, reader)
    : readVariableDefinition(value, owner, reader);
  return { name, keys, at, definition };
}

function readVariableDefinition(
  value: Located<string | number | DefinitionFile>,
  owner: Owner,
  reader: Reader,
): Definition {
  if (value.node.kind === 'scalar') return readBareDefinition(value.node, reader);
  return readDefinition(value as Located<DefinitionFile>, owner, reader);
}

/** A lever takes a bare literal or choice, or `value`; nothing random, and nothing that has to be computed. */
function readLeverDefinition(
  lever: Lever,
  value: Located<string | number | DefinitionFile>,
  owner: Owner,
  reader: Reader,
): Definition {
  const read = leverValueReader(lever);
  if (value.node.kind === 'scalar') return { kind: 'value', value: { kind: 'all', expr: read(value.node, reader) } };
  const located = value as Located<DefinitionFile>;
  const part = field(located, 'value');
  const other = (['draw', 'each', 'start', 'next'] as const).some((key) => field(located, key));
  if (part && !other) return { kind: 'value', value: readPerElement(part, owner, read, reader) };
  if (!owner.isIncomplete) reader.log.error('lever-needs-value', owner.at, { name: lever.name });
  return invalidDefinition(owner.at);
}

/** Takes `name`, `name[element]` or `name["a b", c]` apart; null for anything else. */
export function parseSetName(text: string): { readonly name: string; readonly keys: readonly string[] | null } | null {
  const match = /^\s*([^\s[\]]+)\s*(?:\[(.*)\])?\s*$/su.exec(text);
  if (!match || !isName(match[1]!)) return null;
  const name = normalizeName(match[1]!);
  if (match[2] === undefined) return { name, keys: null };
  const key = /\s*(?:"([^"]*)"|'([^']*)'|([^,"']+?))\s*(,|$)/y;
  const keys: string[] = [];
  for (let found = key.exec(match[2]); found; found = key.exec(match[2])) {
    keys.push(normalizeName(found[1] ?? found[2] ?? found[3]!));
    if (found[4] === '') return { name, keys };
  }
  return null;
}
