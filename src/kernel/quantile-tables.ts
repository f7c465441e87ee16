/** Tables of quantiles that a program's draws are read from. */

import { isIterated, resolveForm } from '../dist/form.ts';
import { tabulate } from '../dist/tabulated.ts';
import type { Op, Program } from './program.ts';

/**
 * Coefficients by distribution and parameters, null where a table would be off. Plain data: one thread can give them to another, and one program
 * to the next.
 */
export type QuantileTables = ReadonlyMap<string, Float64Array | null>;

/** Of each program, for its pilot and its run. */
const tablesOf = new WeakMap<Program, QuantileTables>();

/** The tables of a program; those that are not known yet, of it or of another, are made. */
export function quantileTables(program: Program, known: QuantileTables = new Map()): QuantileTables {
  const before = tablesOf.get(program);
  if (before !== undefined) return before;
  const tables = new Map<string, Float64Array | null>();
  for (const op of [...program.once, ...program.origin, ...program.step].filter((op) => op.kind === 'sample')) {
    const key = tableKey(op);
    if (key === null || tables.has(key)) continue;
    const table = known.get(key);
    tables.set(key, table === undefined ? tabulate(resolveForm(op.distribution).at(op.parameters!)) : table);
  }
  tablesOf.set(program, tables);
  return tables;
}

/** What a draw's table is found by; null where it has none: its parameters differ from path to path, or its quantiles take no iteration. */
export function tableKey(op: Op): string | null {
  if (op.kind !== 'sample' || op.parameters === null || op.source !== 'uniform') return null;
  return isIterated(op.distribution) ? JSON.stringify([op.distribution, op.parameters]) : null;
}
