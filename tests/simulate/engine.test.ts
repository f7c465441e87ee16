import { describe, expect, it } from 'vitest';
import { samplers } from '../../src/base/sampler.ts';
import { makeReady, preparePlan, type ReadyPlan, runReady } from '../../src/open/run-plan.ts';
import { openWorkbooks } from '../../src/plan/open-workbooks.ts';
import { createEngine } from '../../src/simulate/engine.ts';
import { contractPlan } from '../contract-files.ts';

const readyPlan = async (name: string, options: Parameters<typeof preparePlan>[1]): Promise<ReadyPlan> =>
  makeReady(preparePlan(await openWorkbooks(contractPlan(name)), options));
const withSeed = (ready: ReadyPlan, seed: number): ReadyPlan => ({ ...ready, job: { ...ready.job, seed } });

describe('an engine, law', () => {
  it.each(samplers)('gives by %s what a new one gives, whatever ran on it before', async (sampler) => {
    const plans = [
      await readyPlan('gbm', { paths: 2048, sampler }),
      await readyPlan('w1', { paths: 2048, sampler }),
      await readyPlan('gbm', { paths: 32_768, sampler }),
    ];
    const engine = createEngine();
    for (const [plan, seed] of [0, 0, 1, 0, 2, 2, 1, 1, 0].map((plan, i) => [plans[plan]!, i % 4] as const)) {
      const alone = await runReady(withSeed(plan, seed), createEngine());
      expect((await runReady(withSeed(plan, seed), engine)).forecast).toEqual(alone.forecast);
    }
  });

  it('refuses to go on with a job when another was begun', async () => {
    const { job } = await readyPlan('gbm', { paths: 1024 });
    const engine = createEngine();
    const first = engine.evaluatorOf(job);
    first(0);
    engine.evaluatorOf({ ...job, seed: 2 });
    expect(() => first(1)).toThrow('one job at a time');
  });
});
