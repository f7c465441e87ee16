/** Measures and targets: what is followed through time, and what must be reached. */

import { invariant } from '../base/assert.ts';
import type { IssueLog } from '../base/issue.ts';
import {
  addPeriods,
  firstWithin,
  formatPeriod,
  type Period,
  periodContaining,
  periodsPerYear,
  type Resolution,
} from '../base/period.ts';
import type { ElementNode } from '../expr/ast.ts';
import { plainUnit, type Unit } from '../expr/unit.ts';
import type { Plan, ThresholdTarget, Variable } from '../plan/plan.ts';
import type { Slot } from './draws.ts';
import { buildInUnit } from './formula.ts';
import type { Measure, ModelTarget, ModelTime } from './model.ts';
import type { Names } from './names.ts';
import { logUnpicked, pickElements } from './pick-elements.ts';
import type { Workshop } from './scope.ts';

interface Followed {
  readonly plan: Plan;
  readonly names: Names;
  readonly slots: readonly Slot[];
  readonly varies: readonly boolean[];
  readonly time: ModelTime;
  readonly workshop: Workshop;
  readonly log: IssueLog;
}

/** Resolves the plan's targets and `report` to measures, series among them, and thresholds in the measures' units. */
export function buildTargets(followed: Followed): {
  readonly measures: readonly Measure[];
  readonly targets: readonly ModelTarget[];
} {
  const { plan, log, names } = followed;
  for (const { name, unit, aggregate, at } of plan.variables) {
    if (aggregate === 'sum' && isRate(unit)) log.error('sum-of-rate', at, { name, unit: unit!.text });
  }
  const measured = new Map<number, { series: boolean }>();
  const targets = plan.targets.flatMap((target): readonly { target: ModelTarget; cell: number | null }[] => {
    const head = { id: target.id, title: target.title, require: target.require, status: target.status };
    if (target.kind !== 'threshold') {
      const of = target.of.map((part) => part.name);
      return [{ target: { ...head, kind: target.kind, of, atLeast: target.atLeast }, cell: null }];
    }
    const cell = measuredCell(target, followed);
    const period = targetPeriod(target, followed);
    const threshold = cell === null ? null : targetThreshold(target, followed.slots[cell]!.variable, followed);
    if (cell === null || period === null || threshold === null) return [];
    const { when, direction } = target;
    // The outside view begins at the origin's median, which is known of what is reported.
    measured.set(cell, { series: plan.report === null || referencesOf(followed.slots[cell]!).length > 0 });
    return [{ target: { ...head, kind: 'threshold', measure: -1, when, period, direction, threshold }, cell }];
  });
  const reported = new Set(plan.report?.map(({ name }) => name));
  for (const { name, at } of plan.report ?? []) {
    if (!names.variables.has(name))
      log.error('unknown-variable', at, { name }, log.nearest(name, names.variables.keys()));
  }
  for (const [cell, slot] of followed.slots.entries())
    if (reported.has(slot.variable.name)) measured.set(cell, { series: true });
  const cells = seriesOrder([...measured.keys()], followed);
  const measureOfCell = new Map(cells.map((cell, measure) => [cell, measure]));
  const measures = cells.map((cell) => ({ ...measureOf(cell, followed), series: measured.get(cell)!.series }));
  return {
    measures,
    targets: targets.map(({ target, cell }) =>
      target.kind === 'threshold' ? { ...target, measure: measureOfCell.get(cell!)! } : target,
    ),
  };
}

/** Measures in the order of `report`, or else of the targets, those that are only measured last. */
function seriesOrder(cells: readonly number[], { plan, slots }: Followed): readonly number[] {
  if (plan.report === null) return cells;
  const places = new Map<string, number>();
  for (const [place, { name }] of plan.report.entries()) if (!places.has(name)) places.set(name, place);
  const rank = (cell: number): number => places.get(slots[cell]!.variable.name) ?? plan.report!.length;
  return [...cells].sort((a, b) => rank(a) - rank(b) || a - b);
}

