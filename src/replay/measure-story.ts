/** What happened to a measure on a path, reporting period by reporting period. */

import type { Model, ReportingPeriod } from '../model/model.ts';
import type { Aggregate } from '../plan/plan.ts';
import { inputsOf, type SumPart, sumParts } from './change-parts.ts';
import type { DrawLevels } from './draw-levels.ts';
import { byPeriod, type PathValues, type StepValues } from './path-values.ts';
import { prepareDraws } from './period-draws.ts';
import type { MeasureStory, StoryInput, StoryPart } from './replay.ts';
import { aggregateOf, measureByPeriod } from './target-outcomes.ts';

/** The measures of a target and of the targets that it is made of, each once. */
export function measuresOf(model: Model, target: string): readonly number[] {
  const found = model.targets.find(({ id }) => id === target)!;
  if (found.kind === 'threshold') return [found.measure];
  return [...new Set(found.of.flatMap((id) => measuresOf(model, id)))];
}

/** Tells the story of a measure. */
export function measureStory(path: PathValues, measure: number, levels: readonly DrawLevels[]): MeasureStory {
  const { model } = path;
  const { cell, title } = model.measures[measure]!;
  const { label, unit } = model.cells[cell]!;
  const values = measureByPeriod(path, measure);
  const { periods } = model.time;
  const changesIn = prepareChanges(path, measure);
  const drawsIn = prepareDraws(path, levels);
  return {
    measure: label,
    title,
    unit,
    periods: values.map((value, period) => {
      if (period === 0)
        return { period: model.time.originPeriod, value, change: null, parts: [], inputs: [], draws: [] };
      const { name } = periods[period - 1]!;
      const { parts, inputs } = changesIn(period);
      const moved = parts.length === 0 ? [[cell]] : parts.map(({ cells }) => cells);
      const draws = drawsIn(moved, periods[period - 1]!);
      if (!isComparable(period, aggregateOf(model, measure), periods))
        return { period: name, value, change: null, parts: [], inputs: [], draws };
      const told = parts.map(({ cells: _, ...part }) => part);
      return { period: name, value, change: value - values[period - 1]!, parts: told, inputs, draws };
    }),
  };
}

/** The origin is one step: it cannot be compared with the sum of several. */
function isComparable(period: number, aggregate: Aggregate, periods: readonly ReportingPeriod[]): boolean {
  const { firstStep, lastStep } = periods[period - 1]!;
  return period > 1 || aggregate !== 'sum' || firstStep === lastStep;
}

interface Changes {
  readonly parts: readonly (StoryPart & { readonly cells: readonly number[] })[];
  readonly inputs: readonly StoryInput[];
}

/** Prepares to say what a measure's change in a period is made of, or where it is no sum what its formula reads. */
function prepareChanges(path: PathValues, measure: number): (period: number) => Changes {
  const { model } = path;
  const { cell } = model.measures[measure]!;
  const aggregate = aggregateOf(model, measure);
  const series = (values: StepValues): readonly number[] => byPeriod(values, aggregate, model.time.periods);
  const parts = sumParts(path, cell).map((part) => ({ ...part, values: series(part.values) }));
  const isOwnPart = parts.length === 1 && parts[0]!.cells[0] === cell;
  if (aggregate !== 'max' && aggregate !== 'min' && !isOwnPart) {
    return (period) => ({ parts: partsIn(parts, period), inputs: [] });
  }
  const inputs = inputsOf(path, cell).map((input) => ({
    variable: model.cells[input]!.label,
    values: series(path.cells[input]!),
  }));
  return (period) => ({ parts: [], inputs: inputsIn(inputs, period) });
}

function partsIn(parts: readonly SumPart[], period: number): Changes['parts'] {
  return parts
    .map(({ name, cells, values }) => ({
      part: name,
      change: values[period]! - values[period - 1]!,
      begins: values[period] !== 0 && values.slice(0, period).every((value) => value === 0),
      cells,
    }))
    .filter(({ change }) => change !== 0)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

function inputsIn(
  inputs: readonly { readonly variable: string; readonly values: readonly number[] }[],
  period: number,
): readonly StoryInput[] {
  return inputs
    .map(({ variable, values }) => ({ variable, from: values[period - 1]!, to: values[period]! }))
    .filter(({ from, to }) => from !== to);
}
