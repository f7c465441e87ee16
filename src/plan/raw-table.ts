/** A table as written, before its cells are understood: texts by column, each with its place. */

import type { Place } from '../base/place.ts';

/** A cell's text with the place where it begins. */
export interface RawCell {
  readonly text: string;
  readonly at: Place;
}

/** A row's cells by column; a column that the row does not have is not in it. */
export interface RawRow {
  readonly at: Place;
  readonly cells: ReadonlyMap<string, RawCell>;
}

/** Columns in order of their first appearance, keys among them, and rows. */
export interface RawTable {
  readonly columns: readonly { readonly name: string; readonly at: Place }[];
  readonly rows: readonly RawRow[];
}
