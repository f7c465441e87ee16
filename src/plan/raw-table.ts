/** A table as written, before its cells are understood: texts by column, each with its place. */

import type { Place } from '../base/place.ts';

/** A cell's text with the place where it begins. */
export interface RawCell {
  readonly text: string;
  readonly at: Place;
  /** True of a cell that was refused already: it is read as empty, and nothing more is said about it. */
  readonly refused?: true;
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
  /** Whether a comma inside a number groups its digits (1,234); where it may be a decimal one it is not read. */
  readonly commasGroup: boolean;
}

/** A cell's text without blanks around it, those that no one sees (no-break and zero-width ones) too. */
export function trimCell(text: string): string {
  // Begun only where blanks begin: a long run of them inside a text is passed over once.
  return text.replace(/^[\s\u200B-\u200D\u2060]+|(?<![\s\u200B-\u200D\u2060])[\s\u200B-\u200D\u2060]+$/g, '');
}
