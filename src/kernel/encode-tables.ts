/** Tables of quantiles as the kernel's module reads them, one for all draws of the same distribution with the same parameters. */

import { resolveForm } from '../dist/form.ts';
import { quantileTable } from './kept-tables.ts';
import type { Op, Program } from './program.ts';

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

/** Makes the tables of a program's draws and places them from address `at` on, a multiple of 8. */
export function encodeTables(program: Program, at: number): EncodedTables {
  const { once, origin, step } = program;
  const tables = new Map<Float64Array, PlacedTable>();
  const tableOf = new Map<Op, PlacedTable>();
  let end = at;
  for (const op of [...once, ...origin, ...step].filter((op) => op.kind === 'sample')) {
    const coefficients = op.source === 'uniform' ? quantileTable(op) : null;
    if (coefficients === null) continue;
    let table = tables.get(coefficients);
    if (table === undefined) {
      const { quantile } = resolveForm(op.distribution).at(op.parameters!);
      table = { coefficients, quantile, number: tables.size, at: end };
      tables.set(coefficients, table);
      end += (coefficients.length + 9) * 8; // a probability of 1/2 reads a cell more, to no effect
    }
    tableOf.set(op, table);
  }
  return {
    tableOf: (op) => tableOf.get(op) ?? null,
    tables: [...tables.values()],
    end,
    write: (memory) => {
      for (const { coefficients, at } of tables.values())
        new Float64Array(memory, at, coefficients.length).set(coefficients);
    },
  };
}
