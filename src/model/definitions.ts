/** Which definition an element of a variable or lever has: its own case, `else`, or what an override put there. */

import type { IssueLog } from '../base/issue.ts';
import type { Expr } from '../expr/ast.ts';
import type { Definition, Lever, PerElement, Variable } from '../plan/plan.ts';
import { combinations, type Names, tupleKey } from './names.ts';

/** The definition of an element; overrides come last to first. */
export function definitionOf(variable: Variable, keys: readonly string[], overridden: boolean): Definition {
  const override = overridden
    ? variable.overrides.findLast((candidate) => candidate.keys === null || tupleKey(candidate.keys) === tupleKey(keys))
    : undefined;
  return override?.definition ?? variable.definition;
}

/** The expression for an element; null where no case and no `else` gives one. */
export function expressionFor(per: PerElement, keys: readonly string[]): Expr | null {
  if (per.kind === 'all') return per.expr;
  return per.cases.find((candidate) => tupleKey(candidate.keys) === tupleKey(keys))?.expr ?? per.otherwise;
}

/** Logs unknown indexes of `by`, elements that no index has, and elements that no case covers. */
export function checkDefinitions(owner: Variable | Lever, names: Names, log: IssueLog): void {
  for (const [position, { name, at }] of owner.by.entries()) {
    if (owner.by.findIndex((index) => index.name === name) < position) log.error('index-twice', at, { name });
    if (!names.indexes.has(name)) log.error('unknown-index', at, { name }, log.nearest(name, names.indexes.keys()));
  }
  if (owner.by.some(({ name }) => !names.indexes.has(name))) return;
  const definitions: readonly Definition[] =
    'definition' in owner ? [owner.definition] : [{ kind: 'value', value: owner.initial }];
  for (const definition of [...definitions, ...owner.overrides.map((override) => override.definition)]) {
    for (const per of perElementsOf(definition)) checkCases(owner, per, names, log);
  }
  for (const override of owner.overrides) {
    if (override.keys) checkKeys(owner, override.keys, override.at, names, log);
  }
}

function perElementsOf(definition: Definition): readonly PerElement[] {
  switch (definition.kind) {
    case 'value':
      return [definition.value];
    case 'draw':
      return [definition.draw];
    case 'state':
      return [definition.start, definition.next];
  }
}

function checkCases(owner: Variable | Lever, per: PerElement, names: Names, log: IssueLog): void {
  if (per.kind === 'all') return;
  for (const { keys, at } of per.cases) checkKeys(owner, keys, at, names, log);
  if (per.otherwise !== null) return;
  const by = owner.by.map((index) => index.name);
  const given = new Set(per.cases.map(({ keys }) => tupleKey(keys)));
  const missing = [...combinations(by, names.indexes)]
    .map((element) => by.map((index) => element[index]!))
    .filter((keys) => !given.has(tupleKey(keys)))
    .map((keys) => keys.join(', '));
  if (missing.length === 0 || by.length === 0) return;
  log.error('missing-cases', per.at, { name: owner.name, elements: missing.slice(0, 5).join('; ') });
}

function checkKeys(
  owner: Variable | Lever,
  keys: readonly string[],
  at: Parameters<IssueLog['error']>[1],
  names: Names,
  log: IssueLog,
): void {
  if (keys.length !== owner.by.length) {
    log.error('too-many-elements', at, { name: owner.name, count: String(owner.by.length) });
    return;
  }
  for (const [position, key] of keys.entries()) {
    const index = owner.by[position]!.name;
    const elements = names.indexes.get(index) ?? [];
    if (!elements.includes(key))
      log.error('unknown-element', at, { name: key, indexes: index }, log.nearest(key, elements));
  }
}
