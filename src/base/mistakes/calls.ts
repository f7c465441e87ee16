/** Mistakes of calls: functions, distributions and what stands in their brackets. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const callMistakes = {
  'unknown-function': {
    en: 'unknown function "{name}"',
    zh: '没有函数 "{name}"',
    remedy: {
      en: 'Correct the name; the language reference lists all functions. A product of a name and a bracket needs "*": growth * (1 + x).',
      zh: '请更正函数名；全部函数见语言手册。名称与括号相乘须写 "*"：growth * (1 + x)。',
    },
    example: { plan: 'variables:\n  output: maxx(780, 900)\n' },
  },
  'unknown-distribution': {
    en: 'unknown distribution "{name}"',
    zh: '没有分布 "{name}"',
    remedy: {
      en: 'Correct the name; the language reference lists all distributions with their parameters.',
      zh: '请更正分布名；全部分布及其参数见语言手册。',
    },
    example: { plan: 'variables:\n  growth: logormal(6%, 2%)\n' },
  },
  'wrong-argument-count': {
    en: '{name} takes {takes}, not {given}',
    zh: '{name} 需要{takesZh}，而不是 {given} 个',
    remedy: {
      en: 'Look for a comma that is missing or one that stands for a decimal point: 0,5 is two numbers.',
      zh: '请检查是否漏写逗号，或把逗号当作小数点：0,5 是两个数。',
    },
    example: { plan: 'variables:\n  output: clamp(780, 900)\n' },
  },
  'wrong-distribution-arguments': {
    en: 'write {form}, with {takes}, not {given}',
    zh: '应写作 {form}，有{takesZh}，而不是 {given} 个',
    remedy: {
      en: 'Give each parameter in the order shown. A decimal comma makes two arguments of one: write 0.5.',
      zh: '请按所示顺序写出各参数。小数点不要写成逗号，否则会多出一个参数：请写 0.5。',
    },
    example: { plan: 'variables:\n  growth: normal(6%)\n' },
  },
  'draw-not-distribution': {
    en: '"{text}" is no distribution; a draw is one, like normal(0, 1), and a formula stands under value',
    zh: '"{text}" 不是分布；draw 应为分布，如 normal(0, 1)，公式请写在 value 下',
    remedy: {
      en: 'Write the distribution alone under `draw`, and what is computed from it as a variable of its own.',
      zh: '`draw` 下只写分布本身，由它计算的量另设变量。',
    },
    example: { plan: 'variables:\n  growth: { draw: 6% + 1% }\n' },
  },
  'draw-in-formula': {
    en: 'the distribution "{name}" stands inside a formula; give it a name of its own: `noise: {example}`',
    zh: '分布 "{name}" 出现在公式中；请给它单独命名：`noise: {example}`',
    remedy: {
      en: 'Draws have names, because their random numbers, correlations and effects are kept by name. Write the formula with the name.',
      zh: '每个随机量都要有名称，其随机数、相关系数和影响都按名称记录。请在公式中使用该名称。',
    },
    example: { plan: 'variables:\n  output: 780 + normal(0, 20)\n' },
  },
  'list-in-formula': {
    en: 'the list {text} stands in a formula; only distributions take lists',
    zh: '公式中出现列表 {text}；只有分布才接受列表',
    remedy: {
      en: 'Values that belong together are the elements of a table: give the variable `by`, and pick one with x[element].',
      zh: '成组的数值应作为表的各元素：请给变量加 `by`，并用 x[元素] 选取。',
    },
    example: { plan: 'variables:\n  output: max([780, 900])\n' },
  },
  'list-expected': {
    en: '{name} of {of} is a list; write it in brackets: {example}',
    zh: '{of} 的 {name} 是列表；请用方括号：{example}',
    remedy: {
      en: 'Brackets go around all values of the parameter, commas between them.',
      zh: '方括号应括住该参数的全部取值，各值之间用逗号分隔。',
    },
    example: { plan: 'variables:\n  delay: discrete(1, [1, 2])\n' },
  },
  'distribution-expected': {
    en: '{name} of {of} takes a distribution, like normal(0, 1), and "{text}" is a value',
    zh: '{of} 的 {name} 应为分布，如 normal(0, 1)，而 "{text}" 是值',
    remedy: {
      en: 'Write the distribution there itself. A single value with certainty is discrete([3], [1]).',
      zh: '请在该处直接写出分布。必然取某一值可写作 discrete([3], [1])。',
    },
    example: { plan: 'variables:\n  growth: truncate(0.06, 0, 0.1)\n' },
  },
  'variable-as-distribution': {
    en: '{name} of {of} takes a distribution, like normal(0, 1); "{text}" names a value, and the values of a variable cannot be drawn from: write its distribution here',
    zh: '{of} 的 {name} 应为分布，如 normal(0, 1)；"{text}" 是值的名称，不能从变量的值中抽取：请在此处写出分布',
    remedy: {
      en: 'Write the distribution itself where the name stands. To use the drawn value, write a formula, such as clamp(growth, 0, 0.1).',
      zh: '请把名称换成分布本身。若要使用抽取出的值，请写公式，如 clamp(growth, 0, 0.1)。',
    },
    example: { plan: 'variables:\n  growth: normal(0.06, 0.02)\n  kept: truncate(growth, 0, 0.1)\n' },
  },
  'column-expected': {
    en: '{name} of {of} is a column of a table, all of its rows: write {of}(table.column)',
    zh: '{of} 的 {name} 是表的一整列：请写 {of}(表.列)',
    remedy: {
      en: 'Name a column of numbers. To draw from values that stand in no table, write discrete([3, 5, 8], [1, 1, 1]).',
      zh: '请写一个数值列。若取值不在表中，请写 discrete([3, 5, 8], [1, 1, 1])。',
    },
    example: { plan: 'variables:\n  growth: empirical([0.05, 0.07])\n' },
  },
  'list-not-expected': {
    en: '{name} of {of} is one value, no list',
    zh: '{of} 的 {name} 是单个值，不是列表',
    remedy: {
      en: 'Remove the brackets. For a choice between several distributions write mixture([normal(0, 1), normal(5, 2)], [0.7, 0.3]).',
      zh: '请去掉方括号。若在几个分布中择一，请写 mixture([normal(0, 1), normal(5, 2)], [0.7, 0.3])。',
    },
    example: { plan: 'variables:\n  growth: normal([6%], 2%)\n' },
  },
} as const satisfies Record<string, Mistake>;
