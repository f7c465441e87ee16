/** Bounds on a model's size: refused before it is built, with the memory that it would need. */

import { blockPaths } from '../base/block.ts';
import type { IssueLog } from '../base/issue.ts';
import { gibibytes, memoryLimit } from '../base/memory.ts';
import type { Place } from '../base/place.ts';
import type { Plan } from '../plan/plan.ts';
import type { Names } from './names.ts';

const bytesPerCell = 8 * blockPaths;
const scalarLimit = 2e7;

/** Logs a plan whose variables and levers have more elements than fit in memory. */
export function checkSize(plan: Plan, names: Names, log: IssueLog): boolean {
  let cells = 0;
  const owners = [...plan.variables, ...plan.levers];
  let [largest, most] = [owners[0], 0];
  for (const owner of owners) {
    const elements = elementCount(
      owner.by.map((index) => index.name),
      names,
    );
    cells += elements;
    if (elements > most) [largest, most] = [owner, elements];
  }
  if (cells * bytesPerCell <= memoryLimit || !largest) return true;
  log.error('plan-too-large', largest.at, {
    name: largest.name,
    elements: most.toLocaleString('en-US'),
    size: gibibytes(cells * bytesPerCell),
    limit: gibibytes(memoryLimit),
  });
  return false;
}

/** How many elements the combinations of some indexes have; an unknown index counts as one. */
export function elementCount(indexNames: readonly string[], names: Names): number {
  return indexNames.reduce((product, name) => product * (names.indexes.get(name)?.length ?? 1), 1);
}

/** Ends a build whose formulas have come to more than can be held; why is logged. */
export class BudgetSpent extends Error {}

/** Counts the scalars that formulas come down to; throws BudgetSpent after logging when there are too many to hold. */
export function createBudget(log: IssueLog): (scalars: number, at: Place) => void {
  let spent = 0;
  return (scalars, at) => {
    spent += scalars;
    if (spent <= scalarLimit) return;
    log.error('formulas-too-large', at, { limit: scalarLimit.toLocaleString('en-US') });
    throw new BudgetSpent('too many scalars');
  };
}
