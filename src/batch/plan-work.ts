/** What is left to do of a batch, and in which order: the largest items first, so that no worker is left alone with one at the end. */

import { type Cost, costOf } from './cost.ts';
import { type Family, itemsOf } from './family.ts';
import { createHashSet, type Hashes, type HashSet } from './hash-set.ts';
import type { Item } from './item.ts';
import type { Batch } from './open-batch.ts';
import type { ItemRunner } from './run-item.ts';

/** A family with items that are to be run. */
export interface FamilyWork {
  readonly family: Family;
  readonly cost: Cost;
  /** Whether the blocks of each item are shared out to all workers. */
  readonly isLarge: boolean;
}

/** What a batch has before it. */
export interface BatchSize {
  /** Items in all, equal ones once. */
  readonly items: number;
  /** Those that were done before. */
  readonly before: number;
  /** Paths of those that are to be run. */
  readonly paths: number;
}

/** An item that cannot be prepared costs next to nothing: it ends with what is wrong. */
const nothing: Cost = { paths: 0, seconds: 0.001, bytes: 0 };

/** Below it, handing out blocks costs more than it saves. */
const largeSeconds = 0.5;

/** Lists the items of a family that are neither finished nor `seen`, and adds them to the latter: equal items are run once. */
export function* pendingItems(family: Family, finished: Hashes, seen: HashSet): Generator<Item> {
  for (const item of itemsOf(family)) {
    if (seen.has(item.hash)) continue;
    seen.add(item.hash);
    if (!finished.has(item.hash)) yield item;
  }
}

/** Finds what is to be done, in order. An item is large if one worker would take longer for it than a fair share of the batch allows. */
export async function planWork(
  { manifest, families }: Batch,
  { finished, threads, runner }: { readonly finished: Hashes; readonly threads: number; readonly runner: ItemRunner },
): Promise<{ readonly size: BatchSize; readonly work: readonly FamilyWork[] }> {
  const seen = createHashSet();
  const costs = new Map<string, Cost | null>();
  const found: { readonly family: Family; readonly cost: Cost; readonly count: number }[] = [];
  for (const family of families) {
    let count = 0;
    for (const _ of pendingItems(family, finished, seen)) count++;
    if (count === 0) continue;
    // variants of a plan are about alike
    const { hash } = family.package;
    if (!costs.has(hash) && family.issues.length === 0) {
      costs.set(hash, await costOf(family, manifest.limits.megabytes, runner));
    }
    found.push({ family, cost: (family.issues.length > 0 ? null : costs.get(hash)) ?? nothing, count });
  }
  const seconds = found.reduce((sum, { cost, count }) => sum + cost.seconds * count, 0);
  const pending = found.reduce((sum, { count }) => sum + count, 0);
  const isLarge = (cost: Cost): boolean =>
    threads > 1 && cost.seconds > largeSeconds && cost.seconds > seconds / (4 * threads);
  return {
    size: {
      items: seen.size,
      before: seen.size - pending,
      paths: found.reduce((sum, { cost, count }) => sum + cost.paths * count, 0),
    },
    work: found
      .map(({ family, cost }) => ({ family, cost, isLarge: isLarge(cost) }))
      .sort((a, b) => b.cost.seconds - a.cost.seconds),
  };
}
