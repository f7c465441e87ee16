/** Distributions inside others and over tables in plans: their values, how they are drawn, and mistakes where they stand. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, issueMessage } from '../../src/index.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import { executeInPool } from '../../src/simulate/threads.ts';
import { planOf } from '../contract-files.ts';
import { valuesOf } from './small-plans.ts';

const head = `plan: 1
time: { origin: 2021, end: 2023, step: year }
units: { 亿元: 1e8 CNY }
tables:
  past: { key: year, columns: { growth: { unit: percent }, cost: { unit: 亿元 } }, rows: [{ year: "2018", growth: 5, cost: 3, size: 2, note: a }, { year: "2019", growth: 7, cost: 4, note: b }] }
variables:
`; // 6 lines: a variable's line is 7

const path = fc.integer({ min: 0, max: 100_000 });

/** The values of a plan's variables on a path. */
function onPath(body: string, number: number): ReturnType<typeof valuesOf> {
  return valuesOf(planOf(`${head}  ${body}\n`), { path: number });
}

describe('law: draws of distributions made of others', () => {
  it.each([
    ['truncate(uniform(0, 1), 0, 1)', 'uniform(0, 1)'],
    ['truncate(normal(3, 1), -1e6, 1e6)', 'normal(3, 1)'],
    ['mixture([normal(3, 1)], [2])', 'normal(3, 1)'],
    ['mixture([normal(3, 1), cauchy(0, 1)], [2, 0])', 'normal(3, 1)'],
    ['truncate(poisson(3), 0, 1000)', 'poisson(3)'],
    ['mixture([poisson(3), poisson(3)], [1, 4])', 'poisson(3)'],
    ['mixture([discrete([1], [1]), discrete([5, 2], [1, 2])], [1, 3])', 'discrete([1, 2, 5], [1, 2, 1])'],
  ])('%s gives what %s gives, path by path', async (nested, plain) => {
    await fc.assert(
      fc.asyncProperty(path, async (number) => {
        const [one, other] = [await onPath(`x: ${nested}`, number), await onPath(`x: ${plain}`, number)];
        // in a truncation's levels the probability below -1e6 and above is 0, and a tail's level may round once more
        expect(Math.abs(one.x![0]! - other.x![0]!)).toBeLessThanOrEqual(1e-12 * Math.abs(other.x![0]!));
      }),
      { numRuns: 10 },
    );
  });

  it('are the same bits whether parameters are known before the run or drawn', async () => {
    const draw = (three: string, one: string): string =>
      `x: "truncate(mixture([normal(${three}, 1), empirical(past.growth), gamma(2, ${one})], [1, 2, ${one}]), ${one} / 100, 5)"`;
    await fc.assert(
      fc.asyncProperty(path, async (number) => {
        const known = await onPath(draw('3', '1'), number);
        const drawn = await onPath(`${draw('three', 'one')}\n  three: normal(3, 0)\n  one: uniform(1, 1)`, number);
        expect(drawn.x).toEqual(known.x);
      }),
      { numRuns: 20 },
    );
  });

  it('rise with the normal behind them, under a copula too', async () => {
    const plan = (first: string): string =>
      `x: ${first}\n  y: normal(0, 1)\ncorrelations:\n  - { between: [x, y], rho: 0.9, copula: { student_t: 4 } }`;
    const nested = plan('truncate(mixture([normal(0, 1), quantiles([10%, 50%, 90%], [2, 3, 5])], [1, 1]), -1, 9)');
    await fc.assert(
      fc.asyncProperty(path, path, async (a, b) => {
        const order = async (body: string): Promise<number> =>
          Math.sign((await onPath(body, a)).x![0]! - (await onPath(body, b)).x![0]!);
        expect(await order(nested)).toBe(await order(plan('normal(0, 1)')));
      }),
      { numRuns: 20 },
    );
  });

  it('are forecast to the same result in a pool: their form crosses to a worker', async () => {
    const plan = planOf(
      `${head}  s: uniform(1, 2)\n  x: mixture([truncate(normal(0, s), 0, 3), empirical(past.growth)], [1, s])\ntargets: { t: { measure: x, in: 2023, at_least: 1 } }\n`,
    );
    expect(await forecast(plan, { paths: 20_000, execute: executeInPool(2) })).toEqual(
      await forecast(plan, { paths: 20_000 }),
    );
  });
});

describe('truth: arguments of distributions made of others', () => {
  it.each([
    [
      'in the unit of the variable, converted',
      'x: { unit: 亿元, draw: "truncate(normal(11 亿元, 1e9 CNY), 10, 1000000001 CNY)" }',
      [10, 10.00000001],
    ],
    ['the cells of a column, in its unit', 'x: { unit: 亿元, draw: empirical(past.cost) }', [3, 4]],
    ['the cells of a column of percentages', 'x: { unit: percent, draw: empirical(past.growth) }', [5, 7]],
    ['between other draws', 'x: truncate(normal(0, 1), y, y + 1e-9)\n  y: uniform(2, 2)', [2, 2.000000001]],
  ])('are %s', async (_, body, [lo, hi]) => {
    for (const number of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const { x } = await onPath(body, number);
      expect(x![0]).toBeGreaterThanOrEqual(lo!);
      expect(x![0]).toBeLessThanOrEqual(hi!);
    }
  });
});

