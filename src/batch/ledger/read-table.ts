/** What a statement gives, as plain cells. */

import type { DuckDBConnection, DuckDBResultReader, DuckDBValue } from '@duckdb/node-api';

/** A cell as JSON has it; dates, times, lists and maps are text. */
export type Cell = string | number | boolean | null;

/** Rows under named columns. */
export interface ResultTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Runs a statement of ours to its end and reads all that it gives. */
export async function readTable(
  connection: DuckDBConnection,
  statement: string,
  values: readonly string[] = [],
): Promise<ResultTable> {
  return readResult(await connection.runAndReadAll(statement, [...values]));
}

/** Makes cells of what was read. Whole numbers beyond 2^53 are text, to keep their digits. */
export function readResult(result: DuckDBResultReader): ResultTable {
  return { columns: result.deduplicatedColumnNames(), rows: result.getRows().map((row) => row.map(cellOf)) };
}

function cellOf(value: DuckDBValue): Cell {
  switch (typeof value) {
    case 'bigint':
      return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
    case 'number':
      return Number.isFinite(value) ? value : String(value);
    case 'string':
    case 'boolean':
      return value;
    default:
      return value === null ? null : String(value);
  }
}
