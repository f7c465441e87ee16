/** A set of content hashes in a few bytes each, so that what a batch remembers of its items does not weigh on its memory. */

import { invariant } from '../base/assert.ts';

/** Hashes that can be looked up. */
export interface Hashes {
  readonly size: number;
  readonly has: (hash: string) => boolean;
}

/** A set that hashes are added to. */
export interface HashSet extends Hashes {
  readonly add: (hash: string) => void;
}

/** Of each hash the last 128 bits are kept, as four words: more than chance can make equal. */
const words = 4;
const digits = 8 * words;

/** Makes a set of lower-case hexadecimal hashes, of 32 digits at least. Open addressing with linear probing, at most half full. */
export function createHashSet(hashes: Iterable<string> = []): HashSet {
  let table = new Uint32Array(words * 1024);
  let size = 0;
  const key = new Uint32Array(words);

  /** Where in the table a key is, or where it would go: behind others of its slot. Words that are all zero are an empty place. */
  const placeOf = (sought: Uint32Array): number => {
    const [a, b, c, d] = sought as unknown as [number, number, number, number];
    for (let place = words * (d % (table.length / words)); ; place = (place + words) % table.length) {
      const [w, x, y, z] = [table[place]!, table[place + 1]!, table[place + 2]!, table[place + 3]!];
      if ((w === a && x === b && y === c && z === d) || (w | x | y | z) === 0) return place;
    }
  };
  const isEmpty = (place: number): boolean =>
    (table[place]! | table[place + 1]! | table[place + 2]! | table[place + 3]!) === 0;
  const read = (hash: string): void => {
    invariant(hash.length >= digits, `createHashSet: ${hash} has ${digits} digits`);
    for (let i = 0; i < words; i++) {
      const start = hash.length - digits + 8 * i;
      key[i] = Number.parseInt(hash.slice(start, start + 8), 16);
    }
    if ((key[0]! | key[1]! | key[2]! | key[3]!) === 0) key[0] = 1; // the text of zeros is as good as its neighbour
  };
  const grow = (): void => {
    const old = table;
    table = new Uint32Array(2 * old.length);
    for (let i = 0; i < old.length; i += words) {
      const entry = old.subarray(i, i + words);
      if (entry.some((word) => word !== 0)) table.set(entry, placeOf(entry));
    }
  };
  const set: HashSet = {
    get size() {
      return size;
    },
    has: (hash) => {
      read(hash);
      return !isEmpty(placeOf(key));
    },
    add: (hash) => {
      read(hash);
      const place = placeOf(key);
      if (!isEmpty(place)) return;
      table.set(key, place);
      size += 1;
      if (2 * size * words > table.length) grow();
    },
  };
  for (const hash of hashes) set.add(hash);
  return set;
}
