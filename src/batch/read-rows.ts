/** Reads the table of a manifest's plan: each row sets what its columns name, but for those that only name the row. */

import type { IssueLog } from '../base/issue.ts';
import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import { normalizeName } from '../expr/name.ts';
import type { SetText } from '../plan/apply-sets.ts';
import { type RawRow, type RawTable, trimCell } from '../plan/raw-table.ts';
import { readCsv } from '../plan/read-csv.ts';
import type { FileContent } from '../plan/read-text.ts';
import type { ItemRow } from './family.ts';
import type { PlanEntry } from './manifest.ts';

/** Reads the rows, as `file` calls the table in messages; null after logging when it cannot be used. An empty cell sets nothing. */
export function readRows(
  file: string,
  content: FileContent,
  { key }: NonNullable<PlanEntry['rows']>,
  log: IssueLog,
): readonly ItemRow[] | null {
  const table = readCsv(file, content, log);
  if (table === null) return null;
  const names = table.columns.map(({ name }) => name);
  for (const { name, at } of key) {
    if (names.includes(normalizeName(name))) continue;
    log.error('batch-no-column', at, { name, columns: names.join(', ') }, nearest(name, names));
  }
  if (log.failed) return null;
  const keys = key.map(({ name }) => normalizeName(name));
  checkRows(table, keys.length === 0 ? names : keys, log);
  return log.failed ? null : table.rows.map((row) => readRow(row, table.columns, keys));
}

function checkRows(table: RawTable, names: readonly string[], log: IssueLog): void {
  const seen = new Set<string>();
  for (const { at, cells } of table.rows) {
    const texts = names.map((name) => trimCell(cells.get(name)?.text ?? ''));
    const text = texts.join(', ');
    if (seen.has(JSON.stringify(texts))) log.error('batch-row-twice', at, { row: text });
    seen.add(JSON.stringify(texts));
  }
}

function readRow(
  { cells }: RawRow,
  columns: readonly { readonly name: string; readonly at: Place }[],
  keys: readonly string[],
): ItemRow {
  const written = columns.flatMap(({ name, at }) => {
    const cell = cells.get(name);
    return cell === undefined ? [] : [{ name, at, text: trimCell(cell.text), valueAt: cell.at }];
  });
  const set = written.flatMap(({ name, at, text, valueAt }): SetText[] =>
    keys.includes(name) || text === '' ? [] : [{ name, text, place: at, valueAt }],
  );
  return { set, cells: Object.fromEntries(written.map(({ name, text }) => [name, text])) };
}
