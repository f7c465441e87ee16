/** Mistakes of `where`, which picks a table's rows by their cells. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const whereMistakes = {
  'where-not-comparison': {
    en: '"where" takes comparisons of this table\'s columns with numbers or quoted texts, joined by and, or, not',
    zh: '"where" 只接受本表的列与数字或带引号文本的比较，用 and、or、not 连接',
    remedy: {
      en: 'Rows are chosen before anything is computed, so nothing can be calculated there. Put what decides into a column, or choose in a formula: sum(x, project.output > 100).',
      zh: '选行在计算之前进行，其中不能有算式。请把判断依据列成一列，或在公式中筛选：sum(x, project.output > 100)。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, where: output * 2 > 50, rows: [{ id: A1, output: 20 }] }\n',
    },
  },
  'where-types-differ': {
    en: 'texts and numbers cannot be compared, and texts only by == and !=',
    zh: '文本与数字不能比较，文本之间只能用 == 和 !=',
    remedy: {
      en: 'Quote what is compared with a column of texts or with a key, numbers too: where: id != "001".',
      zh: '与文本列或键比较时，右边须加引号，数字也一样：where: id != "001"。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, where: place > 3, rows: [{ id: A1, place: north }] }\n',
    },
  },
  'where-unit-differs': {
    en: 'what is compared here is not in the same unit ({unit}); give both sides units that convert',
    zh: '此处比较的两边单位不一致（{unit}）；请使两边单位可以换算',
    remedy: {
      en: 'A plain number is taken in the unit of the column: where: output > 10.',
      zh: '只写数字时按该列的单位计：where: output > 10。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, columns: { output: { unit: tonne } }, where: output > 10 CNY, rows: [{ id: A1, output: 20 }] }\n',
    },
  },
  'where-unknown-column': {
    en: 'this table has no column "{name}"; quote it if it is a text',
    zh: '本表没有列 "{name}"；若是文本请加引号',
    remedy: {
      en: 'Write columns of this table by their names alone, and the texts of cells in double quotes, the whole in single ones: where: \'place == "north"\'.',
      zh: '本表的列直接写列名，单元格的文本写在双引号内，整个表达式再用单引号括起：where: \'place == "north"\'。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, where: plase == "north", rows: [{ id: A1, place: north }] }\n',
    },
  },
  'text-not-in-column': {
    en: '"{text}" is no value of the column "{column}"',
    zh: '"{text}" 不是列 "{column}" 的值',
    remedy: {
      en: 'Write the text as the cells have it, capitals too. An empty cell is compared with "".',
      zh: '请按单元格中的写法书写（区分大小写）。与空单元格比较请写 ""。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, where: place == "nort", rows: [{ id: A1, place: north }] }\n',
    },
  },
} as const satisfies Record<string, Mistake>;
