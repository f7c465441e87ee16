/** The forecasts of each target over time, as a ledger holds them. */

import type { Ledger } from '../ledger/ledger.ts';

/** Forecasts of a target by one version of its plan, the mean over seeds. */
export interface RecordedPoint {
  readonly plan: string;
  readonly plan_path: string;
  readonly variant: string | null;
  readonly settings: readonly Pair[];
  readonly parameters: readonly Pair[] | null;
  readonly target: string;
  /** As of which it was forecast; null where that was the day of recording. */
  readonly as_of: string | null;
  /** The last day of recording. */
  readonly recorded: string;
  readonly probability: number;
  readonly standard_error: number;
  readonly seeds: number;
  /** The last run of them. */
  readonly run: bigint;
}

/** An entry of what is set, or of a row of parameters. */
export interface Pair {
  readonly key: string;
  readonly value: string;
}

/** An item that failed. */
export interface RecordedFailure
  extends Pick<RecordedPoint, 'plan' | 'plan_path' | 'variant' | 'settings' | 'parameters' | 'as_of' | 'recorded'> {
  readonly seed: bigint;
  readonly messages: readonly string[];
}

const line = 'plan, plan_path, variant, settings, parameters';
/** What tells versions of a plan and the size of its runs apart. */
const version = 'plan_hash, data_hash, paths, sampler, engine';
/** Days as text, so that they are read alike everywhere. */
const asOf = "strftime(as_of, '%Y-%m-%d') AS as_of";

/**
 * Reads the points of all targets in the order of their last runs. Seeds of one version are independent, so the error of their
 * mean is that of a mean; a run that was recorded as two items, such as a single one and one of a batch, counts once.
 */
export async function readPoints({ connection }: Ledger): Promise<readonly RecordedPoint[]> {
  const points = await connection.runAndReadAll(
    `WITH seeds AS (
      SELECT ${line}, target, as_of, ${version}, seed, max(recorded_at) AS recorded_at, max(run) AS run, min(place) AS place,
        arg_max(probability, run) AS probability, arg_max(standard_error, run) AS standard_error
      FROM targets JOIN runs USING (run)
      GROUP BY ${line}, target, as_of, ${version}, seed
    )
    SELECT ${line}, target, ${asOf}, strftime(max(recorded_at), '%Y-%m-%d') AS recorded,
      avg(probability) AS probability, sqrt(sum(standard_error * standard_error)) / count(*) AS standard_error,
      count(*)::INTEGER AS seeds, max(run) AS run
    FROM seeds GROUP BY ${line}, target, as_of, ${version}
    ORDER BY max(run), min(place)`,
  );
  return points.getRowObjectsJS() as unknown as RecordedPoint[];
}

/** Reads the items that failed, in the order in which they were recorded. */
export async function readFailures({ connection }: Ledger): Promise<readonly RecordedFailure[]> {
  const failures = await connection.runAndReadAll(
    `SELECT ${line}, ${asOf}, seed, strftime(recorded_at, '%Y-%m-%d') AS recorded,
      (SELECT list(concat(place, ' ', message)) FROM issues WHERE run = runs.run) AS messages
    FROM runs WHERE outcome = 'failed' ORDER BY run`,
  );
  return failures
    .getRowObjectsJS()
    .map((each) => ({ ...each, messages: each.messages ?? [] })) as unknown as RecordedFailure[];
}
