/** What came of each target on a path. */

import type { Model, ModelTarget } from '../model/model.ts';
import type { Aggregate } from '../plan/plan.ts';
import { byPeriod, type PathValues } from './path-values.ts';
import type { ReplayTarget, ReplayThreshold } from './replay.ts';

type ThresholdTarget = Extract<ModelTarget, { readonly kind: 'threshold' }>;

/** Gives the outcome of every target, in the plan's order. */
export function targetOutcomes(path: PathValues): readonly ReplayTarget[] {
  const { targets } = path.model;
  const known = new Map<string, ReplayTarget>();
  const outcomeOf = (target: ModelTarget): ReplayTarget => {
    const found = known.get(target.id);
    if (found !== undefined) return found;
    const outcome = target.kind === 'threshold' ? thresholdOutcome(target, path) : combinedOutcome(target);
    known.set(target.id, outcome);
    return outcome;
  };
  const combinedOutcome = (target: Exclude<ModelTarget, ThresholdTarget>): ReplayTarget => {
    const of = target.of.map((id) => ({ id, hit: outcomeOf(targets.find((each) => each.id === id)!).hit }));
    const { id, kind, title, atLeast } = target;
    return { id, kind, title, hit: of.filter(({ hit }) => hit).length >= atLeast, of };
  };
  return targets.map(outcomeOf);
}

function thresholdOutcome(target: ThresholdTarget, path: PathValues): ReplayThreshold {
  const { id, kind, title, when, direction, threshold } = target;
  const { time, measures, cells } = path.model;
  const { cell } = measures[target.measure]!;
  const { label: measure, unit } = cells[cell]!;
  const values = measureByPeriod(path, target.measure).slice(1, target.period + 2);
  const value = decisive(values, when, direction);
  const hits = (each: number): boolean => (direction === 'at_least' ? each >= threshold : each <= threshold);
  const turn = values.findIndex((each) => (when === 'by' ? hits(each) : !hits(each)));
  const first = when === 'in' || turn < 0 ? null : time.periods[turn]!.name;
  const margin = direction === 'at_least' ? value - threshold : threshold - value;
  const period = time.periods[target.period]!.name;
  return { id, kind, title, hit: hits(value), measure, unit, when, period, direction, threshold, value, margin, first };
}

/** A measure's value at the origin and in each complete reporting period, as a forecast has it. */
export function measureByPeriod({ model, cells }: PathValues, measure: number): readonly number[] {
  const { cell } = model.measures[measure]!;
  return byPeriod(cells[cell]!, aggregateOf(model, measure), model.time.periods);
}

/** How a measure's steps combine: what does not change by step is its own mean. */
export function aggregateOf(model: Model, measure: number): Aggregate {
  const { cell, aggregate } = model.measures[measure]!;
  return model.cells[cell]!.varies || aggregate === 'sum' ? aggregate : 'last';
}

function decisive(
  values: readonly number[],
  when: ThresholdTarget['when'],
  direction: ThresholdTarget['direction'],
): number {
  if (when === 'in') return values.at(-1)!;
  const largest = (when === 'by') === (direction === 'at_least');
  return values.reduce((best, value) => (largest ? Math.max(best, value) : Math.min(best, value)));
}
