/** Paths that a plan may name: relative to its folder, and never outside it. */

/** Tells whether a path stays inside the folder it is relative to: nothing absolute, no drive, no URL, no way out by `..`. */
export function isInsideFolder(path: string): boolean {
  if (path === '' || /^[\\/]|^[A-Za-z][A-Za-z0-9+.-]*:|^~/.test(path) || path.includes('\0')) return false;
  let depth = 0;
  for (const part of path.split(/[\\/]/)) {
    if (part === '..') depth -= 1;
    else if (part !== '.' && part !== '') depth += 1;
    if (depth < 0) return false;
  }
  return depth > 0;
}
