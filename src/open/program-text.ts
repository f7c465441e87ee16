/** The program that a plan comes down to, as text. */

import { createIssueLog } from '../base/issue.ts';
import { forecastObserved, lowerModel } from '../kernel/lower.ts';
import { printProgram } from '../kernel/print-program.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { checkCall } from './check-call.ts';
import { openModel, openPlan } from './open.ts';
import { planOptionKeys } from './option-keys.ts';
import type { PlanOptions } from './options.ts';

/** Prints the program that a forecast of a plan runs: its size in operations, columns and bytes, and every operation. Throws a PlanError. */
export async function programText(source: PlanSource, options: PlanOptions = {}): Promise<string> {
  checkCall('programText', source, options, planOptionKeys);
  const log = createIssueLog();
  const model = openModel(openPlan(await openWorkbooks(source), options, log), log);
  return printProgram(lowerModel(model, forecastObserved(model)));
}
