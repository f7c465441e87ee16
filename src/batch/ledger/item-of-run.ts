/** The item that a single run is, by what its result depends on. */

import { createHash } from 'node:crypto';
import type { Forecast } from '../../forecast/forecast.ts';
import { seriesId } from '../../report/naming.ts';

/** Hashes what decides a forecast: the plan with its data, texts and what is set, what it reports, and the run's own options. */
export function itemOfRun({ plan, run, targets, series }: Forecast): string {
  const { precision, ...options } = run;
  const decides = { plan, options, precision: precision?.half_width ?? null };
  const texts = [targets.map(({ id, title }) => [id, title]), series.map((each) => [seriesId(each), each.title])];
  return createHash('sha256')
    .update(JSON.stringify([decides, texts]))
    .digest('hex');
}
