/** What a ledger is given of an item that was run. */

import type { LedgerEntry } from './ledger/ledger.ts';
import type { DoneItem } from './run-batch.ts';
import { setsOf } from './tally.ts';

/** Makes the entry of an item of a batch, whose plan the ledger knows by a path. */
export function ledgerEntry(
  { family, item, outcome, seconds, paths }: DoneItem,
  batch: string,
  planPath: string,
): LedgerEntry {
  return {
    item: item.hash,
    batch,
    plan: family.planName,
    variant: family.options.variant,
    set: setsOf(item.set),
    seed: item.seed,
    as_of: null,
    row: item.row,
    plan_path: planPath,
    outcome,
    seconds,
    paths: outcome.kind === 'done' ? outcome.forecast.run.paths : paths,
  };
}
