/** The tasks of a batch's workers: a few items of one plan, as plain data, and what came of them. */

import type { Item, ItemOptions } from './item.ts';
import type { Outcome } from './ledger/entry.ts';

/** Items that a worker runs one after the other. */
export interface ItemTask {
  readonly packageHash: string;
  /** The plan's package, serialised once and shared by all workers. */
  readonly packageData: Uint8Array;
  readonly options: ItemOptions;
  readonly megabytes: number | null;
  readonly items: readonly Pick<Item, 'set' | 'seed'>[];
}

/** A task as a worker gets it: it sets the number in shared memory to 1 when it begins. */
export interface BegunTask extends ItemTask {
  readonly begun: Int32Array<SharedArrayBuffer>;
}

/** What came of one item; seconds are those of its run. */
export interface ItemReport {
  readonly outcome: Outcome;
  readonly seconds: number;
}

/** Groups items so that each group's expected time is about a twentieth of a second: what handing one over costs is then nothing beside it. */
export function* groupItems<T>(items: Iterable<T>, secondsEach: number): Generator<readonly T[]> {
  const most = Math.max(1, Math.min(64, Math.floor(0.05 / secondsEach)));
  let group: T[] = [];
  for (const item of items) {
    group.push(item);
    if (group.length < most) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
