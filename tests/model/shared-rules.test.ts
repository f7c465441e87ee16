/** Law: a model built with the rules that another variant's left is the model built alone. */

import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { buildModel } from '../../src/model/build.ts';
import { createSharedRules } from '../../src/model/shared-rules.ts';
import { applySets } from '../../src/plan/apply-sets.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { scenarioNames, scenarioPlan } from '../scenarios/scenario.ts';

function read(source: Parameters<typeof readPlan>[0]): Plan {
  const plan = readPlan(source, createIssueLog());
  if (plan === null) throw new Error('the plan can be read');
  return plan;
}

function expectSharedLikeAlone(plan: Plan): void {
  const shared = createSharedRules();
  // the plan as written last too, on what its variants left
  const names = [null, ...plan.variants.map(({ name }) => name)];
  for (const name of [...names, null]) {
    const set = applySets(plan, name, [], createIssueLog());
    const alone = buildModel(set, createIssueLog());
    expect(alone).not.toBeNull();
    expect(buildModel(set, createIssueLog(), shared)).toEqual(alone);
  }
}

describe('a model on shared rules is the model alone', () => {
  it.each(scenarioNames)('for the variants of %s', (name) => {
    expectSharedLikeAlone(read({ ...scenarioPlan(name), workbooks: new Map() }));
  });

  it('where variants set levers, known steps back, running sums, and what a draw is counted by', () => {
    const plan = planOf(`plan: 1
time: { origin: 2020, end: 2026, step: year }
tables: { site: { key: id, rows: [{ id: north }, { id: south }] } }
levers:
  pace: { default: 2, range: [1, 5] }
  mode: { default: slow, choices: [slow, fast] }
variables:
  delay: { value: 1 }
  size: { by: site, value: pace * t }
  late: { by: site, value: "prev(size, delay)" }
  stock: { value: "cumulative(sum(size))" }
  both: { value: "cumulative(sum(late)) + stock" }
  chosen: { value: "if(mode == 'fast', stock, both)" }
  luck: { by: site, draw: "normal(1, 2)" }
  other: { draw: "uniform(0, 1)" }
  result: { value: "sum(luck) + other + chosen" }
targets: { t: { measure: result, in: 2026, at_least: 3 } }
variants:
  quick: { set: { pace: 4, mode: fast } }
  later: { set: { delay: 3 } }
  drawn: { set: { delay: 2, "size[north]": "t + 1" } }
  drawing: { set: { "size[south]": "normal(3, 1)" } }
  calm: { set: { "luck[north]": 1 } }
`);
    expectSharedLikeAlone(read(plan));
  });
});
