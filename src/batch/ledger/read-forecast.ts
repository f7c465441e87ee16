/** Reads a forecast back from the ledger's tables, as it was recorded. */

import type { DuckDBConnection } from '@duckdb/node-api';
import type { Forecast, SeriesForecast, TargetForecast } from '../../forecast/forecast.ts';

/** One figure of a series. */
interface EstimateRow {
  readonly place: number;
  readonly horizon: number;
  readonly level: number | null;
  readonly value: number;
  readonly standard_error: number;
}

/** Reads the forecast of a run that was done. */
export async function readForecast(connection: DuckDBConnection, run: bigint): Promise<Forecast> {
  const read = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await connection.runAndReadAll(sql, [run])).getRowObjectsJS();
  const [head] = await read('SELECT head FROM runs WHERE run = $1');
  const targets = await read('SELECT forecast FROM targets WHERE run = $1 ORDER BY place');
  const periods = await read('SELECT period FROM periods WHERE run = $1 ORDER BY horizon');
  const series = await read('SELECT head FROM series WHERE run = $1 ORDER BY place');
  const figures = 'place, horizon, level, value, standard_error';
  const estimates = await read(
    `SELECT ${figures} FROM estimates WHERE run = $1 ORDER BY place, level NULLS FIRST, horizon`,
  );
  const bySeries = grouped(estimates as unknown as EstimateRow[], ({ place }) => place);
  const {
    schema,
    plan,
    run: settings,
    ...rest
  } = JSON.parse(String(head!.head)) as Omit<Forecast, 'targets' | 'series'>;
  const names = periods.map(({ period }) => String(period));
  return {
    schema,
    plan,
    run: settings,
    targets: targets.map(({ forecast }) => JSON.parse(String(forecast)) as TargetForecast),
    series: series.map((each, place) => readSeries(String(each.head), names, bySeries.get(place)!)),
    ...rest,
  };
}

/** Puts a series together; its estimates come by level, the mean's first, and each level's by horizon. */
function readSeries(head: string, periods: readonly string[], estimates: readonly EstimateRow[]): SeriesForecast {
  const byLevel = grouped(estimates, ({ level }) => level);
  const values = (rows: readonly EstimateRow[]): number[] => rows.map(({ value }) => value);
  const errors = (rows: readonly EstimateRow[]): number[] => rows.map(({ standard_error }) => standard_error);
  const means = byLevel.get(null)!;
  return {
    ...(JSON.parse(head) as Pick<SeriesForecast, 'id' | 'title' | 'element' | 'unit'>),
    periods,
    mean: values(means),
    standard_error: errors(means),
    quantiles: [...byLevel].flatMap(([level, rows]) =>
      level === null ? [] : [{ level, values: values(rows), standard_errors: errors(rows) }],
    ),
  };
}

function grouped<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
