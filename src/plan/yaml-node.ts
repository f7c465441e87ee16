/** A YAML document as a tree of texts with their places; nothing in it is a number or a truth value yet. */

import type { Place, Source } from '../base/place.ts';

/** Text as written; `plain` when it stands without quotes. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly text: string;
  readonly plain: boolean;
  readonly source: Source;
  readonly at: Place;
}

/** A key with its value. */
export interface MapEntry {
  readonly key: string;
  readonly at: Place;
  readonly value: YamlNode;
}

interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  /** The first entry of each key, where there are many entries: finding one by one would take their number squared. */
  readonly byKey: ReadonlyMap<string, MapEntry> | null;
  readonly at: Place;
}

interface SequenceNode {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly at: Place;
}

/** Nothing is written where a value could stand. */
interface EmptyNode {
  readonly kind: 'empty';
  readonly at: Place;
}

export type YamlNode = ScalarNode | MapNode | SequenceNode | EmptyNode;

const manyEntries = 16;

/** Makes a mapping of its entries. */
export function mapNode(entries: readonly MapEntry[], at: Place): MapNode {
  if (entries.length <= manyEntries) return { kind: 'map', entries, byKey: null, at };
  // The last one set stays, and of equal keys that is to be the first.
  return { kind: 'map', entries, byKey: new Map(entries.toReversed().map((entry) => [entry.key, entry])), at };
}

function entryOf({ entries, byKey }: MapNode, key: string | number | undefined): MapEntry | undefined {
  if (byKey === null) return entries.find((entry) => entry.key === key);
  return typeof key === 'string' ? byKey.get(key) : undefined;
}

/** The path of keys and list positions that leads to a node. */
export type NodePath = readonly (string | number)[];

/** Finds the node at a path; null when there is none. */
export function nodeAt(root: YamlNode, path: NodePath): YamlNode | null {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = entryOf(node, step)?.value;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else return null;
  }
  return node ?? null;
}

/** Finds the place of the key (or list item) that a path ends in; the node's own place where it has no key. */
export function keyPlace(root: YamlNode, path: NodePath): Place {
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.kind === 'map') {
    const entry = entryOf(parent, path.at(-1));
    if (entry) return entry.at;
  }
  return (nodeAt(root, path) ?? root).at;
}

/** What is cut off below a node, by the step to it: all of it where the value is null. */
type Cuts = Map<string | number, Cuts | null>;

/** Makes a tree without the nodes at some paths, none of which is the root's, in one walk over it. */
export function pruneNodes(root: YamlNode, paths: readonly NodePath[]): YamlNode {
  const cuts: Cuts = new Map();
  for (const path of paths) addCut(cuts, path);
  return cutBelow(root, cuts);
}

function addCut(cuts: Cuts, [step, ...rest]: NodePath): void {
  if (step === undefined || cuts.get(step) === null) return;
  if (rest.length === 0) cuts.set(step, null);
  else {
    const below: Cuts = cuts.get(step) ?? new Map();
    cuts.set(step, below);
    addCut(below, rest);
  }
}

function cutBelow(node: YamlNode, cuts: Cuts): YamlNode {
  const kept = (value: YamlNode, step: string | number): readonly YamlNode[] => {
    const below = cuts.get(step);
    if (below === undefined) return [value];
    return below === null ? [] : [cutBelow(value, below)];
  };
  if (node.kind === 'map') {
    const entries = node.entries.flatMap((entry) => kept(entry.value, entry.key).map((value) => ({ ...entry, value })));
    return mapNode(entries, node.at);
  }
  return node.kind === 'list' ? { ...node, items: node.items.flatMap(kept) } : node;
}

/** Writes a tree as plain objects, lists and strings, null where nothing is written: what the schema looks at. */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.text;
    case 'empty':
      return null;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const value = Object.create(null) as Record<string, unknown>;
      for (const entry of node.entries) value[entry.key] = plainValue(entry.value);
      return value;
    }
  }
}
