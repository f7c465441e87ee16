/** Whether a forecast's figures are numbers: sums and squares of values near the largest number are beyond it. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import type { Model } from '../model/model.ts';
import type { Forecast, SeriesForecast, ThresholdForecast } from './forecast.ts';

/**
 * Throws a PlanError at the variables of which a figure is too large for a number; `forecast` is one of the model. Probabilities
 * are never.
 */
export function checkFigures(forecast: Forecast, { cells, measures, targets }: Model): void {
  const log = createIssueLog();
  const told = new Set<number>();
  const tell = (cell: number, period: string): void => {
    if (told.has(cell)) return;
    told.add(cell);
    const { label, at } = cells[cell]!;
    log.error('figure-too-large', at, { cell: label, period });
  };
  const reported = measures.filter(({ series }) => series);
  forecast.series.forEach((series, i) => {
    const period = series.periods.find((_, at) => !figuresAt(series, at).every(Number.isFinite));
    if (period !== undefined) tell(reported[i]!.cell, period);
  });
  forecast.targets.forEach((target, i) => {
    const asked = targets[i]!;
    if (target.kind !== 'threshold' || asked.kind !== 'threshold' || hasFiniteShortfall(target)) return;
    tell(measures[asked.measure]!.cell, (target.in ?? target.by ?? target.through)!);
  });
  if (log.failed) throw new PlanError(log.issues);
}

function figuresAt({ mean, standard_error, quantiles }: SeriesForecast, period: number): readonly number[] {
  const ofQuantiles = quantiles.flatMap(({ values, standard_errors }) => [values[period]!, standard_errors[period]!]);
  return [mean[period]!, standard_error[period]!, ...ofQuantiles];
}

function hasFiniteShortfall({ shortfall }: ThresholdForecast): boolean {
  return shortfall === null || (Number.isFinite(shortfall.mean) && Number.isFinite(shortfall.standard_error));
}
