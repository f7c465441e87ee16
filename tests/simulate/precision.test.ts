/** Runs that stop when they are exact enough: what they do is what a run of that many paths does, and they say why they stopped. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlanError } from '../../src/base/issue.ts';
import { verdictExitCode } from '../../src/forecast/verdict-exit-code.ts';
import { type ForecastOptions, forecast } from '../../src/index.ts';
import { studentTQuantile } from '../../src/num/student-t-quantile.ts';
import { roundEnds } from '../../src/simulate/rounds.ts';
import { executeInPool } from '../../src/simulate/threads.ts';
import { planOf } from '../contract-files.ts';

const planWith = (targets: string, tail = '') =>
  planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
variables:
  x: normal(0, 1)
targets:
${targets}${tail}`);

const median = (require: string) => planWith(`  t: { measure: x, in: 2022, at_least: 0${require} }\n`);

async function run(plan: ReturnType<typeof planOf>, options: ForecastOptions) {
  const made = await forecast(plan, { sampler: 'random', ...options });
  return { made, target: made.targets[0]!, precision: made.run.precision };
}

describe('a run with a precision', () => {
  it('doubles from 4,096 paths until the interval of its look is within it, and says so', async () => {
    const { made, target, precision } = await run(median(''), { precision: 0.01 });
    expect(precision).toEqual({
      half_width: 0.01,
      looks: 13,
      look: precision!.look,
      settled: true,
      coverage: 1 - 0.05 / 13,
    });
    expect(made.run.paths).toBe(4096 * 2 ** (precision!.look - 1));
    // t at 1 - 0.05 / 13 with 15 degrees of freedom is 3.4: about 30,000 paths at p = 1/2
    const reach = (error: number): number => studentTQuantile(1 - 0.05 / 26, 15) * error;
    expect(reach(target.standard_error)).toBeLessThanOrEqual(0.01);
    const before = await run(median(''), { paths: made.run.paths / 2 });
    expect(reach(before.target.standard_error)).toBeGreaterThan(0.01);
    expect(target.interval.coverage).toBe(0.95);
  });

  it('gives the figures of a run of as many paths, on one thread and on two', async () => {
    const { made } = await run(median(''), { precision: 0.01 });
    const fixed = await run(median(''), { paths: made.run.paths });
    const { precision: _, ...same } = made.run;
    expect({ ...made, run: same }).toEqual(fixed.made);
    for (const threads of [1, 2]) {
      const other = await run(median(''), { precision: 0.01, execute: executeInPool(threads) });
      expect(JSON.stringify(other.made)).toBe(JSON.stringify(made));
    }
  });

  it.each([
    [', require: 30%', 'met', 0],
    [', require: 70%', 'missed', 3],
  ] as const)('stops as soon as a requirement is decided:%s is %s', async (require, verdict, code) => {
    const { made, target, precision } = await run(median(require), { precision: 0.0001 });
    expect([made.run.paths, target.verdict, precision!.settled, verdictExitCode(made)]).toEqual([
      4096,
      verdict,
      true,
      code,
    ]);
  });

  it('goes on for a target without a requirement, though others are decided', async () => {
    const plan = planWith(
      '  t: { measure: x, in: 2022, at_least: 0, require: 30% }\n  u: { measure: x, in: 2022, at_least: 0 }\n',
    );
    expect((await run(plan, { precision: 0.01 })).made.run.paths).toBeGreaterThan(4096);
  });

  it('stops at the paths allowed, undecided: exit code 4', async () => {
    const { made, target, precision } = await run(median(', require: 50%'), { precision: 0.0001, paths: 20_000 });
    expect(precision).toMatchObject({ looks: 4, look: 4, settled: false });
    expect([made.run.paths, target.verdict, verdictExitCode(made)]).toEqual([20_480, 'undecided', 4]);
  });

  it("is the plan's own unless paths or a precision are typed", async () => {
    const plan = planWith('  t: { measure: x, in: 2022, at_least: 0 }\n', 'run: { precision: 2pp, paths: 300000 }\n');
    const { made, precision } = await run(plan, {});
    expect(precision).toMatchObject({ half_width: 0.02, settled: true, looks: 8 });
    expect(made.run.paths).toBeLessThan(300_000);
    expect((await run(plan, { paths: 5000 })).made.run).toMatchObject({ paths: 5120 });
    expect((await run(plan, { paths: 5000 })).precision).toBeUndefined();
    expect((await run(plan, { precision: 0.03 })).precision).toMatchObject({ half_width: 0.03, looks: 13 });
  });

  it('stops at once where nothing is random', async () => {
    const plan = planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
variables: { x: 1 }
targets: { t: { measure: x, in: 2022, at_least: 0 } }
`);
    expect((await run(plan, { precision: 0.0001 })).made.run.paths).toBe(4096);
  });

  it('needs a target', async () => {
    const plan = planOf(
      'plan: 1\ntime: { origin: 2021, end: 2022, step: year }\nvariables: { x: "normal(0, 1)" }\nreport: [x]\n',
    );
    await expect(run(plan, { precision: 0.01 })).rejects.toThrow(PlanError);
  });
});

describe('law: rounds', () => {
  it('rise by doubling to the limit, and are 13 at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 22 }), (limit) => {
        const ends = roundEnds(limit);
        expect(ends.at(-1)).toBe(limit);
        expect(ends.length).toBeLessThanOrEqual(13);
        ends.slice(0, -1).forEach((end, k) => {
          expect(end).toBe(4 * 2 ** k);
          expect(end).toBeLessThan(limit);
        });
      }),
    );
  });
});
