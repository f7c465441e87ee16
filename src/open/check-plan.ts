/** The check of a plan: everything that can be wrong with it and with its variants, found without running them. */

import { createIssueLog, type Issue, inFileOrder } from '../base/issue.ts';
import { buildModel } from '../model/build.ts';
import type { Model } from '../model/model.ts';
import { createSharedRules } from '../model/shared-rules.ts';
import { applySets } from '../plan/apply-sets.ts';
import { openWorkbooks } from '../plan/open-workbooks.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanInput, PlanSource } from '../plan/plan-source.ts';
import { readPlan } from '../plan/read-plan.ts';
import { checkCall } from './check-call.ts';
import { checkRunSize } from './open.ts';
import { planOptionKeys } from './option-keys.ts';
import { type PlanOptions, setTexts } from './options.ts';

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

/** Checks a plan as it is set and, unless a variant is named, with each of its variants. */
export async function checkPlan(source: PlanSource, options: PlanOptions = {}): Promise<PlanCheck> {
  checkCall('checkPlan', source, options, planOptionKeys);
  return checkOpened(await openWorkbooks(source), options);
}

/** Checks a plan whose workbooks are open. */
export function checkOpened(source: PlanInput, { variant, set }: PlanOptions = {}): PlanCheck {
  const sets = setTexts(set);
  const log = createIssueLog();
  const read = readPlan(source, log);
  if (read === null) return { issues: inFileOrder(log.issues), counts: null };
  const plan = applySets(read, variant ?? null, sets, log);
  const shared = createSharedRules();
  const model = buildModel(plan, log, shared);
  const variants = variant === undefined ? read.variants.map(({ name }) => name) : [];
  for (const name of variants) buildModel(applySets(read, name, sets, log), log, shared);
  if (model && !log.failed) checkRunSize(model, plan, log);
  const counts = model && !log.failed ? countPlan(plan, model) : null;
  return { issues: inFileOrder(log.issues), counts };
}

function countPlan({ variables }: Plan, { cells, draws, targets }: Model): PlanCounts {
  const values = cells.filter((cell) => cell.named).length;
  return { variables: variables.length, values, draws: draws.length, targets: targets.length };
}
