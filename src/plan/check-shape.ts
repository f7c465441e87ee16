/** Checks a tree against the schema, logs what does not fit with its place, and prunes it so that the rest can be read. */

import type { z } from 'zod';
import type { IssueLog } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import { keysNotBuilt, planFile } from './schema.ts';
import { describePath, keysOf, type Misfit, misfits } from './schema-misfit.ts';
import { keyPlace, type NodePath, nodeAt, plainValue, pruneNodes, type YamlNode } from './yaml-node.ts';

/** A tree that fits the schema, and the paths of what was cut off to make it fit. */
export interface CheckedShape {
  readonly root: YamlNode;
  readonly pruned: readonly NodePath[];
}

/** Checks a plan file's shape; null when the file as a whole is no mapping. */
export function checkShape(root: YamlNode, log: IssueLog): CheckedShape | null {
  if (root.kind !== 'map') {
    log.error('plan-not-mapping', root.at, {});
    return null;
  }
  let tree: YamlNode = root;
  const pruned: NodePath[] = [];
  for (let round = 0; ; round++) {
    const result = planFile.safeParse(plainValue(tree));
    if (result.success) return { root: tree, pruned };
    const found = misfits(result.error.issues as readonly z.core.$ZodIssue[], tree);
    if (round === 0) {
      const misspelt = misspeltKeys(found, root);
      for (const misfit of found) if (!misspelt.has(pathText(misfit.path))) logMisfit(misfit, root, log);
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
function misspeltKeys(found: readonly Misfit[], root: YamlNode): ReadonlySet<string> {
  const incomplete = new Set(
    found.flatMap(({ kind, path }) => (kind === 'missing' ? [pathText(path.slice(0, -1))] : [])),
  );
  return new Set(
    found.flatMap(({ kind, path }) => {
      const parent = path.slice(0, -1);
      if (kind !== 'unknown' || !incomplete.has(pathText(parent))) return [];
      const meant = nearest(String(path.at(-1)), keysOf(parent, root));
      return meant === null ? [] : [pathText([...parent, meant])];
    }),
  );
}

function pathText(path: NodePath): string {
  return path.join('\n');
}

function logMisfit(misfit: Misfit, root: YamlNode, log: IssueLog): void {
  const { path } = misfit;
  const at = keyPlace(root, path);
  const name = String(path.at(-1) ?? '');
  const where = describePath(path.slice(0, -1));
  const value = nodeAt(root, path);
  const valueAt = value?.at ?? at;
  switch (misfit.kind) {
    case 'unknown': {
      const pattern = path.slice(0, -1).map((step, i) => (i === 0 ? step : '*'));
      if (keysNotBuilt.get(pattern.join('.'))?.includes(name)) {
        log.error('key-not-built', at, { name });
        return;
      }
      log.error('unknown-key', at, { name, where }, nearest(name, keysOf(path.slice(0, -1), root)));
      return;
    }
    case 'missing':
      log.error('missing-key', keyPlace(root, path.slice(0, -1)), { name, where });
      return;
    case 'choice': {
      const text = value?.kind === 'scalar' ? value.text : '';
      const choices = misfit.choices.join(', ');
      log.error('not-a-choice', valueAt, { name, text, choices }, nearest(text, misfit.choices));
      return;
    }
    case 'length':
      log.error('wrong-length', valueAt, { where: describePath(path), count: misfit.count });
      return;
    case 'shape':
      if (value?.kind === 'empty') {
        log.error('empty-value', at, { where: describePath(path) });
        return;
      }
      log.error(misfit.expected, valueAt, { where: describePath(path) });
      return;
  }
}
