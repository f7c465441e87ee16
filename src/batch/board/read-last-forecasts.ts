/** What the last runs say of their targets beside probabilities: titles, what is asked, the plan's title. */

import type { Forecast, SeriesForecast, TargetForecast } from '../../forecast/forecast.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** The parts of a forecast that texts about its targets need. */
export interface LastForecast {
  readonly plan: Forecast['plan'];
  readonly targets: readonly TargetForecast[];
  readonly series: readonly Pick<SeriesForecast, 'id' | 'title' | 'element' | 'unit'>[];
}

/** Reads these parts of some runs, by run. */
export async function readLastForecasts(
  { connection }: Ledger,
  runs: ReadonlySet<bigint>,
): Promise<ReadonlyMap<bigint, LastForecast>> {
  if (runs.size === 0) return new Map();
  const among = `run IN (${[...runs].join(', ')})`;
  const read = async (sql: string): Promise<[bigint, string][]> =>
    (await connection.runAndReadAll(sql)).getRows() as [bigint, string][];
  const heads = await read(`SELECT run, head FROM runs WHERE ${among}`);
  const found = new Map(
    heads.map(([run, head]) => {
      const { plan } = JSON.parse(head) as Pick<Forecast, 'plan'>;
      return [run, { plan, targets: [] as TargetForecast[], series: [] as SeriesForecast[] }];
    }),
  );
  for (const [run, text] of await read(`SELECT run, forecast FROM targets WHERE ${among} ORDER BY run, place`)) {
    found.get(run)!.targets.push(JSON.parse(text));
  }
  for (const [run, text] of await read(`SELECT run, head FROM series WHERE ${among} ORDER BY run, place`)) {
    found.get(run)!.series.push(JSON.parse(text));
  }
  return found;
}
