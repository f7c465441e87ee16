/** Mistakes of draws and their parameters. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const drawMistakes = {
  'parameter-out-of-range': {
    en: '{distribution} of {draw}: {parameter} {rule}, and is {value}',
    zh: '{draw} 的 {distribution}：{parameter} {ruleZh}，现为 {value}',
    remedy: {
      en: 'Check the order of the parameters; the language reference says what each distribution takes.',
      zh: '请核对参数的顺序；各分布的参数见语言手册。',
    },
    example: { plan: 'variables:\n  growth: normal(6%, -2%)\n' },
  },
  'list-lengths': {
    en: 'the lists {names} of {distribution} have {lengths} entries; give them as many',
    zh: '{distribution} 的列表 {names} 分别有 {lengths} 项；请使项数相同',
    remedy: {
      en: 'Give each value its weight, or each probability its value, in the same order.',
      zh: '请使每个取值各有权重（或每个概率各有取值），顺序一致。',
    },
    example: { plan: 'variables:\n  delay: discrete([1, 2, 3], [0.5, 0.5])\n' },
  },
  'empty-cell-in-column': {
    en: 'the column {column} has no value in this row, and {distribution} draws from all rows; fill the cell, leave the row out by "where", or write "missing: 0" if empty means 0',
    zh: '列 {column} 在此行没有值，而 {distribution} 从所有行中抽取；请填写，或用 where 去掉该行，若空白就是 0，请写 missing: 0',
    remedy: {
      en: 'Give every row of the table a value in that column, or keep only the rows that have one, as in where: "year >= 2015".',
      zh: '请使该列每一行都有值，或只保留有值的行，如 where: "year >= 2015"。',
    },
    example: {
      plan: 'tables:\n  past: { key: year, rows: [{ year: "2019", growth: 0.05 }, { year: "2020" }] }\nvariables:\n  growth: empirical(past.growth)\n',
    },
  },
  'parameter-not-known': {
    en: '{distribution} of {draw}: {parameter} must be known before the run; write a number, a lever or a formula of such',
    zh: '{draw} 的 {distribution}：{parameter} 必须在运行前已知；请写数字、杠杆（lever）或由它们组成的式子',
    remedy: {
      en: 'The shape of the distribution is fixed before the run. What is uncertain about it can be drawn beside it and multiplied or added in a formula.',
      zh: '分布的形状在运行前确定。其中不确定的部分可另设随机量，在公式中相乘或相加。',
    },
    example: { plan: 'variables:\n  low: normal(80, 5)\n  cost: interval(low, 120)\n' },
  },
  'parameter-varies': {
    en: 'draw {draw} is made once a path, but its parameters change by step; write "each: step" or fix them',
    zh: '{draw} 每条路径只抽取一次，参数却逐步变化；请写 each: step，或使参数不变',
    remedy: {
      en: 'With `each: step` a new value is drawn at every step. To draw once, let the parameters be constants, or draw a standard one and scale it in a formula.',
      zh: '写 `each: step` 则每步重新抽取。若只抽一次，请使参数为常数，或抽取标准分布后在公式中缩放。',
    },
    example: { plan: 'variables:\n  growth: normal(t / 100, 2%)\n' },
  },
} as const satisfies Record<string, Mistake>;
