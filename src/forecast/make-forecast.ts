/** Makes the forecast of a run from its summary and the plan's description. */

import { invariant } from '../base/assert.ts';
import { replicates } from '../base/block.ts';
import { meanOf } from '../summary/mean.ts';
import { readQuantiles } from '../summary/quantile.ts';
import { quantileLevels } from '../summary/quantile-levels.ts';
import { pathsOf, type Summary } from '../summary/summary.ts';
import type { ForecastDescription, SeriesDescription } from './description.ts';
import type { Forecast, SeriesForecast } from './forecast.ts';
import { statedCoverage } from './probability.ts';
import { quantileError } from './quantile-error.ts';
import { errorOfMean } from './replicate-error.ts';
import { lookCoverage } from './stopping.ts';
import { forecastTarget } from './target-forecast.ts';

/** Makes a forecast. Throws where description and summary are of different requests, or no block was added. */
export function makeForecast(summary: Summary, description: ForecastDescription): Forecast {
  const { request } = summary;
  invariant(summary.blocks > 0, 'makeForecast: the summary has blocks');
  invariant(description.targets.length === request.targets.length, 'makeForecast: every target is described');
  invariant(description.series.length === request.series.length, 'makeForecast: every series is described');
  invariant(description.periods.length === request.periods + 1, 'makeForecast: every period has a name');
  const { seed, sampler, engine, precision } = description.run;
  const coverage = precision === null ? statedCoverage : lookCoverage(precision.looks);
  return {
    schema: 'attain/forecast@1',
    plan: description.plan,
    run: {
      seed,
      paths: pathsOf(summary),
      replicates,
      sampler,
      engine,
      ...(precision === null ? {} : { precision: { ...precision, coverage } }),
    },
    targets: description.targets.map((target) => forecastTarget(summary, target, description.periods, coverage)),
    series: description.series.map((series, index) => forecastSeries(summary, index, series, description.periods)),
    warnings: description.warnings,
  };
}

function forecastSeries(
  summary: Summary,
  index: number,
  { id, title, element, unit }: SeriesDescription,
  periods: readonly string[],
): SeriesForecast {
  const overPeriods = (value: (period: number) => number): number[] => periods.map((_, period) => value(period));
  const error = (estimate: (replicate: number) => number): number =>
    errorOfMean(Array.from({ length: replicates }, (_, replicate) => estimate(replicate)));
  const quantiles = periods.map((_, period) => readQuantiles(summary, index, period));
  return {
    id,
    title,
    element,
    unit,
    periods,
    mean: overPeriods((period) => meanOf(summary, index, period, null)),
    standard_error: overPeriods((period) => error((replicate) => meanOf(summary, index, period, replicate))),
    quantiles: quantileLevels.map((level) => ({
      level,
      values: quantiles.map(({ at }) => at(level)),
      standard_errors: quantiles.map((quantile) => quantileError(quantile, level, pathsOf(summary))),
    })),
  };
}
