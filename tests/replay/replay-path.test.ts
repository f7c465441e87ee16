/** What a replay tells of a path, against the run itself and against figures worked out by hand. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { type PlanSource, type Replay, replayPath, type StoryPeriod } from '../../src/index.ts';
import { normalCdf } from '../../src/num/normal-cdf.ts';
import { openModel, openPlan } from '../../src/open/open.ts';
import { openWorkbooks } from '../../src/plan/open-workbooks.ts';
import { createPathValues } from '../../src/replay/path-values.ts';
import { contractPlan, planOf } from '../contract-files.ts';

const folder = fileURLToPath(new URL('../../scenarios/taixin-2025/', import.meta.url));
const readTaixin = (path: string): string => readFileSync(`${folder}${path}`, 'utf8');
const taixin: PlanSource = { file: 'plan.yaml', text: readTaixin('plan.yaml'), read: readTaixin };

const plans: readonly (readonly [string, PlanSource])[] = [
  ...['pipeline', 'chain', 'order', 'periods', 'network', 'w1'].map((name) => [name, contractPlan(name)] as const),
  ['taixin', taixin],
];

function planWith(variables: string, target = 'x'): PlanSource {
  return planOf(`plan: 1
time: { origin: 2021, end: 2024, step: year }
variables:
${variables}
targets: { goal: { measure: ${target}, in: 2024, at_least: 1000 } }
`);
}

const storyOf = async (source: PlanSource, path = 5): Promise<readonly StoryPeriod[]> =>
  (await replayPath(source, { path })).story[0]!.periods;

/** The same values, but for the last digits of exponentials that the run carries from step to step: 1 ulp a step, over 20 steps. */
function expectSame(alone: ArrayLike<number>, run: ArrayLike<number>, label: string): void {
  expect(alone.length).toBe(run.length);
  for (let i = 0; i < alone.length; i++) {
    const slack = 20 * Number.EPSILON * Math.abs(run[i]!);
    expect(Math.abs(alone[i]! - run[i]!), label).toBeLessThanOrEqual(slack);
  }
}

describe('what a formula comes to on a path, law', () => {
  it.each(plans.filter(([name]) => name !== 'order' && name !== 'taixin'))(
    'is in %s, computed alone, the value that the run computed',
    async (_, source) => {
      const log = createIssueLog();
      const model = openModel(openPlan(await openWorkbooks(source), {}, log), log);
      const { rows } = await replayPath(source, { path: 1234 });
      const named = model.cells.flatMap(({ named }, cell) => (named ? [cell] : []));
      expect(named.length).toBe(model.cells.length); // rows leave out running sums; these plans have none
      const path = createPathValues(
        model,
        rows.map(({ values }) => values),
      );
      for (const [number, cell] of model.cells.entries()) {
        if (cell.rule.kind === 'value') expectSame(path.evaluate(cell.rule.value), path.cells[number]!, cell.label);
        if (cell.rule.kind === 'state')
          expectSame(path.evaluate(cell.rule.next).slice(1), path.cells[number]!.slice(1), cell.label);
      }
    },
  );
});

describe('the parts of a change, law', () => {
  it.each(plans.filter(([name]) => name !== 'w1'))('add up in %s, for measures of targets', async (_, source) => {
    const { targets } = await replayPath(source, { path: 0 });
    for (const { id } of targets.slice(0, 3)) {
      for (const { periods, measure } of (await replayPath(source, { path: 700, target: id })).story) {
        for (const { change, parts, value } of periods) {
          if (change === null || parts.length === 0) continue;
          const sum = parts.reduce((total, part) => total + part.change, 0);
          expect(Math.abs(sum - change), measure).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(value)));
        }
      }
    }
  });
});

