/** A workbook as a plan's tables need it: the sheets that they name, cells as the texts that a person would write. */

/** What a cell of a sheet holds; a formula that no program has calculated yet has no value. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' | 'not-calculated' };

/** Rows and columns of a sheet, the first of each being 0, ends included. */
export interface SheetRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A sheet; rows end at their last cell, and of merged cells only the first has what is shown in them. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged: readonly SheetRange[];
}

/** A workbook that was opened: the names of all its sheets in order, and those that were asked for; or why it cannot be. */
export type OpenedWorkbook =
  | { readonly kind: 'workbook'; readonly names: readonly string[]; readonly sheets: readonly Sheet[] }
  | { readonly kind: 'no-workbook' | 'locked' | 'damaged' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The workbooks that a plan names, by their paths. */
export type Workbooks = ReadonlyMap<string, OpenedWorkbook>;
