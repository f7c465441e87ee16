/** Checks a tree against the schema, logs what does not fit with its place, and prunes it so that the rest can be read. */

import type { z } from 'zod';
import type { IssueLog } from '../base/issue.ts';
import { keysNotBuilt, planFile } from './schema.ts';
import { describePath, keysOf, type Misfit, misfits } from './schema-misfit.ts';
import { keyPlace, type NodePath, nodeAt, plainValue, pruneNodes, type YamlNode } from './yaml-node.ts';

/** A tree that fits the schema, and the paths of what was cut off to make it fit. */
export interface CheckedShape {
  readonly root: YamlNode;
  readonly pruned: readonly NodePath[];
}

/** What a kind of file is to look like. */
export interface FileShape {
  readonly schema: z.ZodType;
  /** What the file as a whole is called in messages. */
  readonly name: 'plan' | 'batch';
  /** The mistake of a file that is no mapping. */
  readonly notMapping: 'plan-not-mapping' | 'batch-not-mapping';
  /** Keys that are specified and not built, by where they stand: the path with `*` for any name or position. */
  readonly keysNotBuilt: ReadonlyMap<string, readonly string[]>;
}

/** The shape of plan files. */
export const planShape: FileShape = {
  schema: planFile,
  name: 'plan',
  notMapping: 'plan-not-mapping',
  keysNotBuilt,
};

/** Checks a file's shape; null when the file as a whole is no mapping. */
export function checkShape(root: YamlNode, shape: FileShape, log: IssueLog): CheckedShape | null {
  if (root.kind !== 'map') {
    log.error(shape.notMapping, root.at, {});
    return null;
  }
  let tree: YamlNode = root;
  const pruned: NodePath[] = [];
  for (let round = 0; ; round++) {
    const result = shape.schema.safeParse(plainValue(tree));
    if (result.success) return { root: tree, pruned };
    const found = misfits(result.error.issues as readonly z.core.$ZodIssue[], tree);
    if (round === 0) {
      const misspelt = misspeltKeys(found, root, shape, log);
      for (const misfit of found) if (!misspelt.has(pathText(misfit.path))) logMisfit(misfit, root, shape, log);
    }
    const paths = found.map(prunePath);
    if (paths.some((path) => path.length === 0)) return null;
    tree = pruneNodes(tree, paths);
    pruned.push(...paths);
  }
}

/** What has to go: the key that is unknown or wrong, or what misses a key. */
function prunePath(misfit: Misfit): NodePath {
  return misfit.kind === 'missing' ? misfit.path.slice(0, -1) : misfit.path;
}

/** The paths of keys that are not missing: an unknown key beside them is that key misspelled. */
function misspeltKeys(
  found: readonly Misfit[],
  root: YamlNode,
  { schema }: FileShape,
  log: IssueLog,
): ReadonlySet<string> {
  const incomplete = new Set(
    found.flatMap(({ kind, path }) => (kind === 'missing' ? [pathText(path.slice(0, -1))] : [])),
  );
  return new Set(
    found.flatMap(({ kind, path }) => {
      const parent = path.slice(0, -1);
      if (kind !== 'unknown' || !incomplete.has(pathText(parent))) return [];
      const meant = log.nearest(String(path.at(-1)), keysOf(parent, root, schema));
      return meant === null ? [] : [pathText([...parent, meant])];
    }),
  );
}

function pathText(path: NodePath): string {
  return path.join('\n');
}

function logMisfit(misfit: Misfit, root: YamlNode, shape: FileShape, log: IssueLog): void {
  const { path } = misfit;
  const at = keyPlace(root, path);
  const name = String(path.at(-1) ?? '');
  const where = describePath(path.slice(0, -1), shape.name);
  const value = nodeAt(root, path);
  const valueAt = value?.at ?? at;
  switch (misfit.kind) {
    case 'unknown': {
      const pattern = path.slice(0, -1).map((step, i) => (i === 0 ? step : '*'));
      if (shape.keysNotBuilt.get(pattern.join('.'))?.includes(name)) {
        log.error('key-not-built', at, { name });
        return;
      }
      log.error('unknown-key', at, { name, where }, log.nearest(name, keysOf(path.slice(0, -1), root, shape.schema)));
      return;
    }
    case 'missing':
      log.error('missing-key', keyPlace(root, path.slice(0, -1)), { name, where });
      return;
    case 'choice': {
      const text = value?.kind === 'scalar' ? value.text : '';
      const choices = misfit.choices.join(', ');
      log.error('not-a-choice', valueAt, { name, text, choices }, log.nearest(text, misfit.choices));
      return;
    }
    case 'length':
      log.error('wrong-length', valueAt, { where: describePath(path, shape.name), count: misfit.count });
      return;
    case 'shape':
      if (value?.kind === 'empty') {
        log.error('empty-value', at, { where: describePath(path, shape.name) });
        return;
      }
      log.error(misfit.expected, valueAt, { where: describePath(path, shape.name) });
      return;
  }
}
