/** Sizes of what a threshold's counts are, read by TypeScript and by the kernel's AssemblyScript. */

/** Numbers for each replicate: hits, the sum of shortfalls, what rounding took off it, and the size of what it took off that. */
export const replicateSums = 4;
