/** The program that a plan comes down to, as text. */

import { printProgram } from '../kernel/print-program.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { checkCall } from './check-call.ts';
import { planOptionKeys } from './option-keys.ts';
import type { PlanOptions } from './options.ts';
import { preparePlan } from './run-plan.ts';

/** Prints the program that a forecast of a plan runs: its size in operations, columns and bytes, and every operation. Throws a PlanError. */
export async function programText(source: PlanSource, options: PlanOptions = {}): Promise<string> {
  checkCall('programText', source, options, planOptionKeys);
  return printProgram(preparePlan(await openWorkbooks(source), options).job.program);
}
