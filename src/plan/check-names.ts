/** Checks names: identifiers that are not reserved, and one set of names for variables, levers, tables and units. */

import type { IssueLog } from '../base/issue.ts';
import { builtInUnits } from '../expr/built-in-units.ts';
import { isName, normalizeName, reservedNames } from '../expr/name.ts';
import { type MapEntry, nodeAt, type YamlNode } from './yaml-node.ts';

const sections = ['units', 'tables', 'variables', 'levers'] as const;

/** Checks the names that a plan file gives; columns of inline tables and declared ones too. */
export function checkNames(root: YamlNode, log: IssueLog): void {
  const taken = new Map<string, (typeof sections)[number]>();
  for (const section of sections) {
    for (const entry of entriesAt(root, [section])) {
      const name = normalizeName(entry.key);
      const other = taken.get(name);
      checkName(entry, section, log);
      if (other !== undefined && !isDuplicateKey(root, section, entry))
        log.error('name-taken', entry.at, { name, section: other });
      else taken.set(name, section);
    }
  }
  for (const table of entriesAt(root, ['tables'])) {
    for (const column of entriesAt(table.value, ['columns'])) checkColumnName(column, log);
  }
}

/** A key that stands twice is reported as that. */
function isDuplicateKey(root: YamlNode, section: string, entry: MapEntry): boolean {
  return entriesAt(root, [section]).some(({ key, at }) => key === entry.key && at !== entry.at);
}

function checkName({ key, at }: MapEntry, section: (typeof sections)[number], log: IssueLog): void {
  const name = normalizeName(key);
  if (!isName(key)) log.error('not-a-name', at, { name: key, suggestion: nameLike(key) });
  else if (reservedNames.has(key)) log.error('reserved-name', at, { name: key });
  else if (section !== 'units' && builtInUnits.has(name)) log.error('name-of-unit', at, { name });
}

/** Columns stand behind a dot, so that reserved words are free for them. */
function checkColumnName({ key, at }: MapEntry, log: IssueLog): void {
  if (!isName(key)) log.error('not-a-name', at, { name: key, suggestion: nameLike(key) });
}

/** A name made from text that is none: `cold-rolling` becomes `cold_rolling`. */
function nameLike(text: string): string {
  const name = text.replace(/[^\p{L}\p{Nl}\p{M}\p{Nd}_]+/gu, '_');
  return isName(name) ? name : `_${name}`;
}

function entriesAt(root: YamlNode, path: readonly string[]): readonly MapEntry[] {
  const node = nodeAt(root, path);
  return node?.kind === 'map' ? node.entries : [];
}
