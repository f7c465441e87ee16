/** Bounds on a model's size: refused before it is built, with the memory that it would need. */

import { blockPaths } from '../base/block.ts';
import { createIssueLog, type IssueLog, PlanError } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { Plan } from '../plan/plan.ts';
import type { Names } from './names.ts';

const bytesPerCell = 8 * blockPaths;
const memoryLimit = 4 * 2 ** 30;
const scalarLimit = 2e7;

/** Logs a plan whose variables have more elements than fit in memory. */
export function checkSize(plan: Plan, names: Names, log: IssueLog): boolean {
  let cells = 0;
  let [largest, most] = [plan.variables[0], 0];
  for (const variable of plan.variables) {
    const elements = variable.by.reduce((product, { name }) => product * (names.indexes.get(name)?.length ?? 1), 1);
    cells += elements;
    if (elements > most) [largest, most] = [variable, elements];
  }
  if (cells * bytesPerCell <= memoryLimit || !largest) return true;
  log.error('plan-too-large', largest.at, {
    name: largest.name,
    elements: most.toLocaleString('en-US'),
    size: `${gibibytes(cells * bytesPerCell)} GiB`,
    limit: `${gibibytes(memoryLimit)} GiB`,
  });
  return false;
}

function gibibytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1);
}

/** Counts the scalars that formulas come down to, and ends the build when there are too many to hold. */
export function createBudget(at: Place): (scalars: number) => void {
  let spent = 0;
  return (scalars) => {
    spent += scalars;
    if (spent <= scalarLimit) return;
    const log = createIssueLog();
    log.error('formulas-too-large', at, { limit: scalarLimit.toLocaleString('en-US') });
    throw new PlanError(log.issues);
  };
}
