/** A bound on a program's columns that is found without lowering the model. */

import type { Model, Scalar } from '../model/model.ts';
import { countScalars, references, ruleScalars } from '../model/walk.ts';

/** The most registers that an operation comes down to: an exponential that is carried from step to step. */
const perScalar = 6;
/** The most that a draw comes down to beside its copula: the longest formula, its conditions, and its check. */
const perDraw = 60;

/**
 * A number that the columns of a model's program do not exceed, whatever it observes of its measures. It is far above them: columns
 * are used again, and this counts each register in each section.
 */
export function columnBound({ cells, draws, dependence, measures }: Model): number {
  const scalars: Scalar[] = [];
  let history = 0;
  for (const { rule } of cells) {
    const own = ruleScalars(rule);
    scalars.push(...own);
    for (const { lag } of references(own)) history += lag;
  }
  const correlated = dependence.reduce((sum, { draws: members }) => sum + members.length ** 2, 0);
  const section = perScalar * countScalars(scalars) + perDraw * draws.length + 2 * correlated + cells.length;
  return 3 * section + history + measures.length;
}
