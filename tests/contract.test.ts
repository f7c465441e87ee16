/** Truth: the contract plans give the figures that their headers state, within what their own standard errors allow. */

import { describe, expect, it } from 'vitest';
import { type Forecast, forecast } from '../src/index.ts';
import { studentTQuantile } from '../src/num/student-t-quantile.ts';
import { contractPlan } from './contract-files.ts';

/** A false alarm of 1e-6 a figure, two-sided, for an error estimated from 16 replicates. */
const limit = studentTQuantile(1 - 5e-7, 15);

const run = (name: string): Promise<Forecast> => forecast(contractPlan(name));

function target(made: Forecast, id: string) {
  return made.targets.find((each) => each.id === id)!;
}

function series(made: Forecast, id: string, element: Readonly<Record<string, string>> = {}) {
  return made.series.find((each) => each.id === id && JSON.stringify(each.element) === JSON.stringify(element))!;
}

/** Holds a figure to a reference that is itself known to within `slack` (the digits that the header states). */
function expectWithin(value: number, standardError: number, reference: number, slack = 5e-9): void {
  expect(standardError).toBeGreaterThan(0);
  expect(Math.abs(value - reference)).toBeLessThanOrEqual(limit * standardError + slack);
}

function expectProbabilities(made: Forecast, stated: Readonly<Record<string, number>>): void {
  for (const [id, probability] of Object.entries(stated)) {
    const { probability: found, standard_error, interval } = target(made, id);
    if (probability === 0 || probability === 1)
      expect([id, found, standard_error]).toEqual([id, probability, expect.anything()]);
    else expectWithin(found, standard_error, probability);
    expect(interval.lower).toBeLessThanOrEqual(found);
    expect(interval.upper).toBeGreaterThanOrEqual(found);
  }
}

