/** How large a plan's files may be: more is a mistake, and is refused before it fills the memory. */

/** Bytes of a file, as it lies on disk. */
export const mostFileBytes = 33_554_432; // 32 MB

/** Bytes of all that a workbook, which is a packed archive, holds when it is unpacked. */
export const mostUnpackedBytes = 134_217_728; // 128 MB

/** Rows of a table, the header row not counted. */
export const mostTableRows = 100_000;

/** Columns of a table, its keys among them. */
export const mostTableColumns = 1_000;

/** Cells of a table, empty ones among them. */
export const mostTableCells = 1_000_000;

/** Characters of a cell. */
export const mostCellLength = 10_000;
