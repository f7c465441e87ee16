/** Truth: literals and values in other units than those declared are converted exactly and rounded once. */

import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/index.ts';
import { planOf } from '../contract-files.ts';
import { errorsOf, head, valuesOf } from './small-plans.ts';

describe('a value in another unit', () => {
  it.each([
    ['percent', '7%', 7],
    ['percent', '7', 7],
    ['percent', '0.29 * 1', 29],
    ['tonne', '1.1 万吨', 11000],
    ['tonne', '-2.3 万吨', -23000],
    ['万吨', '7000 tonne', 0.7],
    ['万吨', 'mass', 0.7],
    ['year', '18 months', 1.5],
    ['quarters', '7 months', 7 / 3],
    ['亿元', '0', 0],
    ['亿元', 'if(t > 9, 0, 300 CNY)', 3e-6],
    ['MWh', '3.3 kWh', 0.0033],
  ])('in %s: %s is %d', async (unit, value, expected) => {
    const values = await valuesOf(`  mass: { unit: tonne, value: 7000 }\n  x: { unit: ${unit}, value: "${value}" }`);
    expect(values.x![0]).toBe(expected);
  });

  it.each([
    'mass == 1.1 万吨',
    '1.1 万吨 == mass',
    'mass >= 1.1 万吨',
    'mass <= 11e9 gram',
    'share_ == 7%',
    'share_ < 0.0700001',
    '18 months / 1 year == 1.5',
    'mod(18 months, 1 year) == 6 months',
    'max(mass, 1 万吨) == 11000 tonne',
  ])('%s', async (comparison) => {
    const values = await valuesOf(
      `  mass: { unit: tonne, value: 11000 }\n  share_: { unit: percent, value: 7 }\n  x: "${comparison}"`,
    );
    expect(values.x![0]).toBe(1);
  });

  it('meets a threshold exactly when it equals it', async () => {
    const variables = '  mass: { unit: tonne, value: 11000 }\n  part: { unit: percent, value: 7 }\n';
    const targets =
      'targets:\n  a: { measure: mass, in: 2022, at_least: 1.1 万吨 }\n  b: { measure: part, in: 2022, at_most: 7% }\n';
    const made = await forecast(planOf(`${head}${variables}${targets}`), { paths: 1024 });
    expect(made.targets.map(({ probability }) => probability)).toEqual([1, 1]);
  });

  it('is read from cells and levers as from formulas', async () => {
    const tables =
      '  cell: { key: id, columns: { p: { unit: percent }, m: { unit: tonne } }, rows: [{ id: a, p: 7%, m: 1.1 万吨 }, { id: b, p: 0.7%, m: 2 }] }\n';
    const levers = 'levers:\n  wait: { unit: year, default: 18 months, range: [6 months, 2] }\n';
    const variables =
      '  p: { unit: percent, value: "cell.p[a]" }\n  q: { unit: percent, value: "cell.p[b]" }\n  m: { unit: tonne, value: "cell.m[a]" }\n  w: { unit: months, value: wait }\n';
    const text = `${head.replace('variables:\n', '') + tables}variables:\n${variables}${levers}`;
    const values = await valuesOf(planOf(text));
    expect(['p', 'q', 'm', 'w'].map((name) => values[name]![0])).toEqual([7, 0.7, 11000, 18]);
  });

  it('is refused as a percentage of what has a unit, in a cell as in a formula', () => {
    const tables = '  cell: { key: id, columns: { v: { unit: 亿元 } }, rows: [{ id: a, v: 5% }] }\nvariables:\n';
    const text = head.replace('variables:\n', tables);
    expect(errorsOf(planOf(`${text}  x: 1\n  y: { unit: 亿元, value: 5% }\n`))).toEqual([
      '9:69 "5%" cannot be converted to 亿元, the unit of the column "v"',
      '12:25 this is a plain number, but 亿元 is needed here: give its numbers a unit, as in 1 亿元',
    ]);
  });
});

describe('cumulative', () => {
  it('adds up a flow over the steps after the origin, in its unit times year', async () => {
    const plan = head
      .replace('end: 2024, step: year', 'end: 2021-Q4, step: quarter, report: quarter')
      .replace('origin: 2021,', 'origin: 2021-Q1,');
    const variables =
      '  flow: { unit: 亿元/year, value: 100 * (1 + t) * 1 亿元/year }\n  sum_: { unit: 亿元, value: cumulative(flow) }\n  by_hand: { unit: CNY, start: 0, next: by_hand + flow * dt * 1 year }\n  back: { unit: 亿元, value: prev(cumulative(flow)) }\n';
    const values = await valuesOf(planOf(plan + variables));
    expect(values.sum_).toEqual([0, 50, 125, 225]);
    expect(values.by_hand).toEqual([0, 50e8, 125e8, 225e8]);
    expect(values.back).toEqual([0, 0, 50, 125]);
  });
});

describe('the rate of an exponential draw', () => {
  it('is per the unit of what is drawn: a literal, a formula and another unit give the same draw', async () => {
    const drawn = async (x: string) => (await valuesOf(`  life: { unit: year, value: 4 }\n  x: ${x}`)).x![0]!;
    const years = await drawn('{ unit: year, draw: exponential(0.25) }');
    expect(years).toBeGreaterThan(0);
    expect(await drawn('{ unit: year, draw: exponential(1 / life) }')).toBe(years);
    expect(await drawn('{ unit: month, draw: exponential(1 / life) }')).toBeCloseTo(12 * years, 10);
    expect(errorsOf('  x: { unit: year, draw: exponential(4 years) }')).toEqual([
      '10:38 this is in years, but 1/year is needed here',
    ]);
  });
});
