/** A command's work on one plan, whose issues are told with the plan's lines. */

import { PlanError } from '../base/issue.ts';
import { diagnoseIssues } from './diagnose.ts';
import type { PlanFiles } from './plan-files.ts';
import type { Terminal } from './terminal.ts';

/** Does a command's work on a plan; issues of the plan are told with its lines and give exit code 2. */
export async function withPlan(plan: PlanFiles, terminal: Terminal, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    diagnoseIssues(error.issues, terminal, plan.sources);
    return 2;
  }
}
