/** Texts of the keys that mean the same wherever they stand, by the key alone. */

import type { KeyText } from './key-text.ts';

export const sharedKeys = {
  title: {
    en: ['Title', 'What reports call this: a text, or one for each language.'],
    zh: ['标题', '报告中显示的名称：一段文字，或每种语言各一段。'],
    examples: ['Special steel', { en: 'Special steel', zh: '特钢' }],
  },
  note: {
    en: ['Note', 'What a reader should know: a text, or one for each language. It changes no result.'],
    zh: ['说明', '读者应知道的情况：一段文字，或每种语言各一段。不影响结果。'],
    examples: ['A range from two sources', { en: 'A range from two sources', zh: '取自两个来源的区间' }],
  },
  source: {
    en: ['Source', 'Where the figure comes from.'],
    zh: ['来源', '数据的出处。'],
    examples: ['Statistical yearbook 2021, table 3-2'],
  },
  basis: {
    en: ['Basis', 'What the figure rests on: published data, figures derived from data, or the author’s judgement.'],
    zh: ['依据', '数值的依据：data 公布的数据，derived 由数据推算，judgement 作者的判断。'],
    examples: ['judgement'],
  },
  en: { en: ['English', 'The text in English.'], zh: ['英文', '英文文字。'], examples: ['Special steel'] },
  zh: { en: ['Chinese', 'The text in Chinese.'], zh: ['中文', '中文文字。'], examples: ['特钢'] },
  value: {
    en: [
      'Value',
      'A constant, or a formula over other variables; it varies over time if anything in it does. A mapping gives each element its own, `else` the rest.',
    ],
    zh: [
      '取值',
      '常数，或由其他变量组成的公式；其中任何一项随时间变化，它就随时间变化。写成映射可逐元素给出，其余用 else。',
    ],
    examples: ['5%', 'sum(output)', { steel: 'a + b', else: 0 }],
  },
  draw: {
    en: [
      'Draw',
      'A distribution to draw from, once a path unless `each: step` is given. Its parameters may be formulas and other draws.',
    ],
    zh: ['随机抽取', '所服从的分布，每条路径抽取一次；写 each: step 则每步抽取。参数可以是公式或其他随机量。'],
    examples: ['normal(6%, 2%)', 'pert(0, 0.5, 3)', { steel: 'normal(6%, 2%)', else: 'normal(3%, 1%)' }],
  },
  each: {
    en: ['Drawn anew', 'With `step` the draw is made anew at every step.'],
    zh: ['逐步抽取', '写 step 表示每步重新抽取。'],
    examples: ['step'],
  },
  start: {
    en: ['Start of a state', 'The value at the origin. A baseline that is not exactly known names a draw.'],
    zh: ['状态的初值', '基期的取值。基数不确定时，写一个随机量的名称。'],
    examples: [100, 'chain.base', { steel: 780, else: 50 }],
  },
  next: {
    en: [
      'Next value of a state',
      'The rule for each step behind the origin. Here, and only here, the variable’s own name is its value one step before.',
    ],
    zh: ['状态的递推', '基期之后每一步的算式。只有在这里，变量自己的名称表示它前一步的值。'],
    examples: ['output * (1 + growth)', 'stock + inflow * dt * 1 year'],
  },
} as const satisfies Record<string, KeyText>;
