/** Laws of the two evaluators: they give the same bits. */

import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { forecast } from '../../src/index.ts';
import { encodeProgram } from '../../src/kernel/encode-program.ts';
import { forecastObserved, lowerModel } from '../../src/kernel/lower.ts';
import { buildModel } from '../../src/model/build.ts';
import type { PlanInput } from '../../src/plan/plan-source.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { contractPlan, planOf } from '../contract-files.ts';
import { findDifference } from './evaluators.ts';

const plans = 'gbm orthant walk pipeline bottleneck chain quarters order periods network dependence w1'.split(' ');

function programOf(source: PlanInput) {
  const log = createIssueLog();
  const model = buildModel(readPlan(source, log)!, log)!;
  return lowerModel(model, forecastObserved(model));
}

describe('the kernel and the reference evaluator', () => {
  it.each(plans)('give the same bits for %s', (name) => {
    expect(findDifference(programOf(contractPlan(name)), 11, [0, 5])).toBeNull();
  });

  it('give the same bits for draws from tables, in their tails too', () => {
    const draws = [
      'pert(0, 0.75, 3)',
      'pert(2, 2, 2.5)',
      'beta(8, 2)',
      'beta(0.5, 0.7)',
      'gamma(3, 2)',
      'gamma(0.1, 1)',
    ];
    const variables = [...draws, ...draws].map((draw, i) => `  x${i}: ${draw}`).join('\n');
    const source = planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
variables:
${variables}
  total: ${draws.map((_, i) => `x${i}`).join(' + ')}
  product: ${draws.map((_, i) => `x${i + draws.length}`).join(' * ')}
report: [total, product]
`);
    expect(findDifference(programOf(source), 4, [0, 1, 2, 3, 4, 5, 6, 7])).toBeNull();
  });

  it('give the same bits for the Taixin scenario', () => {
    const folder = new URL('../../scenarios/taixin-2025/', import.meta.url);
    const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');
    expect(
      findDifference(programOf({ file: 'plan.yaml', text: read('plan.yaml'), read, workbooks: new Map() }), 11, [0, 5]),
    ).toBeNull();
  });
});

describe('a platform without WebAssembly', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is told of, and gets the same forecast', async () => {
    const [plan, calls] = [contractPlan('pipeline'), [] as string[]];
    const options = { paths: 2048, onFallback: () => void calls.push('fallback') };
    const fast = await forecast(plan, options);
    expect(calls).toEqual([]);
    vi.stubGlobal('WebAssembly', undefined);
    expect(await forecast(plan, options)).toEqual(fast);
    expect(calls).toEqual(['fallback']);
  });
});

it('a program of W1 fits the second-level cache with its tables', () => {
  const { bytes } = encodeProgram(programOf(contractPlan('w1')), { sampler: 'random' });
  expect(bytes).toBeLessThan(2 ** 20 + 2 ** 18);
});