const mistakes: readonly (readonly [body: string, en: string, zh: string])[] = [
  [
    'x: truncate(0.06, 0, 1)',
    '7:15 distribution of truncate takes a distribution, like normal(0, 1), and "0.06" is a value',
    'truncate 的 distribution 应为分布，如 normal(0, 1)，而 "0.06" 是值',
  ],
  [
    'x: truncate(y, 0, 1)\n  y: 1',
    '7:15 distribution of truncate takes a distribution, like normal(0, 1); "y" names a value, and the values of a variable cannot be drawn from: write its distribution here',
    'truncate 的 distribution 应为分布，如 normal(0, 1)；"y" 是值的名称，不能从变量的值中抽取：请在此处写出分布',
  ],
  [
    'x: truncate(normal(0, 1), 1, 0)',
    '7:32 truncate of x: hi must be at least lo, and is 0',
    'x 的 truncate：hi 不得小于 lo，现为 0',
  ],
  [
    'x: truncate(normal(0, 1), 50, 60)',
    '7:29 truncate of x: lo must leave some of the distribution above it, and is 50',
    'x 的 truncate：lo 之上必须留有概率，现为 50',
  ],
  [
    'x: truncate(normal(0, 1), -60, -50)',
    '7:34 truncate of x: hi must leave some of the distribution below it, and is -50',
    'x 的 truncate：hi 之下必须留有概率，现为 -50',
  ],
  [
    'x: truncate(mixture([uniform(0, 1), uniform(2, 3)], [1, 1]), 1.2, 1.8)',
    '7:64 truncate of x: lo must have some of the distribution between it and hi, and is 1.2',
    'x 的 truncate：lo 与 hi 之间必须留有概率，现为 1.2',
  ],
  [
    'x: truncate(mixture([normal(0, 1), uniform(3, 2)], [1, 1]), 0, 1)',
    '7:49 uniform of x: hi must be at least lo, and is 2',
    'x 的 uniform：hi 不得小于 lo，现为 2',
  ],
  [
    'x: mixture([normal(0, 1), uniform(2, 3)], [1, -1])',
    '7:49 mixture of x: weights must not be negative, and is -1',
    'x 的 mixture：weights 不得为负，现为 -1',
  ],
  [
    'x: mixture([normal(0, 1), uniform(2, 3)], [0, 0])',
    '7:45 mixture of x: weights must have a sum greater than 0, and is [0, 0]',
    'x 的 mixture：weights 之和必须大于 0，现为 [0, 0]',
  ],
  [
    'x: mixture([normal(0, 1), uniform(2, 3)], [1])',
    '7:6 the lists distributions, weights of mixture have 2, 1 entries; give them as many',
    'mixture 的列表 distributions, weights 分别有 2, 1 项；请使项数相同',
  ],
  [
    'x: mixture([], [])',
    '7:18 mixture of x: weights must be as many as the distributions, and at least one, and is []',
    'x 的 mixture：weights 必须与分布一样多，且至少有一个，现为 []',
  ],
  [
    'x: mixture(normal(0, 1), [1])',
    '7:14 distributions of mixture is a list; write it in brackets: [normal(0, 1), normal(5, 2)]',
    'mixture 的 distributions 是列表；请用方括号：[normal(0, 1), normal(5, 2)]',
  ],
  [
    'x: mixture([normal(0, 1), nrmal(3, 1)], [1, 1])',
    '7:29 unknown distribution "nrmal"; did you mean "normal"?',
    '没有分布 "nrmal"；是否想写 "normal"？',
  ],
  [
    'x: truncate(interval(y, 3), 0, 1)\n  y: normal(0, 1)',
    '7:24 interval of x: lo must be known before the run; write a number, a lever or a formula of such',
    'x 的 interval：lo 必须在运行前已知；请写数字、杠杆（lever）或由它们组成的式子',
  ],
  [
    'x: normal(normal(0, 1), 1)',
    '7:13 the distribution "normal" stands inside a formula; give it a name of its own: `noise: { draw: "normal(0, 1)" }`',
    '分布 "normal" 出现在公式中；请给它单独命名：`noise: { draw: "normal(0, 1)" }`',
  ],
  [
    'x: quantiles([5%, 50%, 95%], [80, 100, 300])',
    '7:32 quantiles of x: values must lie on a metalog curve that rises throughout, and the one through these points falls near the 8.3% quantile; make their distances more even, or give fewer points, and is [80, 100, 300]',
    'x 的 quantiles：values 必须在一条处处上升的 metalog 曲线上，而过这些点的曲线在 8.3% 分位数附近下降；请使各值间距更均匀，或减少点数，现为 [80, 100, 300]',
  ],
  [
    'x: quantiles([5%, 10%, 25%, 50%, 75%, 90%, 95%], [1, 2, 3, 4, 5, 6, 7])',
    '7:16 quantiles of x: probabilities must determine one metalog: levels that lie too close together do not, nor do 7, 11, 15 … levels that are symmetric about 50%; leave a point out, or add one, and is [5%, 10%, 25%, 50%, 75%, 90%, 95%]',
    'x 的 quantiles：probabilities 必须确定唯一的 metalog：过于接近的概率不能确定，关于 50% 对称的 7、11、15 …… 个概率也不能；请减去或添加一个点，现为 [5%, 10%, 25%, 50%, 75%, 90%, 95%]',
  ],
  [
    'x: quantiles([5%, 95%, 50%], [80, 100, 140])',
    '7:26 quantiles of x: probabilities must rise from each to the next, and is 0.5',
    'x 的 quantiles：probabilities 必须逐个递增，现为 0.5',
  ],
  [
    'x: quantiles([5, 50, 95], [80, 100, 140])',
    '7:17 quantiles of x: probabilities must lie between 0 and 1, and is 5',
    'x 的 quantiles：probabilities 必须在 0 与 1 之间，且不等于 0 或 1，现为 5',
  ],
  [
    'x: quantiles([5%, 50%, 95%], [80, 100, 90])',
    '7:42 quantiles of x: values must rise from each to the next, and is 90',
    'x 的 quantiles：values 必须逐个递增，现为 90',
  ],
  [
    'x: quantiles([50%], [80])',
    '7:23 quantiles of x: values must be as many as the probabilities, from 2 to 16, and is [80]',
    'x 的 quantiles：values 必须与概率一样多，且有 2 至 16 个，现为 [80]',
  ],
  [
    'x: empirical(past.note)',
    '7:16 column past.note is text and stands where a number is needed; texts can only be compared with == and !=',
    'column past.note 是文本，而此处需要数字；文本只能用 == 和 != 比较',
  ],
  [
    'x: empirical(past.size)',
    '5:145 the column past.size has no value in this row, and empirical draws from all rows; fill the cell, leave the row out by "where", or write "missing: 0" if empty means 0',
    '列 past.size 在此行没有值，而 empirical 从所有行中抽取；请填写，或用 where 去掉该行，若空白就是 0，请写 missing: 0',
  ],
  [
    'x: empirical(past.cost)',
    '7:16 this is in 亿元, but a plain number is needed here: divide by a value in that unit, as in x / 1 亿元',
    '此处的单位是 亿元，而需要无单位的数：请除以同单位的量，如 x / 1 亿元',
  ],
  [
    'x: empirical(past)',
    '7:16 column of empirical is a column of a table, all of its rows: write empirical(table.column)',
    'empirical 的 column 是表的一整列：请写 empirical(表.列)',
  ],
  [
    'x: empirical([1, 2])',
    '7:16 column of empirical is a column of a table, all of its rows: write empirical(table.column)',
    'empirical 的 column 是表的一整列：请写 empirical(表.列)',
  ],
  [
    'x: empirical(past.growht)',
    '7:21 unknown column "growht" of table past; did you mean "growth"?',
    '表 past 没有列 "growht"；是否想写 "growth"？',
  ],
];