describe('the parts of a change, truth', () => {
  const names = (period: StoryPeriod | undefined) => period!.parts.map(({ part, change }) => [part, change]);

  it('are followed down through sums, factors and differences, largest first', async () => {
    const source = planWith(`  a: { start: 1, next: a * 2 }
  b: { start: 10, next: b + 3 }
  inner: a - b
  share: 0.5
  x: 4 + share * inner + 2 * b`);
    expect(names((await storyOf(source))[2])).toEqual([
      ['b', 4.5], // -3/2 from inner and 2 * 3
      ['a', 1],
    ]);
  });

  it('of a stock are its flows, those that are the same at every step too', async () => {
    const source = planWith(`  rate: 2 * t
  base: 5
  flow: base + rate
  loss: 0.5
  x: { start: 100, next: x + flow - loss, aggregate: last }`);
    const [, , third] = await storyOf(source);
    expect(third!.change).toBe(8.5); // 5 + 2 * 2 - 0.5
    expect(names(third)).toEqual([
      ['flow', 5],
      ['rate', 4],
      ['loss', -0.5],
    ]);
  });

  it('say when one begins, and name what an unnamed term reads', async () => {
    const source = planWith(`  opens: 2023
  size: 50
  x: 7 * t + size * ramp(time - opens, 2)`);
    const periods = await storyOf(source);
    expect(periods.map(({ parts }) => parts.map(({ part, begins }) => [part, begins]))).toEqual([
      [],
      [['x', true]],
      [['x', false]],
      [
        ['x: size, opens', true],
        ['x', false],
      ],
    ]);
  });

  it('give way to what the formula reads where it is no sum', async () => {
    const source = planWith(`  supply: 10 * t
  demand: 25 - t
  x: min(supply, demand)`);
    const [, , , last] = await storyOf(source);
    expect(last!.parts).toEqual([]);
    expect(last!.inputs).toEqual([
      { variable: 'supply', from: 20, to: 30 },
      { variable: 'demand', from: 23, to: 22 },
    ]);
  });

  it('are not told where the origin would be compared with the sum of several steps', async () => {
    const source = planOf(`plan: 1
time: { origin: 2021-Q4, end: 2023-Q4, step: quarter }
variables: { sold: { value: 1 + t, aggregate: sum } }
targets: { goal: { measure: sold, in: 2023, at_least: 1 } }
`);
    const periods = await storyOf(source);
    expect(periods.map(({ value, change }) => [value, change])).toEqual([
      [1, null],
      [14, null], // 2 + 3 + 4 + 5
      [30, 16],
    ]);
  });
});

describe('the levels of draws, truth', () => {
  const draws = `  u: uniform(10, 30)
  z: { draw: "normal(0, 1)", each: step }
  shifted: { draw: "normal(u, 2)", each: step }
  built: bernoulli(70%)
  x: u + z + shifted + built`;

  it('are the probabilities of values at most as high, with the parameters of the path', async () => {
    const { rows, draws: levels } = await replayPath(planWith(draws), { path: 99 });
    const row = (name: string) => rows.find(({ variable }) => variable === name)!.values;
    const level = (name: string) => levels.find(({ variable }) => variable === name)!;
    expect(level('u').at_most[0]).toBeCloseTo((row('u')[0]! - 10) / 20, 14);
    expect(level('u').below).toEqual(level('u').at_most);
    expect(level('z').at_most).toEqual(row('z').map(normalCdf));
    level('shifted').at_most.forEach((found, step) => {
      expect(found).toBeCloseTo(normalCdf((row('shifted')[step]! - row('u')[0]!) / 2), 14);
    });
    const [built] = row('built');
    expect([level('built').below[0], level('built').at_most[0]]).toEqual(built === 1 ? [1 - 0.7, 1] : [0, 1 - 0.7]);
    expect(levels.map(({ each }) => each)).toEqual(['path', 'step', 'step', 'path']);
  });

  it('leave out a draw that is set to a constant', async () => {
    const set = [{ name: 'u', text: '20', place: { file: '--set', line: 1, column: 1 } }];
    const { draws: levels } = await replayPath(planWith(draws), { path: 99, set });
    expect(levels.map(({ variable }) => variable)).toEqual(['z', 'shifted', 'built']);
  });

  it('choose the draws that a period tells of: behind the largest part, furthest out', async () => {
    const source = planWith(`  large: { draw: "normal(0, 1)", each: step }
  small: { draw: "normal(0, 1)", each: step }
  grown: { start: 100, next: grown + 50 * large }
  noise: { start: 1, next: noise + 0.001 * small }
  x: grown + noise`);
    for (const { draws: told } of (await storyOf(source)).slice(1)) {
      expect(told.map(({ variable }) => variable)).toEqual(['large', 'small']);
    }
  });
});

describe('the outcome of targets, truth', () => {
  const outcome = ({ targets }: Replay, id: string) => targets.find((target) => target.id === id)!;

  it('says what decided, by how much, and when', async () => {
    const source = planOf(`plan: 1
time: { origin: 2020, end: 2024, step: year }
variables: { x: 10 * t, y: 5 - t }
targets:
  reach: { measure: x, by: 2024, at_least: 25 }
  keep: { measure: y, through: 2024, at_least: 3 }
  at: { measure: y, in: 2022, at_most: 2.5 }
  all: { all: [reach, keep] }
  one: { any: [reach, keep] }
  two: { count: [reach, keep, at], at_least: 2 }
`);
    const made = await replayPath(source, { path: 0 });
    expect(outcome(made, 'reach')).toMatchObject({ hit: true, value: 40, margin: 15, first: '2023' });
    expect(outcome(made, 'keep')).toMatchObject({ hit: false, value: 1, margin: -2, first: '2023' });
    expect(outcome(made, 'at')).toMatchObject({ hit: false, value: 3, margin: -0.5, first: null });
    expect(outcome(made, 'all').hit).toBe(false);
    expect(outcome(made, 'one').hit).toBe(true);
    expect(outcome(made, 'two')).toMatchObject({ hit: false, of: [{ hit: true }, { hit: false }, { hit: false }] });
  });
});
