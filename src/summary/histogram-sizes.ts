/** Sizes of histograms, read by TypeScript and by the kernel's AssemblyScript. */

/** Slots of the guide to a histogram's cells. */
export const slots = 4096;
/** Groups of cells, as `groupOfPlace` in group-of-place.ts makes them. */
export const groupCount = 405;
/** Numbers in a cell's tally: paths, smallest value, largest value. */
export const tallySize = 3;
