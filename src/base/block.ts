/** The unit of work: a block of 1,024 paths, fixed by the run and never by the worker. */

/** Independent randomisations of the point set. */
export const replicates = 16;
/** Points of each replicate in a block. */
export const pointsPerBlock = 64;
/** Paths in a block; lane l of a column is point l mod 64 of replicate l div 64. */
export const blockPaths = replicates * pointsPerBlock;
/** The most paths of a run: far within what a summary counts exactly, in 32 bits a replicate. */
export const mostPaths = 2 ** 32;
