/** Laws of tables of quantiles: each is made once, for whatever reads it, and it does not matter where. */

import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { quantileTables } from '../../src/kernel/quantile-tables.ts';
import { openJob, openModel, openPlan } from '../../src/open/open.ts';
import { createEngine } from '../../src/simulate/engine.ts';
import type { Job } from '../../src/simulate/job.ts';
import { planOf } from '../contract-files.ts';

/** A sum of so many draws, no two of which have the same parameters; the last has no table. */
function jobOf(draws: number): Job {
  const modes = Array.from({ length: draws }, (_, i) => `  lasts${i}: pert(0, ${i + 1}, 17)`).join('\n');
  const source = planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
variables:
${modes}
  small: gamma(0.01, 1)
  total: ${Array.from({ length: draws }, (_, i) => `lasts${i}`).join(' + ')} + small
report: [total]
`);
  const log = createIssueLog();
  const plan = openPlan(source, {}, log);
  return openJob(openModel(plan, log), plan, 1, log);
}

describe('tables of quantiles', () => {
  it('are made once for a program', () => {
    const { program } = jobOf(3);
    const tables = quantileTables(program);
    expect([...tables.values()].map((table) => table?.length ?? null)).toEqual([1440, 1440, 1440, null]);
    expect(quantileTables(program)).toBe(tables);
  });

  it('are those of another program where it has the same draws', () => {
    const known = quantileTables(jobOf(4).program);
    const tables = quantileTables(jobOf(5).program, known);
    expect(tables.size).toBe(6);
    for (const [key, table] of known) expect(tables.get(key)).toBe(table);
  });

  it('are kept by an engine for its next job', () => {
    const engine = createEngine();
    engine.evaluatorOf(jobOf(4));
    const known = engine.tables();
    engine.evaluatorOf(jobOf(2));
    expect(engine.tables().size).toBe(3);
    for (const [key, table] of engine.tables()) expect(known.get(key)).toBe(table);
  });

  it('may come from another thread', () => {
    const [here, there] = [createEngine(), createEngine()];
    const value = here.evaluatorOf(jobOf(3))(5).values[0]![7];
    const given = structuredClone(here.tables());
    expect(there.evaluatorOf(jobOf(3), given)(5).values[0]![7]).toBe(value);
    for (const [key, table] of there.tables()) expect(table).toBe(given.get(key));
  });
});
