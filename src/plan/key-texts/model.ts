/** Texts of the keys of tables, variables and correlations. */

import type { KeyText } from './key-text.ts';

export const modelKeys = {
  'tables.*': {
    en: [
      'Table',
      'A table; its name is an index over its keys: `by: chain`. `chain.base` is a column at the current element.',
    ],
    zh: ['数据表', '一张表；表名就是以其键为元素的索引：by: chain。chain.base 是当前元素所在行的列。'],
    examples: [{ key: 'id', csv: 'projects.csv' }],
  },
  'tables.*.key': {
    en: [
      'Key',
      'The column that names the rows, or a list of columns. A key column named like another table refers to that table’s elements.',
    ],
    zh: ['键', '标识各行的列，或多个列的列表。与另一张表同名的键列，取那张表的元素。'],
    examples: ['id', ['chain', 'place']],
  },
  'tables.*.rows': {
    en: ['Rows', 'The rows, written here. A table has one of `rows`, `csv` and `xlsx`.'],
    zh: ['行', '直接写在这里的各行。一张表用 rows、csv、xlsx 之一。'],
    examples: [[{ id: 'steel', base: 780 }]],
  },
  'tables.*.csv': {
    en: ['CSV file', 'A CSV file, names in its first row, by its path from the plan, in the plan’s folder.'],
    zh: ['CSV 文件', 'CSV 文件（首行为列名）相对规划文件的路径，须在规划所在文件夹内。'],
    examples: ['projects.csv'],
  },
  'tables.*.xlsx': {
    en: ['Workbook', 'An Excel workbook (.xlsx) by its path from the plan, in the plan’s folder.'],
    zh: ['工作簿', 'Excel 工作簿（.xlsx）相对规划文件的路径，须在规划所在文件夹内。'],
    examples: ['data.xlsx'],
  },
  'tables.*.sheet': {
    en: ['Sheet', 'The sheet of the workbook, by the name on its tab; the first one unless given.'],
    zh: ['工作表', '工作簿中的工作表，按标签上的名称书写；不写则为第一张。'],
    examples: ['项目'],
  },
  'tables.*.range': {
    en: [
      'Range',
      'Where the table lies in its sheet, names of columns in the first row; without its last row it reaches down to the end. All that is filled unless given.',
    ],
    zh: ['区域', '数据表在工作表中的区域，首行为列名；不写末行则一直到底。不写区域则取全部有内容的单元格。'],
    examples: ['B3:H40', 'B3:H'],
  },
  'tables.*.where': {
    en: ['Where', 'Keeps the rows for which the condition holds.'],
    zh: ['筛选', '只保留满足条件的行。'],
    examples: ['place != "outside"'],
  },
  'tables.*.columns': {
    en: ['Columns', 'Units and notes of columns, by their names.'],
    zh: ['列', '各列的单位和说明，按列名书写。'],
    examples: [{ base: { unit: '亿元/year', basis: 'judgement' } }],
  },
  'tables.*.columns.*': {
    en: ['Column', 'The unit of a column’s numbers, and what else is known about it.'],
    zh: ['列', '该列数值的单位及其他说明。'],
    examples: [{ unit: '亿元/year' }],
  },
  'tables.*.columns.*.unit': {
    en: ['Unit', 'The unit of the column’s plain numbers.'],
    zh: ['单位', '该列中不带单位的数值的单位。'],
    examples: ['亿元/year', 'year'],
  },
  'tables.*.columns.*.missing': {
    en: ['Missing cells', 'With 0, empty cells of this column count as 0; otherwise using one is an error.'],
    zh: ['空格', '写 0 表示该列的空单元格作 0 计；否则用到空单元格即报错。'],
    examples: [0],
  },
  'tables.*.missing': {
    en: [
      'Missing cells',
      'With 0, empty numeric cells and pairs not listed count as 0; otherwise using one is an error.',
    ],
    zh: ['空格', '写 0 表示空的数值单元格和未列出的组合作 0 计；否则用到即报错。'],
    examples: [0],
  },
  'variables.*': {
    en: [
      'Variable',
      'One of: a `value`, a `draw`, or a state with `start` and `next`. A bare text or number is a value, a bare distribution a draw.',
    ],
    zh: ['变量', '取其一：value；draw；或带 start 与 next 的状态。单写文字或数字即为 value，单写分布即为 draw。'],
    examples: ['5%', 'normal(6%, 2%)', { start: 100, next: 'stock * 1.05' }],
  },
  'variables.*.by': {
    en: ['Indexes', 'The table, or list of tables, over whose elements the variable runs.'],
    zh: ['索引', '变量按哪张表（或哪几张表）的元素取值。'],
    examples: ['chain', ['chain', 'place']],
  },
  'variables.*.unit': {
    en: ['Unit', 'The unit of the variable: plain numbers are in it, and a formula must come out in it.'],
    zh: ['单位', '变量的单位：不带单位的数值按它计，公式的结果须与它一致。'],
    examples: ['亿元/year', 'percent'],
  },
  'variables.*.aggregate': {
    en: [
      'Aggregate',
      'How the values at the steps of a reporting period combine: `mean` for rates (unless given), `last` for stocks, `sum` for amounts of one step.',
    ],
    zh: ['汇总', '报告期内各步的值如何合并：速率用 mean（默认），存量用 last，每步的数量用 sum。'],
    examples: ['mean', 'last', 'sum'],
  },
  'variables.*.reference': {
    en: [
      'Reference',
      'A CSV file of yearly values (columns `period`, `value`) to compare with: beside a target of this variable stands the growth it needs a year, and how often the history had it.',
    ],
    zh: [
      '参照序列',
      '供比较的年度数据 CSV（period、value 两列）：在以该变量为指标的目标旁，给出所需的年均增速，以及历史上达到的次数。',
    ],
    examples: ['history.csv'],
  },
  'correlations.*.between': {
    en: [
      'Between',
      'The draws that are correlated, each pair alike. Names with the same `by` are paired element by element.',
    ],
    zh: ['随机量', '彼此相关的随机量，每一对相同。索引相同的名称逐元素配对。'],
    examples: [['growth[steel]', 'growth[semiconductor]']],
  },
  'correlations.*.rho': {
    en: ['Correlation', 'The correlation of the underlying normals, from −1 to 1.'],
    zh: ['相关系数', '底层正态变量的相关系数，−1 至 1。'],
    examples: [0.4],
  },
  'correlations.*.of': {
    en: ['Of', 'The draw whose elements are correlated by a matrix.'],
    zh: ['随机量', '各元素按矩阵相关的随机量。'],
    examples: ['shock'],
  },
  'correlations.*.by': {
    en: ['Index', 'The index over which the matrix runs.'],
    zh: ['索引', '矩阵所用的索引。'],
    examples: ['chain'],
  },
  'correlations.*.matrix': {
    en: ['Matrix', 'The correlation matrix, rows in the table’s order.'],
    zh: ['矩阵', '相关矩阵，行按表中的次序。'],
    examples: [
      [
        [1, 0.3],
        [0.3, 1],
      ],
    ],
  },
  'correlations.*.copula': {
    en: [
      'Copula',
      'How the draws hang together: Gaussian unless given. With `student_t` they share extreme years; it holds for all draws connected with this entry.',
    ],
    zh: ['联结函数', '随机量如何相依：不写为高斯；写 student_t 则易同时出现极端值。对与本条相连的全部随机量有效。'],
    examples: [{ student_t: 5 }],
  },
  'correlations.*.copula.student_t': {
    en: ['Degrees of freedom', 'The fewer, the more often extremes come together.'],
    zh: ['自由度', '越小，极端值同时出现得越频繁。'],
    examples: [5],
  },
  'correlations.*.repair': {
    en: [
      'Repair',
      'With `nearest`, correlations that contradict each other are replaced by the nearest ones that do not, and the change is reported.',
    ],
    zh: ['修正', '写 nearest 表示相互矛盾的相关系数以最接近的一组代替，并报告所作改动。'],
    examples: ['nearest'],
  },
} as const satisfies Record<string, KeyText>;
