/** A set of content hashes in 32 to 64 bytes each, off the heap, so that what a batch remembers of its items hardly weighs on its memory. */

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

  const isEmpty = (place: number): boolean =>
    (table[place]! | table[place + 1]! | table[place + 2]! | table[place + 3]!) === 0;

  /** Where in the table a key is, or where it would go: behind others that begin at the same one. Words that are all zero are an empty place. */
  const placeOf = (sought: Uint32Array): number => {
    const slots = table.length / words;
    for (let place = words * (sought[3]! % slots); ; place = (place + words) % table.length) {
      if (isEmpty(place) || sought.every((word, i) => table[place + i] === word)) return place;
    }
  };
  const read = (hash: string): void => {
    invariant(/^[0-9a-f]{32,}$/.test(hash), `createHashSet: ${hash} is a hash`);
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