describe('contract plans, against their exact answers', () => {
  it('gbm: geometric Brownian motion in yearly steps', async () => {
    const made = await run('gbm');
    expectProbabilities(made, { doubled: 0.332555352 });
    const output = series(made, 'output');
    expect(output.periods).toEqual(['2021', '2022', '2023', '2024', '2025']);
    expectWithin(output.mean[4]!, output.standard_error[4]!, 1822.1188, 5e-5);
    const quantiles = { 0.5: 1682.0276, 0.05: 871.1497, 0.95: 3247.6818 };
    for (const [level, value] of Object.entries(quantiles)) {
      const found = output.quantiles.find((each) => each.level === Number(level))!;
      expectWithin(found.values[4]!, found.standard_errors[4]!, value, 5e-5);
    }
    expect([output.mean[0], output.standard_error[0]]).toEqual([1000, 0]);
  });

  it('orthant: two correlated normals', async () => {
    const made = await run('orthant');
    expectProbabilities(made, { both: 0.352416382, either: 0.647583618, 'demand-up': 0.5, 'price-up': 0.5 });
  });

  it('walk: first passage of a coin-toss walk', async () => {
    const made = await run('walk');
    expectProbabilities(made, { touched: 0.2890625, ended: 0.14453125 });
    const touched = target(made, 'touched');
    const firstHits = touched.kind === 'threshold' ? touched.first_hit! : [];
    expect(firstHits.map((hit) => hit.period)).toEqual([
      '2018',
      '2019',
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
    ]);
    const sum = firstHits.reduce((total, hit) => total + hit.probability, 0);
    expect(sum).toBeCloseTo(touched.probability, 12);
    expectWithin(firstHits[2]!.probability, firstHits[2]!.standard_error, 1 / 8);
    expect(firstHits[0]!.probability).toBe(0);
  });

  it('pipeline: projects that may fail and be late', async () => {
    const made = await run('pipeline');
    expectProbabilities(made, { steel: 0.48, semiconductor: 0.36, both: 0.1728 });
    for (const [chain, mean] of Object.entries({ steel: 890, semiconductor: 91.6 })) {
      const output = series(made, 'output', { chain });
      expectWithin(output.mean[4]!, output.standard_error[4]!, mean);
    }
  });

  it('bottleneck: a chain runs at its slowest stage', async () => {
    expectProbabilities(await run('bottleneck'), { finished: 0.3125 });
  });

  it('chain: stages in line, each with its yield', async () => {
    const made = await run('chain');
    expectProbabilities(made, { 'deep-800': 0.394736842, 'deep-840': 0.289473684 });
    const deep = series(made, 'throughput', { stage: 'deep-processing' });
    expectWithin(deep.mean[1]!, deep.standard_error[1]!, 744.0789474, 5e-8);
  });

  it('quarters: quarterly steps reported by the year', async () => {
    const made = await run('quarters');
    expectProbabilities(made, { 'above-133': 1, 'above-134': 0 });
    const { mean, standard_error } = series(made, 'output');
    const year = (first: number): number =>
      (1.02 ** first + 1.02 ** (first + 1) + 1.02 ** (first + 2) + 1.02 ** (first + 3)) * 25;
    expect(Math.abs(mean[1]! - year(1))).toBeLessThan(1e-9);
    expect(Math.abs(mean[4]! - year(13))).toBeLessThan(1e-9);
    expect(Math.abs(mean[1]! - 105.101004)).toBeLessThan(5e-8);
    expect(Math.abs(mean[4]! - 133.2934859)).toBeLessThan(5e-8);
    expect(standard_error).toEqual([0, 0, 0, 0, 0]);
  });

  it('order: what a name means within a step', async () => {
    const made = await run('order');
    for (const { id, probability, standard_error, interval } of made.targets) {
      expect({ id, probability, standard_error, interval }).toEqual({
        id,
        probability: 1,
        standard_error: 0,
        interval: { lower: 1, upper: 1, coverage: 0.95 },
      });
    }
    expect(series(made, 'b').mean).toEqual([1, 2, 3, 4, 5]);
    expect(series(made, 'flow').mean).toEqual([100, 200, 300, 400, 500]);
  });

  it('order: the table of its header, quarter by quarter', async () => {
    const names = 'after_b before_b fib lag swap_p swap_q stock piled points above power season choice ratio';
    const { text, ...rest } = contractPlan('order');
    const made = await forecast({
      ...rest,
      text: text.replace('report: [b, flow]', `report: [${names.split(' ').join(', ')}]`),
    });
    const header: Readonly<Record<string, readonly number[]>> = {
      after_b: [1, 3, 6, 10, 15],
      before_b: [1, 2, 4, 7, 11],
      fib: [1, 2, 3, 5, 8],
      lag: [1, 1, 1, 2, 3],
      swap_p: [1, 0, 1, 0, 1],
      swap_q: [0, 1, 0, 1, 0],
      stock: [0, 50, 125, 225, 350],
      piled: [0, 50, 125, 225, 350],
      points: [0.07, 0.07, 0.07, 0.07, 0.07],
      power: [-4, -4, -4, -4, -4],
      season: [0, 1, 2, 3, 0],
      choice: [20, 20, 20, 20, 10],
      ratio: [3, 3, 3, 3, 3],
    };
    for (const [name, values] of Object.entries(header)) {
      for (const [i, value] of values.entries())
        expect(Math.abs(series(made, name).mean[i]! - value), name).toBeLessThan(1e-9);
    }
    expect(Math.abs(series(made, 'above').mean[4]! - 5.05)).toBeLessThan(1e-9);
  });

  it('periods: reporting periods that are complete, and what by, through and aggregate mean', async () => {
    const made = await run('periods');
    expectProbabilities(made, {
      early: 0,
      kept: 1,
      at_year_end: 0.273620605,
      below: 0.726379395,
      in_any_quarter: 0.423950195,
      ended_low: 0.604736328,
    });
    expect(made.series.map(({ id, periods, mean }) => [id, periods[1], mean[1]])).toEqual([
      ['falling', '2023', 5.5],
      ['falling_sum', '2023', 22],
      ['falling_last', '2023', 4],
      ['falling_max', '2023', 7],
      ['falling_min', '2023', 4],
    ]);
    expect(made.series[0]!.mean[2]).toBe(1.5);
    expect(made.warnings.map(({ kind }) => kind)).toEqual(['uncovered-steps']);
  });

  it('network: tasks in the order that their links give', async () => {
    const { text, ...rest } = contractPlan('network');
    const made = await forecast({ ...rest, text: `${text}report: [finish, by_hand, waits]\n` });
    expectProbabilities(made, { 'in-time': 0.266, same: 0.266, permits: 0.3, two: 1, none: 1 });
    const finish = series(made, 'finish', { task: 'start-up' });
    expectWithin(finish.mean[1]!, finish.standard_error[1]!, 16.66);
    expect(series(made, 'by_hand', { task: 'start-up' }).mean).toEqual(finish.mean);
    const waits = ['start-up', 'design', 'permits', 'equipment', 'install'].map(
      (task) => series(made, 'waits', { task }).mean[1],
    );
    expect(waits).toEqual([1, 0, 1, 1, 2]);
  });

  it('dependence: Gaussian and Student-t copulas, of step draws and of draws that are not normal', async () => {
    expectProbabilities(await run('dependence'), {
      'gain-a': 0.131776239,
      'gain-b': 0.131776239,
      gains: 0.017364977,
      permit: 0.3,
      finance: 0.2,
      both: 0.128598831,
      prize: 0.3,
      mood: 0.5,
      'happy-winner': 0.237272362,
      left: 0.05,
      right: 0.05,
      tail: 0.016062684,
      'one-of-three': 0.454235559,
    });
  });

  it('w1: the reference workload, against an independent implementation', async () => {
    const made = await run('w1');
    const total = target(made, 'total-2000');
    expectWithin(total.probability, total.standard_error, 0.4623, 0.0005 * 5);
    const { mean, standard_error } = series(made, 'total');
    expectWithin(mean[5]!, standard_error[5]!, 1979.02, 0.02 * 5);
  });
});

describe('contract plans that need what is not built yet', () => {
  it.each([
    ['filter', 'observations'],
    ['posterior', 'observations'],
  ])('%s is refused by name: %s', async (name, feature) => {
    await expect(run(name)).rejects.toThrow(new RegExp(`\`${feature}\` is part of the language and not built yet`));
  });
});
