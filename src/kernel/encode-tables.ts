/** Tables of quantiles as the kernel's module reads them, one for all draws of the same distribution with the same parameters. */

import { type Form, isIterated, resolveForm } from '../dist/form.ts';
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

/** The tables of the program before, by distribution and parameters: the pilot and the run, or variants of a plan, mostly have the same ones. */
let made = new Map<string, QuantileTable | null>();

/** Makes the tables of a program's draws and places them from address `at` on, a multiple of 8. */
export function encodeTables({ once, origin, step }: Program, at: number): EncodedTables {
  const known = new Map<string, PlacedTable | null>();
  const before = made;
  made = new Map();
  const make = (key: string, distribution: Form, parameters: readonly number[]): QuantileTable | null => {
    const table = before.has(key) ? before.get(key)! : tabulate(resolveForm(distribution).at(parameters));
    made.set(key, table);
    return table;
  };
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
      const quantiles = make(key, op.distribution, op.parameters);
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
