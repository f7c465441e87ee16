/** How large a plan's files may be: more is a mistake, and is refused before it fills the memory. */

/** Bytes of a file, as it lies on disk. */
export const mostFileBytes = 33_554_432; // 32 MB

/** Rows of a table, the header row not counted. */
export const mostTableRows = 100_000;

/** Columns of a table, its keys among them. */
export const mostTableColumns = 1_000;

/** Characters of a cell. */
export const mostCellLength = 10_000;
