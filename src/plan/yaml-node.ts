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

/** The path of keys and list positions that leads to a node. */
export type NodePath = readonly (string | number)[];

/** Finds the node at a path; null when there is none. */
export function nodeAt(root: YamlNode, path: NodePath): YamlNode | null {
  let node: YamlNode | undefined = root;
  for (const step of path) {
    if (node?.kind === 'map') node = node.entries.find((entry) => entry.key === step)?.value;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else return null;
  }
  return node ?? null;
}

/** Finds the place of the key (or list item) that a path ends in; the node's own place where it has no key. */
export function keyPlace(root: YamlNode, path: NodePath): Place {
  const parent = nodeAt(root, path.slice(0, -1));
  if (parent?.kind === 'map') {
    const entry = parent.entries.find(({ key }) => key === path.at(-1));
    if (entry) return entry.at;
  }
  return (nodeAt(root, path) ?? root).at;
}

/** Makes a tree without the node at a path. */
export function pruneNode(root: YamlNode, path: NodePath): YamlNode {
  const [step, ...rest] = path;
  if (step === undefined) return { kind: 'empty', at: root.at };
  if (root.kind === 'map') {
    const entries = root.entries.flatMap((entry) => {
      if (entry.key !== step) return [entry];
      return rest.length === 0 ? [] : [{ ...entry, value: pruneNode(entry.value, rest) }];
    });
    return { ...root, entries };
  }
  if (root.kind === 'list') {
    const items = root.items.flatMap((item, i) =>
      i !== step ? [item] : rest.length === 0 ? [] : [pruneNode(item, rest)],
    );
    return { ...root, items };
  }
  return root;
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
