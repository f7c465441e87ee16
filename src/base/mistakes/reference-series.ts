/** Mistakes of the yearly histories that variables are compared with. Braces name parameters. */

import type { Mistake, MistakeExample } from './mistake.ts';

/** A variable whose history is read from a file. */
function fromFile(text: string): MistakeExample {
  const plan = 'variables:\n  output: { value: 900, reference: history.csv }\n';
  return { plan, files: { 'history.csv': text } };
}

export const referenceSeriesMistakes = {
  'reference-without-column': {
    en: 'a reference needs a column "{name}"; the columns here are {columns}',
    zh: '参照序列须有 "{name}" 列；此文件的列为 {columns}',
    remedy: {
      en: 'Call the column of years `period` and that of figures `value`. `series`, `title_en`, `title_zh`, `unit`, `source` and the indexes of the variable are read too, where there are such columns; others are for the reader.',
      zh: '年份列请命名为 `period`，数值列为 `value`。`series`、`title_en`、`title_zh`、`unit`、`source` 以及变量索引名的列若有也会读取；其余列仅供阅读。',
    },
    example: fromFile('year,value\n2022,800\n2023,850\n'),
  },
  'reference-not-a-year': {
    en: '"{text}" is no year; a reference has one value a year, as in 2021',
    zh: '"{text}" 不是年份；参照序列每年一个数值，如 2021',
    remedy: {
      en: 'Add quarters or months up to years, or keep one of each year; growth a year is what is compared.',
      zh: '请将季度、月度数据汇总为年度，或每年只保留一个；所比较的是年增长率。',
    },
    example: fromFile('period,value\n2022-Q4,800\n2023,850\n'),
  },
  'reference-not-positive': {
    en: '"{text}" is not above 0, and growth is told between positive values only; leave the cell empty if the year is not known',
    zh: '"{text}" 不大于 0，而增长率只能在正数之间计算；该年数据不详请留空',
    remedy: {
      en: 'A reference holds levels (output, revenue, tonnes), not growth rates; of an index of growth make the levels first.',
      zh: '参照序列应为水平值（产值、收入、吨数），而不是增长率；若只有增速，请先换算为水平值。',
    },
    example: fromFile('period,value\n2022,800\n2023,-3.5\n'),
  },
  'reference-year-twice': {
    en: 'the reference "{series}" has {period} twice',
    zh: '参照序列 "{series}" 中 {period} 年重复',
    remedy: {
      en: 'Keep one of the values. Of several histories in one file a column `series`, or one called as an index of the variable, says which row is whose.',
      zh: '请只保留其中一个。一个文件含多个序列时，请用 `series` 列（或以变量索引命名的列）标明各行所属。',
    },
    example: fromFile('period,value\n2022,800\n2022,850\n'),
  },
  'reference-gap': {
    en: 'the reference "{series}" has no {period}; add it, with an empty value if it is not known',
    zh: '参照序列 "{series}" 缺 {period} 年；请补上该行，数据不详则 value 留空',
    remedy: {
      en: 'A year that is left out by mistake would silently take windows away; one whose value is empty is told as not known beside the windows that are counted.',
      zh: '漏掉的年份会使若干窗口不知不觉消失；写出而留空的年份，则会在结果中注明有若干窗口数据不详。',
    },
    example: fromFile('period,value\n2020,700\n2021,750\n2023,850\n'),
  },
  'reference-after-origin': {
    en: 'the reference "{series}" has {period}, which is after the origin of the plan; remove what was not known then',
    zh: '参照序列 "{series}" 中有基期之后的 {period} 年；请删去当时尚不可知的数据',
    remedy: {
      en: 'A forecast is judged by what could be known at its origin. Later figures, empty ones too, belong to a plan with a later origin.',
      zh: '预测只应以基期时可知的情况为参照。之后的数据（空值也是）应放在基期更晚的规划中。',
    },
    example: fromFile('period,value\n2031,800\n2032,850\n'),
  },
  'reference-unit-differs': {
    en: 'the reference "{series}" is in {first}, and {unit} cannot be converted to it',
    zh: '参照序列 "{series}" 的单位为 {first}，{unit} 无法换算',
    remedy: {
      en: 'All rows of a history measure the same thing. It need not be what the variable measures (tonnes beside yuan), for growth alone is compared.',
      zh: '同一序列的各行须为同一种量；它可以与变量不同（如吨与元），因为只比较增长率。',
    },
    example: fromFile('period,value,unit\n2022,800,tonne\n2023,850,CNY\n'),
  },
  'reference-too-short': {
    en: 'the reference "{series}" has too few known values ({count}); growth takes two',
    zh: '参照序列 "{series}" 只有 {count} 个已知数值，而增长率至少需要两个',
    remedy: {
      en: 'Add years; as many more than one as the target lies ahead make the first window.',
      zh: '请补充年份；序列至少比目标距基期的年数多一个，才有第一个窗口。',
    },
    example: fromFile('period,value\n2023,800\n'),
  },
} as const satisfies Record<string, Mistake>;
