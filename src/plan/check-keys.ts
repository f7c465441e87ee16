/** Checks the keys of a table's rows: present, not empty, no two alike; and that references name elements. */

import type { IssueLog } from '../base/issue.ts';
import { normalizeName } from '../expr/name.ts';
import type { Named, Table } from './plan.ts';
import type { RawTable } from './raw-table.ts';

/** Lists the rows (by position) whose keys are good; null when a CSV file has no such key column. */
export function checkKeys(
  raw: RawTable,
  keys: readonly Named[],
  table: Named,
  log: IssueLog,
): readonly number[] | null {
  const seen = new Set<string>();
  const good: number[] = [];
  for (const [i, row] of raw.rows.entries()) {
    const cells = keys.map((key) => row.cells.get(key.name));
    const absent = cells.indexOf(undefined);
    if (absent >= 0) {
      const known = raw.columns.some(({ name }) => name === keys[absent]!.name);
      if (known) log.error('row-without-key', row.at, { key: keys[absent]!.name });
      else {
        const names = raw.columns.map(({ name }) => name);
        const params = { key: keys[absent]!.name, table: table.name, columns: names.join(', ') };
        log.error('no-key-column', keys[absent]!.at, params, log.nearest(keys[absent]!.name, names));
        return null;
      }
      continue;
    }
    const empty = cells.find((cell) => cell!.text.trim() === '');
    const text = cells.map((cell) => normalizeName(cell!.text)).join(', ');
    if (empty?.refused) continue;
    if (empty) log.error('empty-key', empty.at, { key: keys[cells.indexOf(empty)]!.name });
    else if (seen.has(text)) log.error('duplicate-row', cells[0]!.at, { text, table: table.name });
    else good.push(i);
    seen.add(text);
  }
  return good;
}

/** Checks that cells under another table's name hold its elements, and that at most one key is a table's own. */
export function checkReferences(tables: readonly Table[], log: IssueLog): void {
  const elements = new Map(tables.map((table) => [table.name, elementsOf(table)]));
  for (const table of tables) {
    const own = table.keys.filter((key) => key.index === table.name);
    if (own.length > 1) {
      log.error('several-own-keys', table.at, { table: table.name, keys: own.map(({ name }) => name).join(', ') });
    }
    for (const column of table.columns) {
      const known = elements.get(column.name);
      if (!known || column.kind !== 'text') continue;
      for (const [i, cell] of column.cells.entries()) {
        if (typeof cell === 'string' && !known.has(cell)) {
          log.error(
            'unknown-element-in-cell',
            column.places[i]!,
            { text: cell, index: column.name },
            log.nearest(cell, known),
          );
        }
      }
    }
    for (const [k, key] of table.keys.entries()) {
      const known = key.index === table.name ? null : elements.get(key.index);
      for (const [i, row] of table.rows.entries()) {
        if (!known || known.has(row[k]!)) continue;
        log.error(
          'unknown-element-in-cell',
          table.keyPlaces[i]![k]!,
          { text: row[k]!, index: key.index },
          log.nearest(row[k]!, known),
        );
      }
    }
  }
}

/** The elements of the index that a table makes; null when all of its keys are other tables'. */
export function elementsOf(table: Table): ReadonlySet<string> | null {
  const own = table.keys.findIndex((key) => key.index === table.name);
  return own < 0 ? null : new Set(table.rows.map((row) => row[own]!));
}
