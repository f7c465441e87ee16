/** The outline of a plan: the names in it and what is said of them, without formulas; what a form or a picker shows. */

import { createIssueLog, PlanError } from '../base/issue.ts';
import type { LocalText } from '../base/local-text.ts';
import { formatPeriod } from '../base/period.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanSource } from '../plan/plan-source.ts';
import { readPlan } from '../plan/read-plan.ts';

import { checkCall } from './check-call.ts';

/** A variable or lever: its indexes, and its unit as written, "" for plain numbers. */
interface OutlinedName {
  readonly name: string;
  readonly title: LocalText | null;
  readonly by: readonly string[];
  readonly unit: string;
}

export interface OutlinedVariable extends OutlinedName {
  readonly kind: 'value' | 'draw' | 'state';
}

export interface OutlinedLever extends OutlinedName {
  /** The names to choose among; null for a number. */
  readonly choices: readonly string[] | null;
}

export interface OutlinedTarget {
  readonly id: string;
  readonly title: LocalText | null;
  readonly kind: 'threshold' | 'all' | 'any' | 'count';
  /** The probability that is required. */
  readonly require: number | null;
}

export interface PlanOutline {
  readonly name: string;
  readonly title: LocalText | null;
  readonly description: LocalText | null;
  /** Periods as they are written, and the lengths of steps and reporting periods. */
  readonly time: {
    readonly origin: string;
    readonly end: string;
    readonly step: 'year' | 'quarter' | 'month';
    readonly report: 'year' | 'quarter' | 'month';
  };
  readonly variables: readonly OutlinedVariable[];
  readonly levers: readonly OutlinedLever[];
  readonly targets: readonly OutlinedTarget[];
  readonly variants: readonly { readonly name: string; readonly title: LocalText | null }[];
}

/** Reads a plan as far as its outline goes. Throws a PlanError with the issues found; `checkPlan` finds more. */
export async function readOutline(source: PlanSource): Promise<PlanOutline> {
  checkCall('readOutline', source);
  const log = createIssueLog();
  const plan = readPlan(await openWorkbooks(source), log);
  if (plan === null || log.failed) throw new PlanError(log.issues);
  return outlineOf(plan);
}

function outlineOf({ name, title, description, time, variables, levers, targets, variants }: Plan): PlanOutline {
  const { origin, end, step, report } = time;
  const named = (each: Plan['variables'][number] | Plan['levers'][number]): OutlinedName => ({
    name: each.name,
    title: each.title,
    by: each.by.map((index) => index.name),
    unit: each.unit?.text ?? '',
  });
  return {
    name,
    title,
    description,
    time: { origin: formatPeriod(origin), end: formatPeriod(end), step, report },
    variables: variables.map((each) => ({ ...named(each), kind: each.definition.kind })),
    levers: levers.map((each) => ({ ...named(each), choices: each.choices })),
    targets: targets.map((each) => ({ id: each.id, title: each.title, kind: each.kind, require: each.require })),
    variants: variants.map((each) => ({ name: each.name, title: each.title })),
  };
}
