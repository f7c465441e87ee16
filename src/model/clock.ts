/** The model's calendar: steps, their length, and the complete reporting periods. */

import { addPeriods, firstWithin, formatPeriod, periodContaining, periodsPerYear } from '../base/period.ts';
import type { PlanTime } from '../plan/plan.ts';
import type { ModelTime, ReportingPeriod } from './model.ts';

/** Lays out the steps 1…n and the reporting periods whose steps all lie in them. */
export function layOutTime({ origin, end, step, report }: PlanTime): ModelTime {
  const steps = end.index - origin.index;
  const stepsPerPeriod = periodsPerYear[step] / periodsPerYear[report];
  const periods: ReportingPeriod[] = [];
  const originPeriod = periodContaining(origin, report);
  for (let period = originPeriod; ; period = addPeriods(period, 1)) {
    const firstStep = firstWithin(period, step).index - origin.index;
    const lastStep = firstStep + stepsPerPeriod - 1;
    if (lastStep > steps) break;
    if (firstStep >= 1) periods.push({ name: formatPeriod(period), firstStep, lastStep });
  }
  return {
    origin,
    steps,
    dt: 1 / periodsPerYear[step],
    stepsPerYear: periodsPerYear[step],
    originPeriod: formatPeriod(originPeriod),
    periods,
  };
}

/** The calendar name of a step's period. */
export function stepName(time: ModelTime, step: number): string {
  return formatPeriod(addPeriods(time.origin, step));
}

/** Steps, as calendar names, that fall in no complete reporting period. */
export function uncoveredSteps(time: ModelTime): readonly string[] {
  const covered = (step: number): boolean =>
    time.periods.some(({ firstStep, lastStep }) => firstStep <= step && step <= lastStep);
  return Array.from({ length: time.steps }, (_, i) => i + 1)
    .filter((step) => !covered(step))
    .map((step) => stepName(time, step));
}
