/** Whether a forecast's figures are numbers: sums and squares of values near the largest number are beyond it. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { Model } from '../model/model.ts';
import type { Forecast, SeriesForecast, ThresholdForecast } from './forecast.ts';

/** What a figure is of, as the plan calls it, and where the plan does so. */
interface Measured {
  readonly label: string;
  readonly at: Place;
}

/** What the figures of a forecast are of; null for a target that is made of others. */
export interface FigureSources {
  readonly series: readonly Measured[];
  readonly targets: readonly (Measured | null)[];
}

/** Tells what the figures of a model's forecast are of. */
export function figureSources({ cells, measures, targets }: Model): FigureSources {
  const measured = (cell: number): Measured => ({ label: cells[cell]!.label, at: cells[cell]!.at });
  return {
    series: measures.filter(({ series }) => series).map(({ cell }) => measured(cell)),
    targets: targets.map((target) => (target.kind === 'threshold' ? measured(measures[target.measure]!.cell) : null)),
  };
}

/** Throws a PlanError at the variables of which a figure is too large for a number. Probabilities are never. */
export function checkFigures(forecast: Forecast, sources: FigureSources): void {
  const log = createIssueLog();
  const tell = ({ label, at }: Measured, period: string): void => {
    const told = log.issues.some(({ params, place }) => params.cell === label && place === at);
    if (!told) log.error('figure-too-large', at, { cell: label, period });
  };
  forecast.series.forEach((series, i) => {
    const period = series.periods.find((_, at) => !figuresAt(series, at).every(Number.isFinite));
    if (period !== undefined) tell(sources.series[i]!, period);
  });
  forecast.targets.forEach((target, i) => {
    if (target.kind !== 'threshold' || hasFiniteShortfall(target)) return;
    tell(sources.targets[i]!, (target.in ?? target.by ?? target.through)!);
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
