/** Truth and law: means corrected by control variates are nearer the exact ones, what is the same in two variants stays the same, and shares stay shares. */

import { describe, expect, it } from 'vitest';
import { pointsPerBlock, replicates } from '../../src/base/block.ts';
import { createIssueLog } from '../../src/base/issue.ts';
import { compare, forecast } from '../../src/index.ts';
import { forecastObserved, lowerModel } from '../../src/kernel/lower.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { openModel, openPlan } from '../../src/open/open.ts';
import { makeReady, preparePlan, simulateReady } from '../../src/open/run-plan.ts';
import { controlFactors } from '../../src/pilot/control-factors.ts';
import { meanOf } from '../../src/summary/mean.ts';
import { contractPlan, planOf } from '../contract-files.ts';
import { knownPlans } from '../statistics/known-answers.ts';

const projects = knownPlans.find(({ name }) => name === 'projects')!;

/** A plan with a measure r of draws a, b and c, targets on it, and whatever stands behind. */
const planWith = (r: string, more = ''): string => `plan: 1
time: { origin: 2024, end: 2026, step: year }
variables:
  a: lognormal_median(10, 1.3)
  b: bernoulli(40%)
  c: normal(0, 1)
  d: { draw: "normal(0, 1)", each: step }
  r: ${r}
targets:
  r: { measure: r, in: 2026, at_least: 5 }
${more}`;

/** The control variates that are found for a plan, as products of draws. */
const found = (text: string): string[] =>
  preparePlan(planOf(text), {}).order!.controls.map((factors) => factors.map(({ name }) => name).join(' · '));

describe('the control variates of a plan', () => {
  it('are products of a discrete draw and another that its values depend on, and the discrete draws', () => {
    expect(found(planWith('a * b + c')).sort()).toEqual(['b', 'b · a']);
    expect(found(planWith('a * c + d'))).toEqual([]);
  });

  it('are none where straight lines explain its values, where draws are made anew each step, depend on others or on values', () => {
    expect(found(planWith('a + 10 * b + c + d'))).toEqual([]);
    expect(found(planWith('b * d'))).toEqual([]);
    expect(found(planWith('a * b', 'correlations:\n  - { between: [a, b], rho: 0.1 }\n'))).toEqual([]);
    expect(found(planWith('b * c'))).toContain('c · b');
    expect(found(planWith('b * c').replace('normal(0, 1)', 'normal(0, a)'))).toEqual([]);
  });

  it('have no heavy tails, of which points miss the mean by more than that of what they are part of', async () => {
    const capped = 'min(a, 20) * b + c';
    expect(found(planWith(capped))).toContain('b · a');
    expect(found(planWith(capped).replace('(10, 1.3)', '(10, 2)'))).toEqual([]);
    expect(found(planWith('min(c, 2) * b').replace('normal(0, 1)', 'cauchy(0, 1)'))).toEqual([]);
    const huge = planWith('a * b + (c / 1e154) * b').replace('normal(0, 1)', 'normal(0, 1e154)');
    expect((await forecast(planOf(huge), { paths: 1024 })).series).toHaveLength(1);
  });

  it('are summed over the points of each replicate by the program', () => {
    const log = createIssueLog();
    const model = openModel(openPlan(planOf(planWith('a * b + c')), {}, log), log);
    const factors = controlFactors(model);
    expect([...factors.keys()].sort()).toEqual(['a', 'b', 'c']);
    const controls = [[factors.get('b')!], [factors.get('a')!, factors.get('c')!]];
    const cells = ['a', 'b', 'c'].map((label) => model.cells.findIndex((cell) => cell.label === label));
    const measures = cells.map((cell) => ({ cell, aggregate: 'last' as const }));
    const program = lowerModel(model, { ...forecastObserved(model), measures, controls });
    const outcome = createReferenceEvaluator(program, 3)(5);
    const width = program.periods.length + 1;
    const [a, b, c] = [0, 1, 2].map((measure) => outcome.values[measure * width]!) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const meanA = 10 * Math.exp(Math.log(1.3) ** 2 / 2);
    for (let replicate = 0; replicate < replicates; replicate++) {
      let [single, product] = [0, 0];
      for (let i = replicate * pointsPerBlock; i < (replicate + 1) * pointsPerBlock; i++) {
        single += b[i]! - 0.4;
        product += (a[i]! - meanA) * c[i]!;
      }
      expect(outcome.controls[replicate]).toBeCloseTo(single, 10);
      expect(outcome.controls[replicates + replicate]).toBeCloseTo(product, 10);
    }
  });
});

