/** What a path names on disk. */

import { type Stats, statSync } from 'node:fs';

/** Looks a path up, links followed; null when there is nothing that this process may see. */
export function statsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    // Missing, below a file, a loop of links, not permitted, not a path at all: to the user there is no such file.
    return null;
  }
}
