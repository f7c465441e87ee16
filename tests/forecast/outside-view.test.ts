/** The outside view of targets: growth needed against closed forms, windows against the plan's own meaning of its targets. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Forecast, forecast, type OutsideView, type PlanSource, type TargetForecast } from '../../src/index.ts';
import { forecastTables } from '../../src/report/forecast-tables.ts';
import { forecastText } from '../../src/report/forecast-text.ts';

/** Yearly from 2021, quarterly from 2021-Q4, both to 2025. */
const times = {
  year: '{ origin: 2021, end: 2025, step: year }',
  quarter: '{ origin: 2021-Q4, end: 2025-Q4, step: quarter }',
};

function source(rest: string, history: string, step: keyof typeof times = 'year'): PlanSource {
  const text = `plan: 1\ntime: ${times[step]}\n${rest}`;
  return { file: 'plan.yaml', text, read: () => history };
}

const run = (plan: PlanSource): Promise<Forecast> => forecast(plan, { paths: 1024 });

/** A plan of one measure, `x`, with its history beside it, and one target. */
const asking = (target: string, history: string, x = 'value: 100', step: keyof typeof times = 'year') =>
  run(source(`variables:\n  x: { ${x}, reference: h.csv }\ntargets:\n  t: { measure: x, ${target} }\n`, history, step));

function viewOf(target: TargetForecast): OutsideView {
  if (target.kind !== 'threshold' || target.outside_view === undefined) throw new Error('no outside view');
  return target.outside_view;
}

const view = async (...args: Parameters<typeof asking>): Promise<OutsideView> =>
  viewOf((await asking(...args)).targets[0]!);

const csv = (values: readonly (number | null)[], from = 2021 - values.length + 1): string =>
  `period,value\n${values.map((value, i) => `${from + i},${value ?? ''}\n`).join('')}`;

/** Doubles every four years but for the last: 100, 119, 141, 168, 200, 210, 215. */
const history = csv([100, 119, 141, 168, 200, 210, 215]);

const counts = ({ windows }: OutsideView) => windows.map(({ count, reached, unknown }) => [reached, count, unknown]);

describe('the growth that a target needs, truth', () => {
  it('leads from the median at the origin to the threshold in the period of the target', async () => {
    const { origin, median, standard_error, to, years, growth, window_years } = await view(
      'in: 2025, at_least: 200',
      history,
    );
    expect({ origin, median, standard_error, to, years, window_years }).toEqual({
      ...{ origin: '2021', median: 100, standard_error: 0 },
      ...{ to: '2025', years: 4, window_years: 4 },
    });
    expect(growth!.mean).toBeCloseTo(2 ** 0.25 - 1, 14);
    expect(growth!.standard_error).toBe(0);
  });

  it('has the error of a median that is drawn', async () => {
    const { median, standard_error, growth } = await view('in: 2025, at_least: 200', history, 'draw: "normal(100, 5)"');
    expect(Math.abs(median - 100)).toBeLessThan(1);
    expect(standard_error).toBeGreaterThan(0);
    expect(growth!.mean).toBeCloseTo((200 / median) ** 0.25 - 1, 14);
    // d/dm (200 / m)^(1/4) = -(growth + 1) / (4 m)
    expect(growth!.standard_error).toBeCloseTo((((growth!.mean + 1) / 4) * standard_error) / median, 14);
  });

  it('runs from the middle of the origin to that of the period, or to its last step', async () => {
    const quarterly = (x: string) => view('in: 2025, at_least: 200', history, x, 'quarter');
    const mean = await quarterly('value: 100');
    expect([mean.origin, mean.years, mean.window_years]).toEqual(['2021-Q4', 3.625, 4]);
    expect(mean.growth!.mean).toBeCloseTo(2 ** (1 / 3.625) - 1, 14);
    expect((await quarterly('value: 100, aggregate: last')).years).toBe(4);
  });

  it('takes the origin as often as a period that is the sum of its steps has steps', async () => {
    const { median, growth } = await view('in: 2025, at_least: 800', history, 'value: 100, aggregate: sum', 'quarter');
    expect(median).toBe(400);
    expect(growth!.mean).toBeCloseTo(2 ** (1 / 3.625) - 1, 14);
  });

  it('is to be had by the first period where what must hold in every one does not hold at the origin', async () => {
    const through = async (asked: string) => {
      const { to, years, growth } = await view(`through: 2025, ${asked}`, history);
      return [to, years, growth!.mean.toFixed(6)];
    };
    expect(await through('at_least: 200')).toEqual(['2022', 1, '1.000000']);
    expect(await through('at_least: 50')).toEqual(['2025', 4, (0.5 ** 0.25 - 1).toFixed(6)]);
    expect(await through('at_most: 50')).toEqual(['2022', 1, '-0.500000']);
    expect(await through('at_most: 200')).toEqual(['2025', 4, (2 ** 0.25 - 1).toFixed(6)]);
    expect((await view('by: 2025, at_least: 200', history)).to).toBe('2025');
  });

  it.each([
    ['in: 2025, at_least: 200', 'value: 0'],
    ['in: 2025, at_least: 200', 'value: -100'],
    ['in: 2025, at_least: 0', 'value: 100'],
    ['in: 2025, at_most: -20', 'value: -100'],
  ])('does not exist unless both are positive: %s from %s', async (target, x) => {
    const { growth, windows } = await view(target, history, x);
    expect([growth, windows]).toEqual([null, []]);
  });
});