describe('means', () => {
  it('lie nearer what is exact, in standard errors that are smaller and true', async () => {
    const figure = projects.figures.find(({ name }) => name === 'mean of new')!;
    const seeds = 40;
    const squares = { corrected: 0, plain: 0, stated: 0 };
    for (let seed = 1; seed <= seeds; seed++) {
      const ready = await makeReady(preparePlan(projects.source as never, { paths: 4096, seed }));
      const { lower, upper } = figure.interval(await forecast(projects.source, { paths: 4096, seed }));
      const plain = await simulateReady({ ...ready, job: { ...ready.job, weights: null } }, { blocks: ready.blocks });
      const series = ready.description.series.findIndex(({ id }) => id === 'new');
      squares.corrected += ((lower + upper) / 2 - figure.exact) ** 2 / seeds;
      squares.stated += ((upper - lower) / 2 / 2.1314) ** 2 / seeds;
      squares.plain += (meanOf(plain, series, ready.model.time.periods.length, null) - figure.exact) ** 2 / seeds;
    }
    expect(squares.corrected).toBeLessThan(squares.plain / 1.5);
    // a mean square of 40 normals lies within these but for one time in five thousand
    expect(squares.corrected / squares.stated).toBeGreaterThan(0.37);
    expect(squares.corrected / squares.stated).toBeLessThan(2.1);
  });

  it('are those of the paths under the other samplers, and of a yes or no under any', async () => {
    for (const sampler of ['random', 'lhs'] as const) {
      expect(preparePlan(contractPlan('w1'), { sampler }).job.program.controls).toBe(0);
    }
    const asked = planWith('a * b + c', '  yes: { measure: reached, in: 2026, at_least: 1 }\n').replace(
      'targets:',
      '  reached: if(r >= 5, 1, 0)\ntargets:',
    );
    expect(found(asked)).toContain('b · a');
    const { series, targets } = await forecast(planOf(asked), { paths: 2048 });
    const shares = series.find(({ id }) => id === 'reached')!.mean;
    expect(shares.at(-1)).toBe(targets.find(({ id }) => id === 'yes')!.probability);
  });

  it('differ by exactly 0 between variants where no path differs, also where one has no more draw of a variate', async () => {
    const more = '  other: { measure: other, in: 2026, at_least: 0 }\nvariants: { fixed: { set: { b: 1 } } }\n';
    const text = planWith('a * b + c', more).replace('targets:', '  e: bernoulli(70%)\n  other: a * e + c\ntargets:');
    expect(found(text).sort()).toEqual(['b', 'b · a', 'e', 'e · a']);
    const { series } = await compare(planOf(text), { paths: 2048, seed: 4 });
    const differenceOf = (measure: string) => series.find(({ id }) => id === measure)!.columns[1]!.difference!;
    expect(differenceOf('other')).toMatchObject({ values: [0, 0, 0], standard_errors: [0, 0, 0] });
    const { values, standard_errors: errors } = differenceOf('r');
    const exact = 0.6 * 10 * Math.exp(Math.log(1.3) ** 2 / 2);
    expect(errors[2]).toBeLessThan(exact / 100);
    expect(Math.abs(values[2]! - exact)).toBeLessThan(5 * errors[2]!);
  });
});