describe('truth: mistakes in distributions made of others', () => {
  it.each(mistakes)('%s', (body, en, zh) => {
    const { issues } = checkOpened(planOf(`${head}  ${body}\n`));
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map((issue) => `${issue.place.line}:${issue.place.column} ${issueMessage(issue, 'en')}`)).toEqual([
      en,
    ]);
    expect(errors.map((issue) => issueMessage(issue, 'zh'))).toEqual([zh]);
  });

  it('of several parts are reported together', () => {
    const body = 'x: mixture([normal(0, -1), uniform(3, 2)], [y, 1])\n  y: normal(0, 1)';
    const { issues } = checkOpened(planOf(`${head}  ${body}\n`));
    expect(issues.filter(({ severity }) => severity === 'error').map((issue) => issue.place.column)).toEqual([25, 41]);
  });

  it.each([
    [
      'x: truncate(normal(0, 1), y, 3)\n  y: normal(2, 1)',
      /x: parameter hi must be at least lo, and is 3 in 2021 on path \d+/,
    ],
    [
      'x: mixture([normal(0, y), empirical(past.growth)], [1, 1])\n  y: normal(2, 1)',
      /x: parameter normal\.sd must not be negative, and is -0\.\d+ in 2021 on path \d+/,
    ],
    [
      'x: quantiles([10%, 50%, 90%], [99 - abs(y), 100, 101])\n  y: normal(2, 1)',
      /x: values must lie on a metalog curve .* near the 9\d(\.\d)?% quantile; .* which is broken in 2021 on path \d+/,
    ],
  ])('that a path brings about end the run: %s', async (body, message) => {
    const plan = planOf(`${head}  ${body}\ntargets: { t: { measure: x, in: 2023, at_least: 1 } }\n`);
    await expect(forecast(plan, { paths: 20_000 })).rejects.toThrow(message);
  });
});
