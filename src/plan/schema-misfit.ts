/** Turns what zod reports into misfits: one a place, the best branch of a union chosen, zod's wording left behind. */

import type { z } from 'zod';
import { type NodePath, nodeAt, type YamlNode } from './yaml-node.ts';

/** The kinds of mistake for a value of the wrong shape. */
type ShapeMistake =
  | 'expects-text'
  | 'expects-mapping'
  | 'expects-list'
  | 'expects-text-or-mapping'
  | 'expects-text-or-list';

/** One thing that does not fit, with the path of the key or value that is wrong or missing. */
export type Misfit =
  | { readonly kind: 'unknown' | 'missing'; readonly path: NodePath }
  | { readonly kind: 'choice'; readonly path: NodePath; readonly choices: readonly string[] }
  | { readonly kind: 'length'; readonly path: NodePath; readonly count: string }
  | { readonly kind: 'shape'; readonly path: NodePath; readonly expected: ShapeMistake };

type ZodIssue = z.core.$ZodIssue;

/** Lists what does not fit in a tree, from zod's issues about it. */
export function misfits(issues: readonly ZodIssue[], root: YamlNode): readonly Misfit[] {
  return issues.flatMap((issue) => misfitsOf(issue, [], root));
}

function misfitsOf(issue: ZodIssue, base: NodePath, root: YamlNode): readonly Misfit[] {
  const path = [...base, ...(issue.path as NodePath)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown', path: [...path, key] }));
    case 'invalid_union':
      return unionMisfits(issue.errors, path, root);
    case 'invalid_value':
      if (nodeAt(root, path) === null) return [{ kind: 'missing', path }];
      return [{ kind: 'choice', path, choices: issue.values.map(String) }];
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
      return [{ kind: 'length', path, count: String(bound) }];
    }
    case 'invalid_type':
      if (nodeAt(root, path) === null) return [{ kind: 'missing', path }];
      return [{ kind: 'shape', path, expected: shapeMistake([issue.expected]) }];
    default:
      throw new Error(`misfits: zod reports ${issue.code} at ${path.join('.')}`);
  }
}

/** A branch fits better the less is wrong with it; a branch of another shape fits only when all do. */
function unionMisfits(branches: readonly (readonly ZodIssue[])[], path: NodePath, root: YamlNode): readonly Misfit[] {
  if (nodeAt(root, path) === null) return [{ kind: 'missing', path }];
  const shapes: string[] = [];
  const candidates: (readonly Misfit[])[] = [];
  const choices: string[] = [];
  for (const branch of branches) {
    const found = branch.flatMap((issue) => misfitsOf(issue, path, root));
    const whole = found.find((misfit) => misfit.path.length === path.length);
    if (whole?.kind === 'shape') shapes.push(whole.expected);
    else if (whole?.kind === 'choice') choices.push(...whole.choices);
    else candidates.push(found);
  }
  const best = [...candidates].sort((a, b) => weight(a) - weight(b))[0];
  if (best) return best;
  if (choices.length > 0) return [{ kind: 'choice', path, choices: [...new Set(choices)] }];
  return [{ kind: 'shape', path, expected: shapeMistake(shapes) }];
}

/** A missing key weighs half as much as an unknown one: a half-written entry is still recognised by what it has. */
function weight(found: readonly Misfit[]): number {
  return found.reduce((sum, misfit) => sum + (misfit.kind === 'missing' ? 1 : 2), 0);
}

function shapeMistake(expected: readonly string[]): ShapeMistake {
  const all = expected.join(' ');
  const mapping = /object|record|mapping/.test(all);
  const list = /array|list/.test(all);
  const text = /string|number|text/.test(all);
  if (mapping) return text ? 'expects-text-or-mapping' : 'expects-mapping';
  if (list) return text ? 'expects-text-or-list' : 'expects-list';
  return 'expects-text';
}

/** Lists the keys that a schema knows at a path; of a union's branches, those of every branch that has the keys written. */
export function keysOf(path: NodePath, root: YamlNode, schema: z.core.$ZodType): readonly string[] {
  let schemas: readonly z.core.$ZodType[] = [schema];
  for (const step of path) schemas = schemas.flatMap((schema) => inside(schema, step));
  const node = nodeAt(root, path);
  const written = node?.kind === 'map' ? node.entries.map(({ key }) => key) : [];
  const shapes = schemas
    .flatMap(branches)
    .flatMap((schema) => (isObject(schema) ? [Object.keys(schema._zod.def.shape)] : []));
  const shared = (keys: readonly string[]): number => written.filter((key) => keys.includes(key)).length;
  const most = Math.max(0, ...shapes.map(shared));
  return shapes.filter((keys) => shared(keys) === most).flat();
}

function inside(schema: z.core.$ZodType, step: string | number): readonly z.core.$ZodType[] {
  return branches(schema).flatMap((branch) => {
    const def = (branch as z.core.$ZodTypes)._zod.def;
    if (def.type === 'object') return def.shape[step] ? [def.shape[step]] : [];
    if (def.type === 'record') return [def.valueType];
    return def.type === 'array' ? [def.element] : [];
  });
}

function branches(schema: z.core.$ZodType): readonly z.core.$ZodType[] {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  if (def.type === 'optional' || def.type === 'nullable') return branches(def.innerType);
  return def.type === 'union' ? def.options.flatMap(branches) : [schema];
}

function isObject(schema: z.core.$ZodType): schema is z.core.$ZodObject {
  return schema._zod.def.type === 'object';
}

/** Writes a path as `variables.output.draw`; the file itself by its own name. */
export function describePath(path: NodePath, file: string): string {
  if (path.length === 0) return file;
  return path.map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : i === 0 ? step : `.${step}`)).join('');
}
