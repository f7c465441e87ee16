/** Appends rows to a table in chunks of columns, which is how DuckDB takes many at once. */

import type { DuckDBConnection, JS } from '@duckdb/node-api';

/** Rows that one chunk holds, DuckDB's vector size. */
const mostRows = 2048;

/** Appends rows whose cells stand in the order of the table's columns, within the transaction that is open. */
export async function appendRows(
  connection: DuckDBConnection,
  table: string,
  rows: readonly (readonly (JS | null)[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const { DuckDBDataChunk, JSToDuckDBValueConverter } = await import('@duckdb/node-api');
  const appender = await connection.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, column) => appender.columnType(column));
  for (let start = 0; start < rows.length; start += mostRows) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRowsConverted(rows.slice(start, start + mostRows), JSToDuckDBValueConverter);
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
