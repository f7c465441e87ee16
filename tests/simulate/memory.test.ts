/** Truth: a run whose summaries do not fit in memory is refused before it starts, also by a check. */

import { describe, expect, it } from 'vitest';
import { checkPlan, forecast, PlanError } from '../../src/index.ts';
import { planOf } from '../contract-files.ts';

describe('a run too large for memory', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => `{ id: e${i} }`).join(', ');
  const plan = planOf(`plan: 1
time: { origin: 2000, end: 2050, step: year }
tables: { a: { key: id, rows: [${rows}] } }
variables: { x: { by: a, draw: "normal(0, 1)" } }
report: [x]
`);
  // 1,000 elements in 51 periods, twice 48 kB each, and as many columns of 8 kB
  const message =
    /^plan\.yaml:1:1 the plan is too large: each thread would need 5\.0 GiB of memory \(limit 4\.0 GiB\); report fewer/;

  it('is refused with the size that it would need', async () => {
    const error: unknown = await forecast(plan).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlanError);
    expect((error as Error).message).toMatch(message);
  });

  it('is found by a check', () => {
    const { issues, counts } = checkPlan(plan);
    expect(issues.map(({ kind }) => kind)).toEqual(['run-too-large']);
    expect(counts).toBeNull();
  });
});
