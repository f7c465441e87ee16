/** What a ledger holds: its plans, and the runs of one of them. */

import type { Ledger } from './ledger.ts';
import { type ResultTable, readTable } from './read-table.ts';

/** Lists plans by batch and variant, with how many of their items are done and how many failed; the newest last. */
export function listPlans({ connection }: Ledger): Promise<ResultTable> {
  return readTable(
    connection,
    `SELECT plan, variant, batch, count(*) FILTER (outcome = 'done') AS done,
      count(*) FILTER (outcome = 'failed') AS failed, date_trunc('second', max(recorded_at)) AS last_recorded
    FROM runs GROUP BY ALL ORDER BY max(recorded_at), plan, variant`,
  );
}

/** Lists the runs of a plan in the order in which they were recorded. */
export function listRuns({ connection }: Ledger, plan: string): Promise<ResultTable> {
  return readTable(
    connection,
    `SELECT item[:12] AS item, variant, ${pairsText('settings')}, ${pairsText('parameters')}, seed, as_of, paths, outcome, round(seconds, 3) AS seconds,
      date_trunc('second', recorded_at) AS recorded
    FROM runs WHERE plan = $1 ORDER BY run`,
    [plan],
  );
}

/** A map as `name=value, name=value`; NULL where it is empty. */
function pairsText(column: string): string {
  const pairs = `list_transform(map_entries(${column}), lambda pair: concat(pair.key, '=', pair.value))`;
  return `nullif(array_to_string(${pairs}, ', '), '') AS ${column}`;
}
