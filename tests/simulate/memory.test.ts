/** Truth: a run that does not fit in memory is refused before it starts, also by a check. */

import { describe, expect, it } from 'vitest';
import { forecast, PlanError } from '../../src/index.ts';
import { normalQuantile } from '../../src/num/normal-quantile.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import { seriesBytes } from '../../src/simulate/memory.ts';
import { layOut } from '../../src/summary/layout.ts';
import { createSummary } from '../../src/summary/summary.ts';
import { planOf } from '../contract-files.ts';
import { randomBlock } from '../summary/block-values.ts';

/** The bytes of all typed arrays in a value. */
function bytesOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
}

describe('the memory of a reported measure', () => {
  const shapes: Readonly<Record<string, (u: number) => number>> = {
    uniform: (u) => u,
    normal: normalQuantile,
    lognormal: (u) => Math.exp(normalQuantile(u)),
  };
  it.each(Object.entries(shapes))('is what is reckoned with, to a third, for values that are %s', (_, of) => {
    const request = { measures: 1, periods: 0, series: [0], targets: [] };
    const layout = layOut(request, randomBlock(request, 1, 0, of));
    const bytes = bytesOf(layout) + 2 * bytesOf(createSummary(request, layout).columns);
    expect(bytes / seriesBytes).toBeGreaterThan(2 / 3);
    expect(bytes / seriesBytes).toBeLessThan(4 / 3);
  });
});

describe('a run too large for memory', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => `{ id: e${i} }`).join(', ');
  const plan = planOf(`plan: 1
time: { origin: 2000, end: 2050, step: year }
tables: { a: { key: id, rows: [${rows}] } }
variables: { x: { by: a, draw: "normal(0, 1)" } }
report: [x]
`);
  // 51,000 measures in periods of 300,000 bytes, each with a column of 8,192 and another that waits to be counted
  const message =
    /^plan\.yaml:1:1 the plan is too large: each thread would need 15\.0 GiB of memory \(limit 4\.0 GiB\); report fewer/;

  it('is refused with the size that it would need', async () => {
    const error: unknown = await forecast(plan).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PlanError);
    expect((error as Error).message).toMatch(message);
  });

  it('is found by a check', () => {
    const { issues, counts } = checkOpened(plan);
    expect(issues.map(({ kind }) => kind)).toEqual(['run-too-large']);
    expect(counts).toBeNull();
  });
});
