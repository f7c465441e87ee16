/** Tables of quantiles, each made once: a plan's pilot and its run have the same, as do the items of a batch and the threads of a run. */

import { isIterated, resolveForm } from '../dist/form.ts';
import { tabulate } from '../dist/tabulated.ts';
import type { Program, SampleOp } from './program.ts';

/** Coefficients by what they are a table of; null where a distribution can have none. Plain data, which a thread can give another. */
export type KeptTables = ReadonlyMap<string, Float64Array | null>;

/** The most tables, of 12 kB each; the one that was made first goes first. */
const mostKept = 2048;
const kept = new Map<string, Float64Array | null>();

/** The table of a draw; null where its parameters differ from path to path, its quantiles are not found by iteration, or a table would be off. */
export function quantileTable(op: SampleOp): Float64Array | null {
  const { distribution, parameters } = op;
  const key = keyOf(op);
  if (key === null) return null;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = tabulate(resolveForm(distribution).at(parameters!));
  keep(key, made);
  return made;
}

/** The tables of a program's draws that have been made here. */
export function tablesOf({ once, origin, step }: Program): KeptTables {
  const draws = [...once, ...origin, ...step].filter((op) => op.kind === 'sample');
  const keys = draws.flatMap((op) => keyOf(op) ?? []);
  return new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key)!]] : [])));
}

/** Keeps tables that were made in another thread. */
export function keepTables(tables: KeptTables): void {
  for (const [key, table] of tables) keep(key, table);
}

function keep(key: string, table: Float64Array | null): void {
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
  kept.set(key, table);
}

function keyOf({ distribution, parameters }: SampleOp): string | null {
  return parameters !== null && isIterated(distribution) ? JSON.stringify([distribution, parameters]) : null;
}
