/** Mistakes of what functions are given: groups, `at`, `lookup`, `prev`. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const functionMistakes = {
  'at-needs-column': {
    en: 'the second argument of at() is a text column that names elements of the first, as in at(x, table.column)',
    zh: 'at() 的第二个参数应是列出第一个参数之元素的文本列，如 at(x, 表.列)',
    remedy: {
      en: 'The column stands in a table by which the formula runs, and bears the name of the table whose elements it holds.',
      zh: '该列应在公式所按展开的表中，并以其所列元素所属的表名作列名。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, rank: 1 }] }\nvariables:\n  output: { by: chain, value: 780 }\n  before: { by: chain, value: "at(output, chain.rank)" }\n',
    },
  },
  'empty-at': {
    en: '{column} is empty here; give at() a third argument for empty cells',
    zh: '此处 {column} 为空；请给 at() 写上空单元格时用的第三个参数',
    remedy: {
      en: 'Say what counts where there is nothing upstream, often 0: at(output, stage.after, 0).',
      zh: '请写出没有上游时取的值，通常为 0：at(output, stage.after, 0)。',
    },
    example: {
      plan: 'tables:\n  stage: { key: id, rows: [{ id: mine, after: "" }, { id: mill, after: mine }] }\nvariables:\n  capacity: { by: stage, value: 780 }\n  supply: { by: stage, value: "at(capacity, stage.after)" }\n',
    },
  },
  'empty-group': {
    en: '{name} may be of an empty group; give it a last argument for that case, as in {name}(x, condition, 0)',
    zh: '{name} 的分组可能为空；请写上空组时的值作最后一个参数，如 {name}(x, 条件, 0)',
    remedy: {
      en: 'The mean, the least and the greatest of nothing are not defined; say what counts in their place.',
      zh: '空组没有平均值、最小值和最大值；请写出此时取的值。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }] }\n  project: { key: id, rows: [{ id: A1, chain: steel, size: 20 }] }\nvariables:\n  largest: max(project.size, project.size > 30)\n',
    },
  },
  'group-arguments': {
    en: '{name} takes a value with indexes or a condition behind it, mean, min and max also what an empty group counts as; argument {given} is one too many',
    zh: '{name} 的参数是一个值及其后的索引或条件，mean、min、max 还可写空组时的值；第 {given} 个参数多余',
    remedy: {
      en: 'Join conditions by `and`; name several indexes after the value: sum(x, chain, place).',
      zh: '多个条件用 `and` 连接；多个索引依次写在值之后：sum(x, chain, place)。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }] }\nvariables:\n  total: sum(chain.base, chain.base > 3, 0)\n',
    },
  },
  'group-needs-condition': {
    en: 'the second argument of {name} is an index (the name of a table) or a comparison, as in {name}(x, chain) or {name}(x, y > 0)',
    zh: '{name} 的第二个参数须是索引（表名）或比较式，如 {name}(x, chain) 或 {name}(x, y > 0)',
    remedy: {
      en: 'Write a comparison such as project.chain == "steel", or the name of the table to collapse. Several values are added with +.',
      zh: '请写比较式（如 project.chain == "steel"）或要汇总的表名。几个值相加请用 +。',
    },
    example: { plan: 'variables:\n  x: 3\n  total: sum(x, 5)\n' },
  },
  'nothing-to-collapse': {
    en: '{name} has nothing to collapse over {index}: its first argument does not run over it, or it is named twice; leave it out',
    zh: '{name} 无法按 {index} 汇总：第一个参数没有该索引，或该索引写了两次；请去掉',
    remedy: {
      en: 'Name an index that the first argument runs over, each once.',
      zh: '请写第一个参数具有的索引，每个只写一次。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }] }\n  place: { key: id, rows: [{ id: north }] }\nvariables:\n  output: { by: chain, value: "sum(chain.base, place)" }\n',
    },
  },
  'prev-steps': {
    en: 'prev(x, k) counts back a whole number of steps, 1 or more, known before the run',
    zh: 'prev(x, k) 中的 k 须是运行前已知的正整数步数',
    remedy: {
      en: 'Write a whole number, or a formula of levers and constants that comes to one. A delay that is drawn goes into s_curve or ramp instead.',
      zh: '请写正整数，或由杠杆和常数算得的正整数。随机的延迟请改用 s_curve 或 ramp。',
    },
    example: { plan: 'variables:\n  output: { start: 780, next: output * 1.05 }\n  before: prev(output, 0.5)\n' },
  },
  'lookup-needs-column': {
    en: 'the first argument of lookup() is a column of a table that has a key of its own with numbers in it, as in lookup(table.column, x)',
    zh: 'lookup() 的第一个参数应是表中的一列，且该表自身的键为数值，如 lookup(表.列, x)',
    remedy: {
      en: 'Put the curve into a table whose key holds the rising numbers, and name one of its other columns.',
      zh: '把曲线写成一张表，以递增的数值作键，再写出它的另一列。',
    },
    example: { plan: 'variables:\n  x: 1\n  y: lookup(x, 2)' },
  },
  'lookup-key-not-number': {
    en: '"{text}" is no number in the unit of the other keys; lookup() needs numbers in the table’s key',
    zh: '"{text}" 不是与其他键单位一致的数值；lookup() 要求表的键为数值',
    remedy: {
      en: 'Write numbers, percentages or periods in the key column, all in one unit.',
      zh: '键列请写数字、百分数或时期，单位须一致。',
    },
    example: {
      plan: 'tables:\n  curve: { key: x, rows: [{ x: low, y: 1 }, { x: 2, y: 3 }] }\nvariables:\n  y: lookup(curve.y, 1)',
    },
  },
  'lookup-key-not-rising': {
    en: '"{text}" is not above the {key} before it; lookup() needs rising numbers in the table’s key',
    zh: '"{text}" 不大于前一行的 {key}；lookup() 要求表的键逐行递增',
    remedy: { en: 'Put the rows in rising order of the key.', zh: '请按键由小到大排列各行。' },
    example: {
      plan: 'tables:\n  curve: { key: x, rows: [{ x: 2, y: 1 }, { x: 1, y: 3 }] }\nvariables:\n  y: lookup(curve.y, 1)',
    },
  },
  'lookup-empty': {
    en: 'table {table} has no rows here for lookup() to look in',
    zh: '表 {table} 在此没有可供 lookup() 查找的行',
    remedy: { en: 'Give the table rows, or check its "where".', zh: '请给该表补上行，或检查其 where。' },
    example: {
      plan: 'tables:\n  curve: { key: x, rows: [], columns: { y: {} } }\nvariables:\n  y: lookup(curve.y, 1)',
    },
  },
} as const satisfies Record<string, Mistake>;
