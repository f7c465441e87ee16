/** A part of a plan file that passed the schema: typed by the schema, with the places of everything in it. */

import type { MapEntry, ScalarNode, YamlNode } from './yaml-node.ts';

/** A node whose content is known to have the shape `T`; only its type carries `T`. */
export interface Located<T> {
  readonly node: YamlNode;
  readonly shape?: T;
}

type Keys<T> = T extends object ? Extract<keyof T, string> : never;
type At<T, K> = T extends object ? (K extends keyof T ? NonNullable<T[K]> : never) : never;
type Item<T> = T extends readonly (infer V)[] ? V : never;
type Value<T> = T extends readonly unknown[] ? never : T extends Readonly<Record<string, infer V>> ? V : never;

/** A key of a mapping with its value. */
export interface LocatedEntry<T> {
  readonly key: string;
  readonly at: MapEntry['at'];
  readonly value: Located<T>;
}

/** Gives the value under a key, or null when the key is not written or nothing stands behind it. */
export function field<T, K extends Keys<T>>(located: Located<T>, key: K): Located<At<T, K>> | null {
  const entry = entryOf(located, key);
  return entry && entry.value.kind !== 'empty' ? { node: entry.value } : null;
}

/** Gives the entry of a key, or null when the key is not written. */
function entryOf<T, K extends Keys<T>>({ node }: Located<T>, key: K): MapEntry | null {
  return (node.kind === 'map' && node.entries.find((entry) => entry.key === key)) || null;
}

/** Lists the entries of a mapping, none where there is no mapping. */
export function entries<T>(located: Located<T> | null): readonly LocatedEntry<Value<T>>[] {
  if (located?.node.kind !== 'map') return [];
  return located.node.entries.map(({ key, at, value }) => ({ key, at, value: { node: value } }));
}

/** Lists the items of a list, none where there is no list. */
export function items<T>(located: Located<T> | null): readonly Located<Item<T>>[] {
  return located?.node.kind === 'list' ? located.node.items.map((node) => ({ node })) : [];
}

/** Gives the text node, or null where something else stands. */
export function scalar<T>(located: Located<T> | null): ScalarNode | null {
  return located?.node.kind === 'scalar' ? located.node : null;
}
