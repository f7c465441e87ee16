import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplers } from '../../src/base/sampler.ts';
import { packPlan } from '../../src/batch/plan-package.ts';
import { createItemRunner, type ItemRequest } from '../../src/batch/run-item.ts';
import { forecast } from '../../src/index.ts';
import { jsonText } from '../../src/report/json-text.ts';
import { executeAtOnce } from '../../src/simulate/simulate.ts';
import { contractPlan, planOf } from '../contract-files.ts';
import { growthText } from './memory-files.ts';

const at = { file: 'batch.yaml', line: 1, column: 1 };
const plans = [planOf(growthText), planOf(`${growthText.replace('118', '110')}run: { seed: 4, sampler: lhs }\n`)];

const requests = fc.record({
  plan: fc.integer({ min: 0, max: plans.length - 1 }),
  variant: fc.constantFrom(null, 'slump', 'boom'),
  set: fc.subarray([
    { name: 'extra', text: ' 1%', place: at },
    { name: 'rate', text: 'normal(3%, 1%)', place: at },
  ]),
  seed: fc.integer({ min: 0, max: 50 }),
  sampler: fc.constantFrom(null, ...samplers),
  size: fc.constantFrom({ paths: 2048, precision: null }, { paths: 8192, precision: 0.02 }),
});

describe('an item, law', () => {
  it('is the forecast of its plan to the last byte, whatever ran before', async () => {
    const packages = await Promise.all(plans.map(async (plan) => (await packPlan(plan)).package));
    const { run } = createItemRunner(executeAtOnce);
    await fc.assert(
      fc.asyncProperty(requests, async ({ plan, variant, set, seed, sampler, size }) => {
        const { paths, precision } = size;
        const options = { variant, paths, precision, sampler };
        const outcome = await run(structuredClone(packages[plan]!), { options, set, seed, megabytes: null });
        const alone = await forecast(plans[plan]!, {
          ...(variant === null ? {} : { variant }),
          ...(sampler === null ? {} : { sampler }),
          ...(precision === null ? {} : { precision }),
          ...{ set, seed, paths },
        });
        expect(outcome.kind === 'done' && jsonText(outcome.forecast)).toBe(jsonText(alone));
      }),
      { numRuns: 40 },
    );
  });

  it('needs nothing but its package: tables come with it', async () => {
    const source = contractPlan('w1');
    const { package: packed, issues } = await packPlan(source);
    expect(issues).toEqual([]);
    expect(Object.keys(packed.files)).toEqual(['w1-projects.csv']);
    const { run } = createItemRunner(executeAtOnce);
    const options = { variant: null, paths: 1024, precision: null, sampler: null };
    const outcome = await run(packed, { options, set: [], seed: 1, megabytes: null });
    expect(outcome).toEqual({ kind: 'done', forecast: await forecast(source, { paths: 1024 }) });
  });
});

describe('an item that cannot be run, truth', () => {
  const request = (changes: Partial<ItemRequest>): ItemRequest => ({
    options: { variant: null, paths: 1024, precision: null, sampler: null },
    set: [],
    seed: 1,
    megabytes: null,
    ...changes,
  });

  it.each([
    [{ set: [{ name: 'extar', text: '1', place: at }] }, 'set-unknown batch.yaml:1:1'],
    [{ set: [{ name: 'rate', text: 'output', place: at }] }, 'cycle'],
    [{ megabytes: 1 }, 'batch-item-too-large plan.yaml:1:1'],
  ])('says why: %j', async (changes, told) => {
    const { package: packed } = await packPlan(plans[0]!);
    const outcome = await createItemRunner(executeAtOnce).run(packed, request(changes));
    const issues = outcome.kind === 'failed' ? outcome.issues.map(({ kind, place }) => `${kind} ${place}`) : [];
    expect(issues).toHaveLength(1);
    expect(issues[0]).toContain(told);
  });
});
