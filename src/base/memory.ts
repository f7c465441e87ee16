/** The memory that one thread of a run may take, and how amounts of it are written. */

/** In bytes. */
export const memoryLimit = 4 * 2 ** 30;

/** Writes bytes as `7.6 GiB`. */
export function gibibytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
