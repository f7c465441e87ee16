/** A fault on a path as the error that a plan's author reads: variable, element, period and path, and how to see that path. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import { stepName } from '../model/clock.ts';
import type { Model } from '../model/model.ts';
import type { FaultError } from '../simulate/simulate.ts';

/** Makes the error of a fault; `file` and `options` are what `attain replay` needs to show its path. */
export function faultError(fault: FaultError['fault'], model: Model, file: string, options: string): PlanError {
  const log = createIssueLog();
  const cell = model.cells[fault.cell]!;
  const params = {
    cell: cell.label,
    value: String(fault.value),
    period: stepName(model.time, fault.step),
    path: String(fault.path),
    file,
    options,
  };
  if (fault.rule === null) log.error('not-finite', cell.at, params);
  else {
    const { parameter, en, zh, whole } = fault.rule;
    const kind = whole ? 'list-out-of-range-on-path' : 'parameter-out-of-range-on-path';
    log.error(kind, cell.at, { ...params, parameter, rule: en, ruleZh: zh });
  }
  return new PlanError(log.issues);
}
