/** Tables of quantiles as the kernel's module reads them, one for all draws of the same distribution with the same parameters. */

import { isIterated, resolveForm } from '../dist/form.ts';
import { type QuantileTable, tabulate } from '../dist/tabulated.ts';
import type { Op, Program } from './program.ts';

/** A table in memory. */
interface PlacedTable extends QuantileTable {
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

/** The tables of a program, by distribution and parameters, made once for its pilot and its run. */
const tablesOf = new WeakMap<Program, Map<string, QuantileTable | null>>();

/** Makes the tables of a program's draws and places them from address `at` on, a multiple of 8. */
export function encodeTables(program: Program, at: number): EncodedTables {
  const { once, origin, step } = program;
  const known = new Map<string, PlacedTable | null>();
  const made = tablesOf.get(program) ?? new Map<string, QuantileTable | null>();
  tablesOf.set(program, made);
  const tables: PlacedTable[] = [];
  let end = at;
  const place = (table: QuantileTable): PlacedTable => {
    const placed = { ...table, number: tables.length, at: end };
    tables.push(placed);
    end += (table.coefficients.length + 9) * 8; // a probability of 1/2 reads a cell more, to no effect
    return placed;
  };
  const tableOf = (op: Op): PlacedTable | null => {
    if (op.kind !== 'sample' || op.parameters === null || op.source !== 'uniform') return null;
    if (!isIterated(op.distribution)) return null;
    const key = JSON.stringify([op.distribution, op.parameters]);
    let table = known.get(key);
    if (table === undefined) {
      const quantiles = made.get(key) ?? tabulate(resolveForm(op.distribution).at(op.parameters));
      made.set(key, quantiles);
      table = quantiles && place(quantiles);
      known.set(key, table);
    }
    return table;
  };
  for (const op of [...once, ...origin, ...step]) tableOf(op);
  return {
    tableOf,
    tables,
    end,
    write: (memory) => {
      for (const { coefficients, at } of tables) new Float64Array(memory, at, coefficients.length).set(coefficients);
    },
  };
}
