/** Where things are in the kernel's memory; read by its TypeScript and its AssemblyScript, so that neither can be wrong alone. */

/** The logarithm's 128 centres, four doubles each. */
export const logTableAt = 0x1000;
/** Constants of the module's own code, below 0x4000; the compiler's `--memoryBase`. */
export const staticDataAt = 0x2000;
/** A column that operations use on their way. */
export const scratchAt = 0x4000;
/** Points of a dimension before they are scrambled, or strata: 4 bytes each, up to 1,024. */
export const pointsAt = 0x6000;
/** 2^(j/512), 512 doubles. */
export const expTableAt = 0x7000;
/** What each exceeds its double by. */
export const expRestAt = 0x8000;
/** The bits of each less j · 2^43, to which 2^43 times a whole number n = 512 k + j is added for the bits of 2^(n/512). */
export const expScaledAt = 0x9000;
/** The normal quantile's cells, a line of a processor's cache each; uniforms too far out for them read up to 0xa000 bytes before, or behind. */
export const normalTableAt = 0x20000;
/** Bytes from cell to cell. */
export const normalCellBytes = 64;
/** From here on: a program's words, pool, schedules, reports and columns. */
export const programAt = 0x36000;
/** Bytes of a column. */
export const columnBytes = 8192;
