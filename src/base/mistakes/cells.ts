/** Mistakes of the cells of tables. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const cellMistakes = {
  'cell-notation': {
    en: '"{text}" in the column "{column}" is not written as a number; write {remedy}',
    zh: '列 "{column}" 中的 "{text}" 不是数的写法；请写作 {remedy}',
    remedy: {
      en: 'Numbers have digits, one decimal point, perhaps an exponent, and % or a unit behind them: 1200, 3.5e6, 5%. In a spreadsheet, set the format of the cells to "General" before saving.',
      zh: '数由数字和一个小数点组成，可带指数、% 或单位：1200、3.5e6、5%。在电子表格中请先把单元格格式设为“常规”再保存。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv, columns: { output: { unit: tonne } } }\n',
      files: { 'projects.csv': 'id,output\nA1,"(1,200)"\n' },
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
  'cell-comma': {
    en: '"{text}" in the column "{column}" can be read in two ways; write {decimal} if the comma is a decimal one, {whole} if it groups digits',
    zh: '列 "{column}" 中的 "{text}" 有两种读法；逗号若是小数点请写作 {decimal}，若是千位分隔符请写作 {whole}',
    remedy: {
      en: 'Numbers have a decimal point. Groups of three digits may have commas between them, but not in files whose cells are separated by semicolons or tabs, where commas are mostly decimal ones.',
      zh: '小数点一律写 "."。千位分隔符可以有，但以分号或制表符分隔的文件除外，因为其中的逗号多半是小数点。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv, columns: { output: { unit: tonne } } }\n',
      files: { 'projects.csv': 'id;output\nA1;1,200\n' },
    },
  },
  'cell-currency': {
    en: '"{text}" in the column "{column}" has a currency sign; write {number} alone and declare the unit of the column, or write a unit behind it, as in {number} CNY',
    zh: '列 "{column}" 中的 "{text}" 带货币符号；请只写 {number} 并声明该列的单位，或在后面写单位，如 {number} CNY',
    remedy: {
      en: 'The sign does not say which money it is (¥ is used for two, $ for many), nor whether the figure is in ones or in millions. In a spreadsheet, set the format of the cells to "General".',
      zh: '货币符号既不能确定币种（如 ¥ 也可指日元），也不能说明是元还是亿元。在电子表格中请把单元格格式设为“常规”。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, columns: { cost: { unit: CNY } }, rows: [{ id: A1, cost: ¥20 }] }\n',
    },
  },
  'cell-digits': {
    en: '"{text}" in the column "{column}" has more digits than a number holds',
    zh: '列 "{column}" 中的 "{text}" 位数过多，超出数的精度',
    remedy: {
      en: 'Round it to 15 digits. If it is a code, such as a registration number, do not use its column as numbers: as a text it keeps all of its digits.',
      zh: '请舍入到 15 位以内。若是编号（如统一社会信用代码），请不要把该列当作数来用；作为文本，各位数字都会保留。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, columns: { cost: { unit: CNY } }, rows: [{ id: A1, cost: 12345678901234567891 }] }\n',
    },
  },
  'cell-out-of-range': {
    en: '"{text}" in the column "{column}" is outside the range of numbers, 1e-308 to 1e308',
    zh: '列 "{column}" 中的 "{text}" 超出数的范围（1e-308 至 1e308）',
    remedy: {
      en: 'Look for digits that were typed twice or an exponent that is wrong; choose a larger or smaller unit if it is meant.',
      zh: '请检查是否多打了数字或指数有误；若确实如此，请换用更大或更小的单位。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, columns: { cost: { unit: CNY } }, rows: [{ id: A1, cost: 2e999 }] }\n',
    },
  },
  'cell-placeholder': {
    en: '"{text}" in the column "{column}" is no number; leave the cell empty if there is no figure, or write 0 if it means none',
    zh: '列 "{column}" 中的 "{text}" 不是数；没有数据请留空，表示没有则写 0',
    remedy: {
      en: 'A dash may stand for 0 or for what is not known, and that makes a difference. Where empty cells of the column do mean 0, say so by `missing: 0`.',
      zh: '一横既可表示 0，也可表示缺数据，两者并不相同。若该列的空单元格就是 0，请写 `missing: 0`。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, columns: { cost: { unit: CNY } }, rows: [{ id: A1, cost: "-" }] }\n',
    },
  },
  'cell-formula-error': {
    en: '{text} in the column "{column}" is what a spreadsheet shows where a formula has no result; mend the formula, or leave the cell empty',
    zh: '列 "{column}" 中的 {text} 是电子表格中公式出错时的显示；请更正公式，或将单元格留空',
    remedy: {
      en: 'Open the workbook, look at the cell and at the cells its formula uses: often one was deleted, is empty, or is text. Then save, and export again if it is a CSV file.',
      zh: '请打开工作簿，查看该单元格的公式及其引用的单元格：多半是引用被删、为空或为文本。改好后保存；若是 CSV 请重新导出。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv }\n',
      files: { 'projects.csv': 'id,output\nA1,#REF!\n' },
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
} as const satisfies Record<string, Mistake>;