describe('the windows that met a target, truth', () => {
  it('are those of a length as near to that of the target as whole years come', async () => {
    expect(counts(await view('in: 2025, at_least: 200', history))).toEqual([[1, 3, 0]]);
    expect(counts(await view('in: 2022, at_least: 119', history))).toEqual([[3, 6, 0]]);
    // over 3.625 years 180 is as fast as 100 × 1.8^(4 / 3.625) = 191 over four
    expect(counts(await view('in: 2025, at_least: 180', history, 'value: 100', 'quarter'))).toEqual([[1, 3, 0]]);
  });

  it('may fall short, end within or stay below, as the target asks', async () => {
    const up = csv([100, 150, 90, 100, 100]);
    expect(counts(await view('in: 2025, at_least: 150', up))).toEqual([[0, 1, 0]]);
    expect(counts(await view('by: 2025, at_least: 150', up))).toEqual([[1, 1, 0]]);
    expect(counts(await view('through: 2025, at_least: 95', up))).toEqual([[0, 1, 0]]);
    expect(counts(await view('through: 2025, at_least: 90', up))).toEqual([[1, 1, 0]]);
    expect(counts(await view('in: 2025, at_most: 100', up))).toEqual([[1, 1, 0]]);
    expect(counts(await view('through: 2025, at_most: 140', up))).toEqual([[0, 1, 0]]);
    expect(counts(await view('by: 2025, at_most: 90', up))).toEqual([[1, 1, 0]]);
  });

  it('are told apart from those in which a year is not known', async () => {
    const gaps = csv([100, null, 141, 168, 200, null, 215]);
    expect(counts(await view('in: 2025, at_least: 200', gaps))).toEqual([[1, 2, 1]]);
    expect(counts(await view('by: 2025, at_least: 200', gaps))).toEqual([[0, 0, 3]]);
  });

  it('are none where the history is shorter', async () => {
    expect(counts(await view('in: 2025, at_least: 200', csv([100, 119, 141, 168])))).toEqual([[0, 0, 0]]);
  });
});

const elementsPlan = `units: { 亿元: 1e8 CNY }
tables:
  chain: { key: id, rows: [{ id: steel }, { id: 碳纤维 }, { id: other }] }
variables:
  output: { by: chain, unit: 亿元/year, value: 100, reference: h.csv }
  total: { unit: 亿元/year, value: sum(output), reference: h.csv }
targets:
  steel: { measure: "output[steel]", in: 2022, at_least: 110 }
  fibre: { measure: "output[碳纤维]", in: 2022, at_least: 110 }
  other: { measure: "output[other]", in: 2022, at_least: 110 }
  total: { measure: total, in: 2022, at_least: 330 }
  all: { all: [steel, fibre] }
report: [total]
`;
const elementsHistory = `series,title_en,title_zh,chain,period,value,unit,source,why
a,National steel,全国钢产量,steel,2019,10,tonne,S001,read off a chart
a,,,steel,2020,12,tonne,S002,
a,,,steel,2021,11,tonne,S001,
b,,,碳纤维,2020,1 亿元/year,,,
b,,,碳纤维,2021,120000000,CNY/year,,
`;

