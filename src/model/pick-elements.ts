/** Which element of which index each key of `x[steel, 太原]` names. */

import type { IssueLog } from '../base/issue.ts';
import type { ElementNode, TextNode } from '../expr/ast.ts';
import type { Names } from './names.ts';

/** Gives each key of `x[a, b]` its index, in order or, when there are fewer keys than indexes, the one index that has it. */
export function pickElements(
  indexes: readonly string[],
  node: ElementNode,
  names: Names,
): { readonly picked: Readonly<Record<string, string>>; readonly rest: readonly string[] } | null {
  const keys = node.keys.map((key) => key.value);
  if (keys.length > indexes.length) return null;
  const picked: Record<string, string> = {};
  for (const [position, key] of keys.entries()) {
    const candidates =
      keys.length === indexes.length
        ? [indexes[position]!]
        : indexes.filter((index) => !Object.hasOwn(picked, index) && names.indexes.get(index)?.includes(key));
    const index = candidates.length === 1 ? candidates[0]! : null;
    if (index === null || !names.indexes.get(index)?.includes(key)) return null;
    picked[index] = key;
  }
  return { picked, rest: indexes.filter((index) => !Object.hasOwn(picked, index)) };
}

/** Logs why `pickElements` found no elements of `name`, which runs over `indexes`. */
export function logUnpicked(
  name: string,
  indexes: readonly string[],
  node: ElementNode,
  names: Names,
  log: IssueLog,
): void {
  const { keys } = node;
  if (indexes.length === 0) log.error('element-of-single', keys[0]!.at, { name });
  else if (keys.length > indexes.length) {
    log.error('too-many-elements', keys[indexes.length]!.at, { name, count: String(indexes.length) });
  } else {
    const inOrder = keys.length === indexes.length;
    const unknown = keys.filter((key, i) => logUnknown(key, inOrder ? [indexes[i]!] : indexes, names, log));
    if (unknown.length > 0) return;
    const example = `${name}[${indexes.map((index) => names.indexes.get(index)?.[0] ?? '').join(', ')}]`;
    log.error('ambiguous-element', keys[0]!.at, { name, indexes: indexes.join(', '), example });
  }
}

/** Logs a key that none of some indexes has as an element; tells whether it did. */
function logUnknown(key: TextNode, indexes: readonly string[], names: Names, log: IssueLog): boolean {
  const elements = indexes.flatMap((index) => [...(names.indexes.get(index) ?? [])]);
  if (elements.includes(key.value)) return false;
  const params = { name: key.value, indexes: indexes.join(', ') };
  log.error('unknown-element', key.at, params, log.nearest(key.value, elements));
  return true;
}
