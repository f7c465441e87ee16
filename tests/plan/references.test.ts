/** What a variable is compared with: yearly histories in CSV files, as people have them. */

import { describe, expect, it } from 'vitest';
import type { FileContent } from '../../src/plan/read-text.ts';
import { planText, reading } from './reading.ts';

/** A plan from 2021 of one variable with a history, by chain and place. */
const text = planText(`units: { 亿元: 1e8 CNY }
tables:
  chain: { key: id, rows: [{ id: steel }, { id: 碳纤维 }] }
  place: { key: id, rows: [{ id: north }] }
variables:
  output: { by: [chain, place], unit: 亿元/year, value: 1, reference: h.csv }
`);

const read = (history: FileContent) => reading(text, { 'h.csv': history });
const seriesOf = (history: FileContent) => {
  const { plan, issues } = read(history);
  expect(issues).toEqual([]);
  return plan!.variables[0]!.references;
};

describe('a history, truth', () => {
  it('is read in any order of its rows, as tables are: GBK, semicolons, thousands, full-width digits, Chinese years', () => {
    const plain = seriesOf('period,value\n2019,1000\n2020,1100\n2021,1250.5\n');
    expect(plain).toEqual([
      {
        ...{ name: null, title: null, element: {}, unit: '亿元/year', source: null },
        ...{ from: 2019, values: [1000, 1100, 1250.5] },
      },
    ]);
    expect(seriesOf('\uFEFFvalue;why;period\r\n1250.5;x;2021年\r\n１０００;y;2019\r\n1100;;2020\r\n')).toEqual(plain);
    expect(seriesOf('period,value\n2021,"1,250.5"\n2020,"1,100"\n2019,"1,000"\n')).toEqual(plain);
    const gbk = [...'period,value,source\n2019'].map((each) => each.charCodeAt(0));
    // 年 and 年鉴 in GBK
    const bytes = [...gbk, 0xc4, 0xea, ...[...',1000,'].map((each) => each.charCodeAt(0)), 0xc4, 0xea, 0xbc, 0xf8];
    const rest = [...'\n2020,1100,\n2021,1250.5,\n'].map((each) => each.charCodeAt(0));
    expect(seriesOf(Uint8Array.from([...bytes, ...rest]))).toEqual([{ ...plain[0], source: '年鉴' }]);
  });

  it('has the years that are not known between those that are, and none at its ends', () => {
    const [series] = seriesOf('period,value\n2016,\n2017,5\n2018,\n2019,6\n2020,\n');
    expect(series).toMatchObject({ from: 2017, values: [5, null, 6] });
  });

  it('has a unit of its own, which need not be the variable’s, and takes what converts to it', () => {
    const [series] = seriesOf('period,value,unit\n2020,2,tonne\n2021,3000,kg\n');
    expect(series).toMatchObject({ unit: 'tonne', values: [2, 3] });
    expect(seriesOf('period,value\n2020,2 亿元/year\n2021,3e8 CNY/year\n')[0]).toMatchObject({ values: [2, 3] });
  });

  it('is one of several in a file, told apart by name and by the indexes of the variable', () => {
    const made = seriesOf(
      'series,chain,period,value\na,steel,2020,1\na,steel,2021,2\na,碳纤维,2020,3\na,碳纤维,2021,4\nb,steel,2020,5\nb,steel,2021,6\n',
    );
    expect(made.map(({ name, element, values }) => [name, element, values])).toEqual([
      ['a', { chain: 'steel' }, [1, 2]],
      ['a', { chain: '碳纤维' }, [3, 4]],
      ['b', { chain: 'steel' }, [5, 6]],
    ]);
  });
});

const cases: readonly (readonly [string, string, readonly string[]])[] = [
  ['no rows', 'period,value\n', ['8:69 the reference "h.csv" has too few known values (0); growth takes two']],
  [
    'one known value',
    'period,value\n2020,\n2021,3\n',
    ['h.csv:2:1 the reference "h.csv" has too few known values (1); growth takes two'],
  ],
  [
    'other columns',
    '年份,values\n2021,1\n',
    [
      'h.csv:1:1 a reference needs a column "period"; the columns here are 年份, values',
      'h.csv:1:1 a reference needs a column "value"; the columns here are 年份, values; did you mean "values"?',
    ],
  ],
  [
    'a quarter',
    'period,value\n2020,1\n2021-Q1,2\n',
    ['h.csv:3:1 "2021-Q1" is no year; a reference has one value a year, as in 2021'],
  ],
  [
    'a loss',
    'period,value\n2020,1\n2021,0\n',
    [
      'h.csv:3:6 "0" is not above 0, and growth is told between positive values only; leave the cell empty if the year is not known',
    ],
  ],
  [
    'a text',
    'period,value\n2020,1\n2021,unknown\n',
    ['h.csv:3:6 "unknown" is no number in 亿元/year, the unit of the column "value"'],
  ],
  [
    'two gaps',
    'period,value\n2012,1\n2014,1\n2021,2\n',
    [
      'h.csv:3:1 the reference "h.csv" has no 2013; add it, with an empty value if it is not known',
      'h.csv:4:1 the reference "h.csv" has no 2015–2020; add it, with an empty value if it is not known',
    ],
  ],
  [
    'a year twice, by a column that is misspelt',
    'period,value,chian\n2020,1,steel\n2020,2,碳纤维\n2021,2,steel\n',
    ['h.csv:3:1 the reference "h.csv" has 2020 twice'],
  ],
  [
    'years after the origin',
    'period,value\n2021,1\n2022,2\n2023,\n',
    ['h.csv:3:1 the reference "h.csv" has 2022, which is after the origin of the plan; remove what was not known then'],
  ],
  [
    'units that do not convert',
    'series,period,value,unit\na,2020,1,tonne\na,2021,2,metre\n',
    ['h.csv:3:10 the reference "a" is in tonne, and metre cannot be converted to it'],
  ],
  [
    'a unit that is not known',
    'period,value,unit\n2020,1,tone\n2021,2,tonne\n',
    ['h.csv:2:8 unknown unit "tone"; did you mean "tonne"?'],
  ],
  [
    'a unit in a cell that does not convert',
    'period,value\n2020,1 tonne\n2021,2\n',
    ['h.csv:2:6 "1 tonne" cannot be converted to 亿元/year, the unit of the column "value"'],
  ],
  [
    'an unknown element',
    'chain,period,value\nstel,2020,1\nsteel,2021,2\n',
    ['h.csv:2:1 "stel" is no element of "chain"; did you mean "steel"?'],
  ],
  [
    'no element',
    'chain,period,value\n,2020,1\n,2021,2\n',
    ['h.csv:2:1 the key "chain" of this row is empty', 'h.csv:3:1 the key "chain" of this row is empty'],
  ],
];

describe('a history, its mistakes', () => {
  it.each(cases)('%s', (_, history, issues) => {
    expect(read(history).issues).toEqual(issues);
  });

  it('a file outside the folder, and one that is not there', () => {
    const of = (path: string) => reading(planText(`variables:\n  x: { value: 1, reference: ${path} }\n`)).issues;
    expect(of('../h.csv')[0]).toMatch(/^4:29 "..\/h.csv" leads outside the plan's folder/);
    expect(of('h.csv')).toEqual(['4:29 cannot read "h.csv": no such file']);
  });
});
