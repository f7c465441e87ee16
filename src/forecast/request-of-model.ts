/** From a model to what its summary must keep, and to what its forecast says beside the numbers. */

import { stepName } from '../model/clock.ts';
import type { Model, ModelTarget, ReportingPeriod } from '../model/model.ts';
import { sortByNeed } from '../model/order.ts';
import { drawsBehind } from '../model/walk.ts';
import type { SummaryRequest, TargetRequest } from '../summary/request.ts';
import type { SeriesDescription, TargetDescription } from './description.ts';
import type { OutsideDescription } from './outside-view.ts';

/** A model's targets with the combined ones behind those that they are made of, as a summary takes them. */
export function targetsByNeed(model: Model): readonly ModelTarget[] {
  const { targets } = model;
  const numberOf = new Map(targets.map((target, number) => [target.id, number]));
  const ordering = sortByNeed(targets.length, (number) => {
    const target = targets[number]!;
    return target.kind === 'threshold' ? [] : target.of.map((id) => numberOf.get(id)!);
  });
  if (ordering.kind === 'cycles') throw new Error('targetsByNeed: targets are made of each other');
  return ordering.order.map((number) => targets[number]!);
}

/** The request of a model's forecast. */
export function summaryRequest(model: Model): SummaryRequest {
  const targets = targetsByNeed(model);
  const numberOf = new Map(targets.map((target, number) => [target.id, number]));
  return {
    measures: model.measures.length,
    periods: model.time.periods.length,
    series: seriesMeasures(model),
    targets: targets.map((target): TargetRequest => {
      if (target.kind !== 'threshold') {
        return { kind: 'count', of: target.of.map((id) => numberOf.get(id)!), atLeast: target.atLeast };
      }
      const { measure, when, direction, threshold } = target;
      return { kind: 'threshold', measure, when, period: target.period + 1, direction, threshold };
    }),
  };
}

function seriesMeasures(model: Model): readonly number[] {
  return model.measures.flatMap(({ series }, measure) => (series ? [measure] : []));
}

/** Names of the periods of a model's forecast, the origin's first. */
export function periodNames({ time }: Model): readonly string[] {
  return [time.originPeriod, ...time.periods.map((period) => period.name)];
}

/** Describes a model's targets, in the order of the plan. */
export function describeTargets(model: Model): readonly TargetDescription[] {
  const described = new Map<string, TargetDescription>();
  for (const [number, target] of targetsByNeed(model).entries()) {
    const { id, title, require, status } = target;
    if (target.kind !== 'threshold') {
      const random = target.of.some((part) => described.get(part)!.random);
      const { kind, of, atLeast } = target;
      described.set(id, { number, kind, id, title, require, status, random, of, atLeast });
      continue;
    }
    const { cell } = model.measures[target.measure]!;
    const { label, unit } = model.cells[cell]!;
    const { when, direction, threshold, kind } = target;
    const period = model.time.periods[target.period]!.name;
    const random = drawsBehind(model, cell).size > 0;
    const outside = describeOutside(model, target);
    const asked = { measure: label, when, period, direction, threshold, unit, outside };
    described.set(id, { number, kind, id, title, require, status, random, ...asked });
  }
  return model.targets.map(({ id }) => described.get(id)!);
}

/** What the outside view of a target needs; null where no history is compared with. */
function describeOutside(model: Model, target: ModelTarget & { kind: 'threshold' }): OutsideDescription | null {
  const { time, measures } = model;
  const { aggregate, references } = measures[target.measure]!;
  if (references.length === 0) return null;
  const ahead = ({ name, firstStep, lastStep }: ReportingPeriod): OutsideDescription['end'] => ({
    name,
    years: time.dt * (aggregate === 'last' ? lastStep : (firstStep + lastStep) / 2),
  });
  const [first, end] = [time.periods[0]!, time.periods[target.period]!];
  return {
    series: seriesMeasures(model).indexOf(target.measure),
    origin: stepName(time, 0),
    scale: aggregate === 'sum' ? end.lastStep - end.firstStep + 1 : 1,
    end: ahead(end),
    first: ahead(first),
    references,
  };
}

/** Describes a model's series, in the order of its request. */
export function describeSeries(model: Model): readonly SeriesDescription[] {
  return seriesMeasures(model).map((measure) => {
    const { cell, title } = model.measures[measure]!;
    const { variable, element, unit } = model.cells[cell]!;
    return { id: variable, title, element, unit };
  });
}
