/** Makes the comparison of runs on the same paths: every column's figures and their differences from the first's. */

import { invariant } from '../base/assert.ts';
import { replicates } from '../base/block.ts';
import type { TargetDescription } from '../forecast/description.ts';
import type { Forecast, SeriesForecast } from '../forecast/forecast.ts';
import { errorOfMean } from '../forecast/replicate-error.ts';
import { studentTQuantile } from '../num/student-t-quantile.ts';
import { differingHits } from '../summary/hit-bits.ts';
import { meanOf } from '../summary/mean.ts';
import { pathsOf, type Summary } from '../summary/summary.ts';
import type {
  ComparedForecast,
  ComparedMeans,
  ComparedSeries,
  ComparedTarget,
  Comparison,
  MeanDifference,
  ProbabilityDifference,
} from './comparison.ts';
import { judgeDrops } from './judge-drops.ts';
import { coverage, estimateDifference } from './paired-difference.ts';

/** A run of a pathwise request with its forecast. */
export interface ComparableRun {
  readonly file: string;
  /** What it sets beside what all runs set, as written; null for a run that is no case. */
  readonly case: string | null;
  readonly forecast: Forecast;
  readonly summary: Summary;
  /** As the forecast's targets. */
  readonly targets: readonly TargetDescription[];
}

/**
 * Compares runs with the first of them; `limit` is the fall of a probability that is allowed, as a fraction, and null for
 * any. Throws where they have not the same seed, sampler and paths: then they do not run on common random numbers.
 */
export function compareRuns(runs: readonly ComparableRun[], limit: number | null): Comparison {
  const first = runs[0];
  invariant(first !== undefined, 'compareRuns: there is a run');
  const { run } = first.forecast;
  const alike = runs.every(({ forecast: { run: other } }) => JSON.stringify(other) === JSON.stringify(run));
  invariant(alike, 'compareRuns: all have the same seed, sampler and paths');
  const targets = compareTargets(runs, first);
  return {
    schema: 'attain/compare@1',
    run,
    columns: runs.map(({ file, case: what, forecast }) => ({
      file,
      case: what,
      plan: forecast.plan,
      warnings: forecast.warnings,
    })),
    targets,
    series: compareSeries(runs, first),
    gate: limit === null ? null : judgeDrops(targets, limit),
  };
}

function compareTargets(runs: readonly ComparableRun[], first: ComparableRun): ComparedTarget[] {
  const ids = new Set(runs.flatMap(({ forecast }) => forecast.targets.map(({ id }) => id)));
  return [...ids].map((id) => {
    const columns = runs.map((run): ComparedForecast | null => {
      const target = run.forecast.targets.find((each) => each.id === id);
      return target === undefined ? null : { ...target, difference: run === first ? null : difference(first, run, id) };
    });
    return { id, title: columns.find((column) => column !== null)?.title ?? null, columns };
  });
}

/** The difference of a target's probability between two runs; null where the first does not have the target. */
function difference(first: ComparableRun, run: ComparableRun, id: string): ProbabilityDifference | null {
  const before = first.targets.find((each) => each.id === id);
  const after = run.targets.find((each) => each.id === id)!;
  if (before === undefined) return null;
  const hits = differingHits(first.summary.targets[before.number]!, run.summary.targets[after.number]!);
  return estimateDifference(hits, pathsOf(run.summary), before.random || after.random);
}

function compareSeries(runs: readonly ComparableRun[], first: ComparableRun): ComparedSeries[] {
  const known = new Map(runs.flatMap(({ forecast }) => forecast.series.map((series) => [keyOf(series), series])));
  return [...known].map(([key, { id, title, element }]) => ({
    id,
    title,
    element,
    columns: runs.map((run): ComparedMeans | null => {
      const index = run.forecast.series.findIndex((series) => keyOf(series) === key);
      if (index < 0) return null;
      const { unit, periods, mean, standard_error } = run.forecast.series[index]!;
      const own = { unit, periods, mean, standard_error };
      return { ...own, difference: run === first ? null : meanDifference(first, run, index) };
    }),
  }));
}

function keyOf({ id, element }: SeriesForecast): string {
  return JSON.stringify([id, Object.entries(element)]);
}

/** The differences of a series' means; null where the first run does not report it in the same unit. */
function meanDifference(first: ComparableRun, run: ComparableRun, index: number): MeanDifference | null {
  const after = run.forecast.series[index]!;
  const before = first.forecast.series.findIndex((series) => keyOf(series) === keyOf(after));
  if (before < 0 || first.forecast.series[before]!.unit !== after.unit) return null;
  const earlier = first.forecast.series[before]!.periods;
  const periods = after.periods.filter((period) => earlier.includes(period));
  const differenceIn = (period: string, replicate: number | null): number =>
    meanOf(run.summary, index, after.periods.indexOf(period), replicate) -
    meanOf(first.summary, before, earlier.indexOf(period), replicate);
  const values = periods.map((period) => differenceIn(period, null));
  const errors = periods.map((period) =>
    errorOfMean(Array.from({ length: replicates }, (_, replicate) => differenceIn(period, replicate))),
  );
  const reach = studentTQuantile((1 + coverage) / 2, replicates - 1);
  return {
    periods,
    values,
    standard_errors: errors,
    beyond_noise: values.map((value, i) => Math.abs(value) > reach * errors[i]!),
  };
}
