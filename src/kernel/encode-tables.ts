/** Tables of quantiles as the kernel's module reads them, one for all draws of the same distribution with the same parameters. */

import { resolveForm } from '../dist/form.ts';
import type { Op, Program } from './program.ts';
import { quantileTables, tableKey } from './quantile-tables.ts';

/** A table in memory. */
interface PlacedTable {
  readonly coefficients: Float64Array;
  /** The distribution's own quantile function, for what the table does not reach. */
  readonly quantile: (u: number) => number;
  /** Its number among all tables. */
  readonly number: number;
  readonly at: number;
}

export interface EncodedTables {
  /** The table of a draw; null where it has none. */
  readonly tableOf: (op: Op) => PlacedTable | null;
  readonly tables: readonly PlacedTable[];
  /** The address behind them. */
  readonly end: number;
  /** Writes them into memory. */
  readonly write: (memory: ArrayBuffer) => void;
}

/** Places the tables of a program's draws from address `at` on, a multiple of 8. */
export function encodeTables(program: Program, at: number): EncodedTables {
  const made = quantileTables(program);
  const placed = new Map<string, PlacedTable>();
  let end = at;
  for (const op of [...program.once, ...program.origin, ...program.step].filter((op) => op.kind === 'sample')) {
    const key = tableKey(op);
    const coefficients = key === null ? null : made.get(key)!;
    if (key === null || coefficients === null || placed.has(key)) continue;
    const { quantile } = resolveForm(op.distribution).at(op.parameters!);
    placed.set(key, { coefficients, quantile, number: placed.size, at: end });
    end += (coefficients.length + 9) * 8; // a probability of 1/2 reads a cell more, to no effect
  }
  return {
    tableOf: (op) => placed.get(tableKey(op) ?? '') ?? null,
    tables: [...placed.values()],
    end,
    write: (memory) => {
      for (const { coefficients, at } of placed.values()) {
        new Float64Array(memory, at, coefficients.length).set(coefficients);
      }
    },
  };
}