describe('histories of elements', () => {
  const made = run(source(elementsPlan, elementsHistory));

  it('go with their element, all of them with a variable that has no such index, none with a combined target', async () => {
    const { targets } = await made;
    const seen = targets.map((target) => 'outside_view' in target && viewOf(target).windows.map(({ name }) => name));
    expect(seen).toEqual([['a'], ['b'], false, ['a', 'b'], false]);
  });

  it('say what they are: name, titles, unit, sources, years', async () => {
    const { targets } = await made;
    const title = { en: 'National steel', zh: '全国钢产量' };
    expect(viewOf(targets[0]!).windows).toEqual([
      {
        ...{ name: 'a', title, unit: 'tonne', source: 'S001, S002', from: '2019', to: '2021' },
        ...{ count: 2, reached: 1, unknown: 0 },
      },
    ]);
    // 1 亿元/year to 1.2: what is written in different units is converted
    expect(viewOf(targets[1]!).windows[0]).toMatchObject({ unit: '亿元/year', count: 1, reached: 1 });
  });

  it('have their measure reported, whose median they begin at', async () => {
    const { series } = await made;
    expect(series.map(({ id, element }) => [id, ...Object.values(element)])).toEqual([
      ['total'],
      ['output', 'steel'],
      ['output', '碳纤维'],
    ]);
  });

  it('are told in a line of each target, in both languages', async () => {
    const text = (language: 'en' | 'zh') =>
      forecastText(awaited, { language, colour: false, width: 400 })
        .split('\n')
        .filter((line) => /outside|外部/.test(line));
    const awaited = await made;
    expect(text('en').map((line) => line.trim().replace(/ {2,}/, ' | '))).toEqual([
      'outside view | growth of at least 10.0% a year from 2021 (median 100 亿元/year) to 2022; 1-year windows that met this: 1 of 2 in National steel 2019–2021',
      'outside view | growth of at least 10.0% a year from 2021 (median 100 亿元/year) to 2022; 1-year windows that met this: 1 of 1 in b 2020–2021',
      'outside view | growth of at least 10.0% a year from 2021 (median 300 亿元/year) to 2022; 1-year windows that met this: 1 of 2 in National steel 2019–2021, 1 of 1 in b 2020–2021',
    ]);
    expect(text('zh')[2]!.trim().replace(/ {2,}/, ' | ')).toBe(
      '外部参照 | 2021年（中位数 300 亿元/year）至2022年，年均增速须不低于 10.0%；历史上 1 年窗口中做到的：全国钢产量（2019–2021年）2 个中 1 个、b（2020–2021年）1 个中 1 个',
    );
  });

  it('stand in targets.csv, with a blank between those of several', async () => {
    const lines = forecastTables(await made).targets.split('\n');
    expect(lines[0]).toMatch(/,growth_needed,growth_needed_standard_error,window_years,windows,windows_reached$/);
    expect(lines[4]).toMatch(/,0\.1\d*,0,1,2 1,1 1$/);
    expect(lines[5]).toMatch(/,,,,,$/);
  });
});

describe('a history that does not serve', () => {
  it('is told as too short, and growth that does not exist as that', async () => {
    const short = await asking('in: 2025, at_least: 200', csv([100, 119, null, 141]));
    const undefined_ = await asking('in: 2025, at_least: 200', history, 'value: -3');
    const text = (made: Forecast, language: 'en' | 'zh') => forecastText(made, { language, colour: false, width: 400 });
    expect(text(short, 'en')).toContain('4-year windows that met this: none so long in its history 2018–2021');
    expect(text(short, 'zh')).toContain('其历史（2018–2021年）无此长度的窗口');
    expect(text(undefined_, 'en')).toContain('no rate of growth leads from -3, the median of 2021, to 200');
    expect(text(undefined_, 'zh')).toContain('2021年中位数 -3 与目标值 200 并非均为正数');
  });
});

describe('plans with a history, law', () => {
  it('have another hash, of plan and data, when a value changes, and the same when what describes it does', async () => {
    const hashes = async (history: string) => {
      const { plan } = await asking('in: 2025, at_least: 200', history);
      return [plan.hash, plan.data_hash];
    };
    const [one, other] = [await hashes(csv([100, 119])), await hashes(csv([100, 120]))];
    expect([one[0] === other[0], one[1] === other[1]]).toEqual([false, false]);
    expect(await hashes('period,value,source,title_en\n2021,119,S001,x\n2020,100,S001,x\n')).toEqual(one);
  });

  it('count a window where a plan that moves as the window did meets the target', async () => {
    const value = fc.double({ min: 50, max: 200, noNaN: true });
    const asked = fc.record({
      values: fc.array(value, { minLength: 2, maxLength: 8 }),
      year: fc.constantFrom(2022, 2023, 2025),
      when: fc.constantFrom('in', 'by', 'through'),
      direction: fc.constantFrom('at_least', 'at_most'),
      threshold: fc.integer({ min: 60, max: 160 }),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ values, year, when, direction, threshold }) => {
        const target = `${when}: ${year}, ${direction}: ${threshold}`;
        const length = year - 2021;
        const replays = values.slice(length).map((_, start) => {
          const rows = values
            .slice(start, start + length + 1)
            .map((at, i) => `{ t: ${i}, v: ${(100 * at) / values[start]!} }`);
          const table = `tables:\n  w: { key: t, rows: [${rows.join(', ')}] }\n`;
          return run(
            source(`${table}variables: { x: "lookup(w.v, t)" }\ntargets:\n  t: { measure: x, ${target} }\n`, ''),
          );
        });
        const hits = (await Promise.all(replays)).filter(({ targets }) => targets[0]!.probability === 1).length;
        expect(counts(await view(target, csv(values)))).toEqual([[hits, Math.max(0, values.length - length), 0]]);
      }),
      { numRuns: 25 },
    );
  });
});
