/** Reads a plan's time: origin, end, step and reporting period. */

import type { IssueLog } from '../base/issue.ts';
import {
  addPeriods,
  firstWithin,
  type Period,
  parsePeriod,
  periodContaining,
  periodsPerYear,
  type Resolution,
} from '../base/period.ts';
import { field, type Located, scalar } from './located.ts';
import type { PlanTime } from './plan.ts';
import type { TimeFile } from './schema.ts';
import type { ScalarNode } from './yaml-node.ts';

const mostSteps = 100_000;

/** Reads the time; null when no steps can be told from it. */
export function readTime(located: Located<TimeFile>, log: IssueLog): PlanTime | null {
  const step = scalar(field(located, 'step'))!.text as Resolution;
  const originNode = scalar(field(located, 'origin'))!;
  const endNode = scalar(field(located, 'end'))!;
  const reportNode = scalar(field(located, 'report'));
  const origin = readStepPeriod(originNode, step, log);
  const end = readStepPeriod(endNode, step, log);
  const report = (reportNode?.text ?? 'year') as Resolution;
  if (reportNode && periodsPerYear[report] > periodsPerYear[step]) {
    log.error('report-finer-than-step', reportNode.at, { report, step });
  }
  if (origin === null || end === null) return null;
  if (end.index <= origin.index) {
    log.error('end-not-after-origin', endNode.at, { end: endNode.text, origin: originNode.text });
    return null;
  }
  if (end.index - origin.index > mostSteps) {
    log.error('too-many-steps', endNode.at, { count: String(end.index - origin.index), limit: String(mostSteps) });
    return null;
  }
  if (!hasCompletePeriod(origin, end, report)) {
    log.error('no-complete-period', (reportNode ?? endNode).at, { report, step });
  }
  return { origin, end, step, report };
}

/** Tells whether all steps of some reporting period come after the origin and not after the end. */
function hasCompletePeriod(origin: Period, end: Period, report: Resolution): boolean {
  const step = origin.resolution;
  if (periodsPerYear[report] > periodsPerYear[step]) return true; // a report finer than the step is reported as that
  const next = addPeriods(origin, 1);
  const touched = periodContaining(next, report);
  const isWhole = firstWithin(touched, step).index === next.index;
  const first = isWhole ? touched : addPeriods(touched, 1);
  return firstWithin(addPeriods(first, 1), step).index - 1 <= end.index;
}

const periodForms = { year: '2025', quarter: '2025-Q3', month: '2025-07' } as const;

function readStepPeriod(node: ScalarNode, step: Resolution, log: IssueLog): Period | null {
  const period = readPeriod(node, log);
  if (period === null) return null;
  if (period.resolution === step) return period;
  log.error('period-not-of-step', node.at, { text: node.text, step, example: periodForms[step] });
  return null;
}

/** Reads a period, or logs that it is none. */
export function readPeriod(node: ScalarNode, log: IssueLog): Period | null {
  const period = parsePeriod(node.text);
  if (period === null) log.error('bad-period', node.at, { text: node.text });
  return period;
}
