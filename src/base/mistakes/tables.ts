/** Mistakes of tables: their columns, their keys and the elements that their keys name. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const tableMistakes = {
  'rows-or-file': {
    en: 'the table "{name}" needs exactly one of "rows", "csv" and "xlsx"',
    zh: '表 "{name}" 需要且只能有 "rows"、"csv"、"xlsx" 之一',
    remedy: {
      en: 'Write the rows of a small table in the plan, under "rows". Keep a longer one in a file beside the plan: a CSV file under "csv", a workbook under "xlsx".',
      zh: '行数少的表可直接在规划的 rows 下逐行写出；行数多的请存为文件，与规划放在一起：CSV 文件写在 csv 下，工作簿写在 xlsx 下。',
    },
    example: { plan: 'tables:\n  chain: { key: id }\n' },
  },
  'column-without-cells': {
    en: 'the column "{name}" is declared and the table "{table}" has no cells for it; its columns are {columns}',
    zh: '声明了列 "{name}"，但表 "{table}" 中没有它的单元格；表中的列有 {columns}',
    remedy: {
      en: 'Give the column the name that the rows or the header row of the CSV file use, or remove it from "columns".',
      zh: '请使列名与各行（或 CSV 标题行）中的写法一致，或从 columns 中删去该列。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, columns: { bas: { unit: CNY } }, rows: [{ id: steel, base: 780 }] }\n',
    },
  },
  'key-declared-as-column': {
    en: '"{name}" is a key of the table and has no unit or title; remove it from "columns"',
    zh: '"{name}" 是表的键，没有单位和标题；请从 "columns" 中删去',
    remedy: {
      en: 'Only columns of data are declared. A name for each element to be shown in reports goes into a column of its own.',
      zh: 'columns 只声明数据列。若要给各元素另写显示用的名称，请单独设一列。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, columns: { id: { title: Chain } }, rows: [{ id: steel, base: 780 }] }\n',
    },
  },
  'no-key-column': {
    en: 'the table "{table}" has no column "{key}", which is its key; its columns are {columns}',
    zh: '表 "{table}" 没有作为键的列 "{key}"；表中的列有 {columns}',
    remedy: {
      en: 'Write under "key" the column whose cells tell the rows apart, spelled as in the header row.',
      zh: '请在 key 下写出用来区分各行的那一列，名称与标题行一致。',
    },
    example: {
      plan: 'tables:\n  project: { key: project_id, csv: projects.csv }\n',
      files: { 'projects.csv': 'id,output\nA1,20\nA2,35\n' },
    },
  },
  'row-without-key': {
    en: 'this row has no "{key}", which is the table\'s key',
    zh: '此行没有作为表的键的 "{key}"',
    remedy: {
      en: 'Give the row a key that no other row has, or remove the row.',
      zh: '请为该行写上与其他行不同的键，或删去该行。',
    },
    example: { plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }, { base: 52 }] }\n' },
  },
  'empty-key': {
    en: 'the key "{key}" of this row is empty',
    zh: '此行的键 "{key}" 为空',
    remedy: {
      en: 'Fill the cell. Spreadsheets leave it empty where cells are merged: repeat the value in each row. A row of totals does not belong in the table.',
      zh: '请填写该单元格。电子表格合并单元格后只有首行有值，请逐行补全；合计行不应放入表中。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv }\n',
      files: { 'projects.csv': 'id,output\nA1,20\n,35\n' },
    },
  },
  'duplicate-row': {
    en: 'the table "{table}" has the key "{text}" already',
    zh: '表 "{table}" 中键 "{text}" 已存在',
    remedy: {
      en: 'Keep one of the rows, or rename one. If two columns together tell the rows apart, write both: key: [chain, place].',
      zh: '请只保留其中一行，或修改其中一个键。若要由两列共同区分各行，请写 key: [chain, place]。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel, base: 780 }, { id: steel, base: 52 }] }\n',
    },
  },
  'several-own-keys': {
    en: 'of the keys {keys} of the table "{table}" at most one may be its own; make tables of the others and name the columns after them',
    zh: '表 "{table}" 的键 {keys} 中最多只能有一个是它自己的；请为其余的键各建一张表，并以表名作列名',
    remedy: {
      en: 'A table of data by two indexes needs a table for each of them, such as `place: { key: id, rows: … }`, and key columns that bear their names.',
      zh: '按两个索引排列的数据表，需先为每个索引各建一张表，如 `place: { key: id, rows: … }`，再以这些表名作键列的列名。',
    },
    example: {
      plan: 'tables:\n  share: { key: [chain, place], rows: [{ chain: steel, place: north, part: 40% }] }\n',
    },
  },
  'unknown-element-in-cell': {
    en: '"{text}" is no element of "{index}"',
    zh: '"{text}" 不是 "{index}" 的元素',
    remedy: {
      en: 'A column that bears the name of a table holds keys of that table. Correct the cell, add the row to that table, or rename the column if it means something else.',
      zh: '以某张表的名称作列名的列，只能填该表的键。请更正单元格，或在该表中补上这一行；若此列另有含义，请改列名。',
    },
    example: {
      plan: 'tables:\n  chain: { key: id, rows: [{ id: steel }, { id: semiconductor }] }\n  project: { key: id, rows: [{ id: A1, chain: stel }] }\n',
    },
  },
} as const satisfies Record<string, Mistake>;
