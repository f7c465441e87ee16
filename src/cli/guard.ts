/** What every command that opens a plan shares: one plan argument, and issues told with the plan's lines. */

import { PlanError } from '../base/issue.ts';
import { diagnoseIssues } from './diagnose.ts';
import type { PlanFiles } from './plan-files.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage.ts';

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

/** Refuses arguments beyond a command's one plan. Throws a PlanError. */
export function refuseExcess(command: string, args: readonly string[], { argv }: Terminal): void {
  const name = args[1];
  if (name !== undefined) throw usageError(argv, name, 'usage-excess-argument', { name, command });
}
