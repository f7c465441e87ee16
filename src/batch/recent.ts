/** Remembers the few things that were used last. */

/** Gives what was made for a key before, or makes it; the one that was not used for longest makes room. */
export type Recent<T> = (key: string, make: () => T) => T;

/** Makes a memory of at most so many things. */
export function createRecent<T>(most: number): Recent<T> {
  const known = new Map<string, T>(); // those used last at the end
  return (key, make) => {
    const found = known.has(key) ? known.get(key)! : make();
    known.delete(key);
    known.set(key, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    return found;
  };
}