function measureOf(cell: number, { slots, log, time, varies }: Followed): Omit<Measure, 'series'> {
  const { variable } = slots[cell]!;
  const references = referencesOf(slots[cell]!);
  const manySteps = time.periods.some((period) => period.lastStep > period.firstStep);
  if (isAmount(variable.unit) && variable.aggregate === null && manySteps && varies[cell]) {
    log.warn('amount-without-aggregate', variable.at, { name: variable.name, unit: variable.unit!.text });
  }
  return { cell, aggregate: variable.aggregate ?? 'mean', title: variable.title, references };
}

/** The references of an element: those of a variable's file that name it, or no other. */
function referencesOf({ variable, element }: Slot): Measure['references'] {
  return variable.references.filter((reference) =>
    Object.entries(reference.element).every(([index, name]) => element[index] === name),
  );
}

function isAmount(unit: Unit | null): boolean {
  return unit !== null && Object.keys(unit.dimensions).length > 0 && !isRate(unit);
}

function isRate(unit: Unit | null): boolean {
  const { year = 0, kg = 0, metre = 0 } = unit?.dimensions ?? {};
  // Energy has time squared below it (kg·metre²/year²) and is an amount all the same.
  const isEnergy = kg === 1 && metre === 2 && year === -2;
  return year < 0 && !isEnergy;
}

function measuredCell(target: ThresholdTarget, { names, workshop, log }: Followed): number | null {
  const { measure } = target;
  const base = measure.kind === 'element' ? measure.of : measure;
  if (base.kind === 'invalid') return null;
  const name = base.kind === 'name' ? base.name : `${base.table}.${base.column}`;
  const variable = names.variables.get(name);
  if (!variable) {
    log.error('unknown-measure', base.at, { name }, log.nearest(name, names.variables.keys()));
    return null;
  }
  const by = variable.by.map((index) => index.name);
  const picked = measure.kind === 'element' ? pickElements(by, measure, names) : { picked: {}, rest: by };
  if (picked === null) {
    logUnpicked(name, by, measure as ElementNode, names, log);
    return null;
  }
  if (picked.rest.length > 0) {
    const example = names.indexes.get(picked.rest[0]!)?.[0] ?? '';
    log.error('measure-needs-element', measure.at, { name, indexes: picked.rest.join(', '), example });
    return null;
  }
  return workshop.cellOf(name, picked.picked);
}

function targetPeriod(target: ThresholdTarget, { time, plan, log }: Followed): number | null {
  const text = formatPeriod(target.period);
  const found = time.periods.findIndex((period) => period.name === text);
  if (found >= 0) return found;
  const [first, last] = [time.periods[0]?.name, time.periods.at(-1)?.name];
  if (first === undefined || last === undefined) return null; // the time without a complete period was reported
  const { resolution } = target.period;
  const { report, step } = plan.time;
  if (resolution === report) {
    log.error('period-outside-horizon', target.periodAt, { period: text, first, last });
    return null;
  }
  const params = { period: text, report, remedy: formatPeriod(reportingPeriod(target.period, report)) };
  if (periodsPerYear[resolution] > periodsPerYear[step]) log.error('period-finer-than-step', target.periodAt, params);
  else log.error('period-of-other-length', target.periodAt, { ...params, resolution });
  return null;
}

/** The reporting period that a period falls in, or the last of those that it is made of. */
function reportingPeriod(period: Period, report: Resolution): Period {
  if (periodsPerYear[report] < periodsPerYear[period.resolution]) return periodContaining(period, report);
  return addPeriods(firstWithin(addPeriods(period, 1), report), -1);
}

function targetThreshold(target: ThresholdTarget, variable: Variable, { workshop }: Followed): number | null {
  const scope = { workshop, owner: target.id, inNext: false, elements: {}, lag: 0 };
  const scalar = buildInUnit(target.threshold, variable.unit ?? plainUnit, scope);
  if (scalar === null) return null;
  invariant(scalar.kind === 'constant', 'targetThreshold: thresholds are read as literals');
  return scalar.value;
}
