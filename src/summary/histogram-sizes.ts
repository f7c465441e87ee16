/** Sizes of histograms, read by TypeScript and by the kernel's AssemblyScript. */

import { blockPaths } from '../base/block.ts';

/** Slots of the guide to a histogram's cells. */
export const slots = 4096;
/** Groups of cells; each holds about four values of the pilot. */
export const groupCount = blockPaths / 4 + 1;
/** Numbers in a cell's tally: paths, smallest value, largest value. */
export const tallySize = 3;
