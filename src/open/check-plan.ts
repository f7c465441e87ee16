/** The check of a plan: everything that can be wrong with it, found without running it. */

import { createIssueLog, type Issue, PlanError } from '../base/issue.ts';
import type { PlanInput } from '../plan/read-plan.ts';
import { openJob, openModel, openPlan } from './open.ts';
import type { PlanOptions } from './options.ts';

/** What a checked plan holds, by count. */
export interface PlanCounts {
  readonly variables: number;
  readonly values: number;
  readonly draws: number;
  readonly targets: number;
}

export interface PlanCheck {
  readonly issues: readonly Issue[];
  /** Null when one of the issues is an error. */
  readonly counts: PlanCounts | null;
}

/** Checks a plan. */
export function checkPlan(source: PlanInput, options: PlanOptions = {}): PlanCheck {
  const log = createIssueLog();
  try {
    const plan = openPlan(source, options, log);
    const model = openModel(plan, log);
    openJob(model, plan, undefined, log);
    const { cells, draws, targets } = model;
    const values = cells.filter((cell) => cell.named).length;
    const counts = { variables: plan.variables.length, values, draws: draws.length, targets: targets.length };
    return { issues: log.issues, counts };
  } catch (error) {
    if (error instanceof PlanError) return { issues: error.issues, counts: null };
    throw error;
  }
}
