/** An item of a batch: one forecast, as plain data, named by the hash of all that its result depends on. */

import { createHash } from 'node:crypto';
import type { Sampler } from '../base/sampler.ts';
import { engineVersion } from '../base/version.ts';
import type { SetText } from '../plan/apply-sets.ts';
import type { Plan } from '../plan/plan.ts';

/** What an item's run is asked for beside its plan and seed; the same for many items. */
export interface ItemOptions {
  readonly variant: string | null;
  /** Null: as the plan says. */
  readonly paths: number | null;
  readonly precision: number | null;
  readonly sampler: Sampler | null;
}

/** What tells the items of a plan and variant apart. */
export interface Item {
  /** Lower-case hexadecimal. */
  readonly hash: string;
  /** What is set, those of its row first. */
  readonly set: readonly SetText[];
  readonly seed: number;
  /** The cells of its row by column, as written. */
  readonly row: Readonly<Record<string, string>> | null;
}

/** What an item's hash is made of beside the item's own values. */
export interface HashBasis {
  /** Of the plan under the variant; where there is none, of its files' bytes. */
  readonly planHash: string;
  readonly presentation: string;
  readonly options: ItemOptions;
}

/** Hashes what decides an item's result, with the texts that stand in it. */
export function hashItem(
  { planHash, presentation, options }: HashBasis,
  { set, seed, row }: Omit<Item, 'hash'>,
): string {
  const content = [
    'attain/item@1',
    engineVersion,
    planHash,
    presentation,
    [options.variant, options.paths, options.precision, options.sampler],
    set.map(({ name, text }) => [name, text.trim()]),
    seed,
    row === null ? null : Object.entries(row),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** What a plan puts into its forecasts and its hash leaves out: texts, their order, what is reported and how it is run. */
export function presentationOf(plan: Plan): string {
  const titled = (things: readonly { readonly name: string; readonly title: unknown }[]): unknown =>
    things.map(({ name, title }) => [name, title]);
  const content = [
    plan.name,
    plan.title,
    plan.description,
    titled(plan.variables),
    titled(plan.levers),
    plan.targets.map(({ id, title }) => [id, title]),
    titled(plan.variants),
    plan.run,
    plan.report?.map(({ name }) => name) ?? null,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
