/** Mistakes of tables and their CSV files. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const tableMistakes = {
  'rows-or-csv': {
    en: 'the table "{name}" needs exactly one of "rows" and "csv"',
    zh: '表 "{name}" 需要且只能有 "rows" 与 "csv" 之一',
  },
  'path-outside': {
    en: '"{path}" leads outside the plan\'s folder; put the file there and give its path relative to the plan',
    zh: '"{path}" 指向规划所在文件夹之外；请把文件放进该文件夹，并写相对路径',
  },
  'cannot-read': { en: 'cannot read "{path}": {reason}', zh: '无法读取 "{path}"：{reason}' },
  'csv-empty': { en: '{name} is empty; its first row must name the columns', zh: '{name} 是空的；第一行应为列名' },
  'csv-column-without-name': { en: 'a column has no name in the header row', zh: '标题行中有一列没有名称' },
  'csv-duplicate-column': { en: 'the column "{name}" stands twice in the header row', zh: '标题行中列 "{name}" 重复' },
  'csv-ragged-row': {
    en: 'this row has {cells} cells, the header row {columns}; quote a cell that contains a comma',
    zh: '此行有 {cells} 个单元格，标题行有 {columns} 个；含逗号的单元格请加引号',
  },
  'csv-separator': {
    en: 'the file is separated by {separator}; save it with commas between the cells',
    zh: '文件以{separatorZh}分隔；请另存为以英文逗号分隔的 CSV',
  },
  'csv-quote-not-closed': {
    en: 'the quote that opens here is not closed; write another behind the cell, or remove this one',
    zh: '此处打开的引号没有闭合；请在单元格末尾补上引号，或删去此引号',
  },
  'csv-quote-in-cell': {
    en: 'a quote stands inside this cell; quote the whole cell and write the quote twice',
    zh: '此单元格内含引号；请给整个单元格加引号，并把其中的引号写两次',
  },
  'column-without-cells': {
    en: 'the column "{name}" is declared and the table "{table}" has no cells for it; its columns are {columns}',
    zh: '声明了列 "{name}"，但表 "{table}" 中没有它的单元格；表中的列有 {columns}',
  },
  'key-declared-as-column': {
    en: '"{name}" is a key of the table and has no unit or title; remove it from "columns"',
    zh: '"{name}" 是表的键，没有单位和标题；请从 "columns" 中删去',
  },
  'no-key-column': {
    en: 'the table "{table}" has no column "{key}", which is its key; its columns are {columns}',
    zh: '表 "{table}" 没有作为键的列 "{key}"；表中的列有 {columns}',
  },
  'row-without-key': { en: 'this row has no "{key}", which is the table\'s key', zh: '此行没有作为表的键的 "{key}"' },
  'empty-key': { en: 'the key "{key}" of this row is empty', zh: '此行的键 "{key}" 为空' },
  'duplicate-row': { en: 'the table "{table}" has the key "{text}" already', zh: '表 "{table}" 中键 "{text}" 已存在' },
  'several-own-keys': {
    en: 'of the keys {keys} of the table "{table}" at most one may be its own; make tables of the others and name the columns after them',
    zh: '表 "{table}" 的键 {keys} 中最多只能有一个是它自己的；请为其余的键各建一张表，并以表名作列名',
  },
  'unknown-element-in-cell': { en: '"{text}" is no element of "{index}"', zh: '"{text}" 不是 "{index}" 的元素' },
  'cell-notation': {
    en: '"{text}" in the column "{column}" is not written as a number; write {remedy}',
    zh: '列 "{column}" 中的 "{text}" 不是数的写法；请写作 {remedy}',
  },
  'cell-date': {
    en: '"{text}" in the column "{column}" is a date, and a table holds periods; write {month} or {quarter}',
    zh: '列 "{column}" 中的 "{text}" 是日期，而表中应写时期；请写作 {month} 或 {quarter}',
  },
  'cell-unknown-unit': {
    en: '"{text}" in the column "{column}" has the unit "{unit}", which the plan does not know; define it under units and declare the unit of the column, or write the number alone',
    zh: '列 "{column}" 中的 "{text}" 带有规划中没有的单位 "{unit}"；请在 units 中定义它并声明该列的单位，或只写数字',
  },
  'text-among-numbers': {
    en: '"{text}" in the column "{column}" is no number, and the column is used as numbers; write a number, or leave the cell empty',
    zh: '列 "{column}" 中的 "{text}" 不是数，而该列按数使用；请写数，或将单元格留空',
  },
  'text-in-number-column': {
    en: '"{text}" is no number in {unit}, the unit of the column "{column}"',
    zh: '"{text}" 不是以 {unit}（列 "{column}" 的单位）计的数',
  },
  'column-unit-not-declared': {
    en: '"{text}" has a unit and the column "{column}" declares none; declare it under columns, {column} with unit {unit}',
    zh: '"{text}" 带单位，而列 "{column}" 没有声明单位；请在 columns 中声明 {column} 的 unit 为 {unit}',
  },
  'cell-unit-differs': {
    en: '"{text}" cannot be converted to {unit}, the unit of the column "{column}"',
    zh: '"{text}" 无法换算为列 "{column}" 的单位 {unit}',
  },
  'where-not-comparison': {
    en: '"where" takes comparisons of this table\'s columns with numbers or quoted texts, joined by and, or, not',
    zh: '"where" 只接受本表的列与数字或带引号文本的比较，用 and、or、not 连接',
  },
  'where-types-differ': {
    en: 'texts and numbers cannot be compared, and texts only by == and !=',
    zh: '文本与数字不能比较，文本之间只能用 == 和 !=',
  },
  'where-unit-differs': {
    en: 'what is compared here is not in the same unit ({unit}); give both sides units that convert',
    zh: '此处比较的两边单位不一致（{unit}）；请使两边单位可以换算',
  },
  'where-unknown-column': {
    en: 'this table has no column "{name}"; quote it if it is a text',
    zh: '本表没有列 "{name}"；若是文本请加引号',
  },
  'text-not-in-column': { en: '"{text}" is no value of the column "{column}"', zh: '"{text}" 不是列 "{column}" 的值' },
} as const satisfies Record<string, Mistake>;
