/** The contract plans as sources: the very files, read from disk. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlanSource } from '../src/index.ts';

/** Opens a contract plan by its name. */
export function contractPlan(name: string): PlanSource {
  const folder = fileURLToPath(new URL('./contract/', import.meta.url));
  const read = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
  return { file: `${name}.yaml`, text: read(`${name}.yaml`), read };
}

/** Makes a source of a plan's text; files beside it are given by name. */
export function planOf(text: string, files: Readonly<Record<string, string>> = {}): PlanSource {
  const read = (path: string): string => {
    const found = files[path];
    if (found === undefined) throw new Error('there is no such file');
    return found;
  };
  return { file: 'plan.yaml', text, read };
}
