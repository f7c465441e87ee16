/** Reads variables in all their forms. */

import type { Place } from '../base/place.ts';
import { normalizeName } from '../expr/name.ts';
import { parseUnit } from '../expr/parse-unit.ts';
import { type Unit, unknownUnit } from '../expr/unit.ts';
import { field, items, type Located, type LocatedEntry, scalar } from './located.ts';
import type { Aggregate, Named, Variable } from './plan.ts';
import { invalidDefinition, readBareDefinition, readDefinition } from './read-definition.ts';
import { noNotes, readNotes } from './read-notes.ts';
import type { Reader } from './reader.ts';
import type { NamesFile, VariableFile } from './schema.ts';

/** Reads one variable, but for its references; one that is incomplete had keys that were reported and cut off. */
export function readVariable(
  entry: LocatedEntry<VariableFile | string | number>,
  isIncomplete: boolean,
  reader: Reader,
): Variable {
  const name = normalizeName(entry.key);
  const { at, value } = entry;
  if (value.node.kind === 'scalar') {
    return { ...emptyVariable(name, at), definition: readBareDefinition(value.node, reader) };
  }
  const located = value as Located<VariableFile>;
  const by = readNames(field(located, 'by'));
  return {
    name,
    at,
    by,
    unit: readUnit(field(located, 'unit'), reader),
    aggregate: (scalar(field(located, 'aggregate'))?.text ?? null) as Aggregate | null,
    definition: readDefinition(located, { name, at, indexes: by.length, isIncomplete }, reader),
    references: [],
    overrides: [],
    ...readNotes(located),
  };
}

/** A variable whose definition could not be read. */
export function emptyVariable(name: string, at: Place): Variable {
  return {
    name,
    at,
    by: [],
    unit: null,
    aggregate: null,
    definition: invalidDefinition(at),
    references: [],
    overrides: [],
    ...noNotes,
  };
}

/** Reads a unit where one is declared; null when none is, `unknownUnit` after logging. */
export function readUnit(located: Located<string | number> | null, { units, log }: Reader): Unit | null {
  const node = scalar(located);
  return node && (parseUnit(node.source, units, log) ?? unknownUnit);
}

/** Reads one name or a list of names, in Unicode NFC. */
export function readNames(located: Located<NamesFile> | null): readonly Named[] {
  const node = scalar(located);
  if (node) return [{ name: normalizeName(node.text), at: node.at }];
  return items(located).flatMap((item) => {
    const itemNode = scalar(item);
    return itemNode ? [{ name: normalizeName(itemNode.text), at: itemNode.at }] : [];
  });
}
