/** A family of items: those of one plan under one variant, which differ by row, settings and seed. */

import type { Issue } from '../base/issue.ts';
import type { SetText } from '../plan/apply-sets.ts';
import { type HashBasis, hashItem, type Item, type ItemOptions } from './item.ts';
import type { SeedRange } from './manifest.ts';
import type { PlanPackage } from './plan-package.ts';

/** A row of a table: what it sets, and its cells as written. */
export interface ItemRow {
  readonly set: readonly SetText[];
  readonly cells: Readonly<Record<string, string>>;
}

export interface Family {
  /** By its path from the manifest's folder. */
  readonly planPath: string;
  readonly planName: string;
  readonly package: PlanPackage;
  readonly options: ItemOptions;
  readonly basis: HashBasis;
  /** Null: one item that is of no row. */
  readonly rows: readonly ItemRow[] | null;
  /** What each combination of the matrix sets. */
  readonly combinations: readonly (readonly SetText[])[];
  readonly seeds: readonly SeedRange[];
  /** What is wrong with the plan or the variant, so that none of its items can be run; empty where nothing is. */
  readonly issues: readonly Issue[];
}

/** The number of a family's different settings. */
export function countSettings({ rows, combinations }: Family): number {
  return (rows?.length ?? 1) * combinations.length;
}

/** The number of a family's items. */
export function countItems(family: Family): number {
  return countSettings(family) * family.seeds.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

/** Lists what a family's items set, each once. */
export function* settingsOf({ rows, combinations }: Family): Generator<readonly SetText[]> {
  for (const row of rows ?? [null]) {
    for (const combination of combinations) yield [...(row?.set ?? []), ...combination];
  }
}

/** Lists a family's items one by one, those with the same settings behind each other. */
export function* itemsOf({ basis, rows, combinations, seeds }: Family): Generator<Item> {
  for (const row of rows ?? [null]) {
    for (const combination of combinations) {
      const set = [...(row?.set ?? []), ...combination];
      for (const { from, to } of seeds) {
        for (let seed = from; seed <= to; seed++) {
          const item = { set, seed, row: row?.cells ?? null };
          yield { hash: hashItem(basis, item), ...item };
        }
      }
    }
  }
}

/** Every combination of one setting of each name. */
export function combine(sets: readonly (readonly SetText[])[]): readonly (readonly SetText[])[] {
  return sets.reduce<readonly (readonly SetText[])[]>(
    (combinations, values) => combinations.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
}
