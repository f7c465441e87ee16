/** The draws of a reporting period that are told of: those behind what moved, furthest out in their distributions. */

import { stepName } from '../model/clock.ts';
import type { Model, ReportingPeriod } from '../model/model.ts';
import { references, ruleScalars } from '../model/walk.ts';
import { type DrawLevels, tailOf } from './draw-levels.ts';
import type { PathValues } from './path-values.ts';
import type { StoryDraw } from './replay.ts';

/** Step draws told of in a period. */
const mostDraws = 3;
/** Parts of a change, largest first, whose draws are told of. */
const mostParts = 3;

/** Tells the draws of a period behind what moved: of each in turn, largest first, the one furthest out that is not told yet. */
export function prepareDraws(
  { model, cells }: PathValues,
  levels: readonly DrawLevels[],
): (moved: readonly (readonly number[])[], period: ReportingPeriod) => readonly StoryDraw[] {
  const levelsOf = new Map(levels.filter(({ each }) => each === 'step').map((draw) => [draw.cell, draw]));
  const told = ({ cell, below, at_most }: DrawLevels, step: number): StoryDraw => ({
    variable: model.cells[cell]!.label,
    step: stepName(model.time, step),
    value: cells[cell]![step]!,
    below: below[step]!,
    at_most: at_most[step]!,
  });
  return (moved, { firstStep, lastStep }) => {
    const steps = Array.from({ length: lastStep - firstStep + 1 }, (_, i) => firstStep + i);
    const queues = moved.slice(0, mostParts).map((each) =>
      [...cellsBehind(model, each)]
        .flatMap((cell) => levelsOf.get(cell) ?? [])
        .flatMap((draw) => steps.map((step) => told(draw, step)))
        .sort((a, b) => tailOf(a.below, a.at_most) - tailOf(b.below, b.at_most)),
    );
    const found = new Map<string, StoryDraw>();
    for (let round = 0; round < mostDraws; round++) {
      for (const queue of queues) {
        const next = queue.find(({ variable, step }) => !found.has(`${step} ${variable}`));
        if (next !== undefined && found.size < mostDraws) found.set(`${next.step} ${next.variable}`, next);
      }
    }
    return [...found.values()];
  };
}

/** The cells that some cells' values come from, at whatever step, themselves among them. */
function cellsBehind(model: Model, cells: readonly number[]): ReadonlySet<number> {
  const seen = new Set(cells);
  const pending = [...cells];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { cell } of references(ruleScalars(model.cells[next]!.rule))) {
      if (!seen.has(cell)) pending.push(cell);
      seen.add(cell);
    }
  }
  return seen;
}
