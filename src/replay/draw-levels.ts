/** How far out the draws of a path lie: their probability levels in their own distributions, with the parameters of the path. */

import { resolveForm } from '../dist/form.ts';
import { nextBelow } from '../num/next-below.ts';
import type { PathValues } from './path-values.ts';
import type { ReplayDraw } from './replay.ts';

/** The least probability of a single value that counts as one: the cdf of a continuous distribution rises by less from one double to the next. */
const leastAtom = 1e-9;

/** Levels of a drawn cell. */
export interface DrawLevels extends ReplayDraw {
  readonly cell: number;
}

/** Gives the levels of every draw that a path shows, in the plan's order; NaN where the value or a parameter is out of range. */
export function drawLevels(path: PathValues): readonly DrawLevels[] {
  return path.model.draws.flatMap(({ cell: number, each }) => {
    if (number === null) return [];
    const { rule, variable, element } = path.model.cells[number]!;
    if (rule.kind !== 'draw') return [];
    const form = resolveForm(rule.distribution);
    const parameters = rule.parameters.map(path.evaluate);
    const values = each === 'path' ? path.cells[number]!.slice(0, 1) : path.cells[number]!;
    const levels = values.map((value, step) => {
      const own = parameters.map((parameter) => parameter[step]!);
      if (!Number.isFinite(value) || form.check(own) !== null) return { below: Number.NaN, atMost: Number.NaN };
      const { cdf } = form.at(own);
      const [below, atMost] = [cdf(nextBelow(value)), cdf(value)];
      return { below: atMost - below < leastAtom ? atMost : below, atMost };
    });
    const below = levels.map((level) => level.below);
    return [{ cell: number, variable, element, each, below, at_most: levels.map((level) => level.atMost) }];
  });
}

/** The probability of a value as far out, on the side where that is smaller. */
export function tailOf(below: number, atMost: number): number {
  return Math.min(atMost, 1 - below);
}
