/** Mistakes of the cells of tables, and of `where`, which picks rows by them. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const cellMistakes = {
  'cell-notation': {
    en: '"{text}" in the column "{column}" is not written as a number; write {remedy}',
    zh: '列 "{column}" 中的 "{text}" 不是数的写法；请写作 {remedy}',
    remedy: {
      en: 'Numbers have digits, one decimal point, perhaps an exponent, and % or a unit behind them: 1200, 3.5e6, 5%. In a spreadsheet, set the format of the cells to "General" before saving.',
      zh: '数由半角数字和一个小数点组成，可带指数、% 或单位：1200、3.5e6、5%。在电子表格中请先把单元格格式设为“常规”再保存。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv, columns: { output: { unit: tonne } } }\n',
      files: { 'projects.csv': 'id,output\nA1,"1,200"\n' },
    },
  },
  'cell-date': {
    en: '"{text}" in the column "{column}" is a date, and a table holds periods; write {month} or {quarter}',
    zh: '列 "{column}" 中的 "{text}" 是日期，而表中应写时期；请写作 {month} 或 {quarter}',
    remedy: {
      en: 'A period counts as the decimal year at which it begins, so 2024-Q3 is 2024.5. To keep a date as a mere text, make sure that nothing uses its column as numbers.',
      zh: '时期按其开始时刻的年份小数计，如 2024-Q3 即 2024.5。若日期只作说明，请不要把该列当作数来用。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, rows: [{ id: A1, opens: 2024-07-15 }] }\nvariables:\n  running: { by: project, value: time >= project.opens }\n',
    },
  },
  'cell-unknown-unit': {
    en: '"{text}" in the column "{column}" has the unit "{unit}", which the plan does not know; define it under units and declare the unit of the column, or write the number alone',
    zh: '列 "{column}" 中的 "{text}" 带有规划中没有的单位 "{unit}"；请在 units 中定义它并声明该列的单位，或只写数字',
    remedy: {
      en: 'A unit of your own is defined by one the plan knows, as in `units: { 亿元: 1e8 CNY }`, or counts for itself: `units: { bed: base }`.',
      zh: '自定义单位可由已知单位定义，如 `units: { 亿元: 1e8 CNY }`，也可自成一类：`units: { 床: base }`。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, columns: { base: { unit: CNY } }, rows: [{ id: steel, base: 780 亿元 }] }\n',
    },
  },
  'text-among-numbers': {
    en: '"{text}" in the column "{column}" is no number, and the column is used as numbers; write a number, or leave the cell empty',
    zh: '列 "{column}" 中的 "{text}" 不是数，而该列按数使用；请写数，或将单元格留空',
    remedy: {
      en: 'Notes such as "n/a" or "–" make a text column. Leave the cell empty and say under "missing" whether empty means 0; notes go into a column of their own.',
      zh: '“暂无”“—”一类的文字会使整列成为文本列。请将单元格留空，若空白就是 0 再写 missing: 0；说明文字请另设一列。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }, { id: semiconductor, base: unknown }] }\nvariables:\n  total: sum(chain.base)\n',
    },
  },
  'text-in-number-column': {
    en: '"{text}" is no number in {unit}, the unit of the column "{column}"',
    zh: '"{text}" 不是以 {unit}（列 "{column}" 的单位）计的数',
    remedy: {
      en: 'Write the number, or leave the cell empty; a column that declares a unit holds nothing else. A column of texts declares no unit.',
      zh: '声明了单位的列只能填数或留空。若该列本来是文本，请去掉它的单位。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, columns: { base: { unit: CNY } }, rows: [{ id: steel, base: unknown }] }\n',
    },
  },
  'column-unit-not-declared': {
    en: '"{text}" has a unit and the column "{column}" declares none; declare it under columns, {column} with unit {unit}',
    zh: '"{text}" 带单位，而列 "{column}" 没有声明单位；请在 columns 中声明 {column} 的 unit 为 {unit}',
    remedy: {
      en: 'With the unit declared once, as in `columns: { base: { unit: tonne } }`, cells may be plain numbers in it, or numbers in any unit that converts to it.',
      zh: '单位只需声明一次，如 `columns: { base: { unit: tonne } }`；之后单元格可只写数字，也可写任何能换算的单位。',
    },
    example: { plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 tonne }] }\n' },
  },
  'cell-unit-differs': {
    en: '"{text}" cannot be converted to {unit}, the unit of the column "{column}"',
    zh: '"{text}" 无法换算为列 "{column}" 的单位 {unit}',
    remedy: {
      en: 'Put values of another kind into another column. Amounts and amounts per time differ too: 780 CNY is not 780 CNY/year.',
      zh: '不同性质的数值请分列填写。总量与单位时间的量也不同：780 CNY 不等于 780 CNY/year。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, columns: { base: { unit: CNY/year } }, rows: [{ id: steel, base: 780 tonne }] }\n',
    },
  },
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
