/** The contract plans as sources: the very files, read from disk. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlanInput } from '../src/plan/plan-source.ts';

/** A source whose plan is text and names no workbook. */
export type TextSource = PlanInput & { readonly text: string };

/** Opens a contract plan by its name. */
export function contractPlan(name: string): TextSource {
  const folder = fileURLToPath(new URL('./contract/', import.meta.url));
  const read = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
  return { file: `${name}.yaml`, text: read(`${name}.yaml`), read, workbooks: new Map() };
}

/** Makes a source of a plan's text; files beside it are given by name. */
export function planOf(text: string, files: Readonly<Record<string, string | Uint8Array>> = {}): TextSource {
  const read = (path: string): string | Uint8Array => {
    const found = files[path];
    if (found === undefined) throw new Error('there is no such file');
    return found;
  };
  return { file: 'plan.yaml', text, read, workbooks: new Map() };
}
