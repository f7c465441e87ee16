/** Mistakes of the files that tables are read from. Braces name parameters. */

import type { Mistake } from './mistake.ts';

/** A table that is read from a file. */
const fromFile = 'tables:\n  project: { key: id, csv: projects.csv }\n';

export const tableFileMistakes = {
  'path-outside': {
    en: '"{path}" leads outside the plan\'s folder; put the file there and give its path relative to the plan',
    zh: '"{path}" 指向规划所在文件夹之外；请把文件放进该文件夹，并写相对路径',
    remedy: {
      en: 'A plan reads nothing but files beside it and in folders below, so that it can be copied whole and run by others without looking into their disks.',
      zh: '规划只读取与它同一文件夹（含子文件夹）中的文件，这样整个文件夹可以拷给别人直接运行，也不会读到对方磁盘上的其他内容。',
    },
    example: { plan: 'tables:\n  project: { key: id, csv: ../projects.csv }\n' },
  },
  'cannot-read': {
    en: 'cannot read "{path}": {reason}',
    zh: '无法读取 "{path}"：{reason}',
    remedy: {
      en: 'Check the spelling, capitals too; the path is relative to the folder of the plan, not to where the command is started.',
      zh: '请核对文件名（区分大小写）；路径相对于规划文件所在的文件夹，而不是运行命令时所在的文件夹。',
    },
    example: { plan: 'tables:\n  project: { key: id, csv: project.csv }\n' },
  },
  'csv-empty': {
    en: '{name} is empty; its first row must name the columns',
    zh: '{name} 是空的；第一行应为列名',
    remedy: {
      en: 'Save the sheet again. A table that has no rows yet still has a header row.',
      zh: '请重新另存该工作表。暂时没有数据的表也要有标题行。',
    },
    example: { plan: fromFile, files: { 'projects.csv': '' } },
  },
  'csv-column-without-name': {
    en: 'a column has no name in the header row',
    zh: '标题行中有一列没有名称',
    remedy: {
      en: 'Name the column, or delete it: a column that was cleared and not deleted in a spreadsheet is saved as an empty one. Titles above the header row have to go too.',
      zh: '请写上列名，或删去该列：在电子表格中只清除内容而没有删除的列，会存成空列。标题行上方的大标题也请删去。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'id,,output\nA1,x,20\n' } },
  },
  'csv-title-row': {
    en: '"{text}" stands alone in the first row, which names the columns; delete what stands above the names in line {line}',
    zh: '首行只有 "{text}" 一格，而首行应为列名；请删去第 {line} 行列名之上的内容',
    remedy: {
      en: 'Titles, notes and units of a sheet go into `title`, `note` and `columns` of the table in the plan.',
      zh: '大标题、说明和单位请写在规划中该表的 `title`、`note` 和 `columns` 下。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'Projects of 2025,,\nid,place,output\nA1,north,20\n' } },
  },
  'csv-duplicate-column': {
    en: 'the column "{name}" stands twice in the header row',
    zh: '标题行中列 "{name}" 重复',
    remedy: {
      en: 'Rename one of the two columns, or delete it.',
      zh: '请给其中一列改名，或删去其中一列。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'id,output,output\nA1,20,25\n' } },
  },
  'csv-ragged-row': {
    en: 'this row has {cells} cells, the header row {columns}; quote a cell that contains a comma',
    zh: '此行有 {cells} 个单元格，标题行有 {columns} 个；含逗号的单元格请加引号',
    remedy: {
      en: 'Look for a thousands separator or a text with a comma in it, and for commas that are missing where a cell is empty.',
      zh: '请检查有没有千位分隔符、文本中的逗号，以及空单元格处漏写的逗号。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'id,output\nA1,1,200\n' } },
  },
  'csv-separator': {
    en: 'the file is separated by {separator}; save it with commas between the cells',
    zh: '文件以{separatorZh}分隔；请另存为以英文逗号分隔的 CSV',
    remedy: {
      en: 'Cells are separated by commas; semicolons and tabs, which some spreadsheets write, are read too. Choose "CSV UTF-8 (comma delimited)" when saving.',
      zh: '单元格以英文逗号分隔；部分电子表格写出的英文分号或制表符也可读取。另存时请选“CSV UTF-8（逗号分隔）”。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'id|output\nA1|20\n' } },
  },
  'csv-separator-unclear': {
    en: 'the header row has both {one} and {other} between its names, and one of them must separate the cells; quote the names that contain the other',
    zh: '标题行中同时有{oneZh}与{otherZh}，无法判断以哪个分隔；列名中含有的请加引号',
    remedy: {
      en: 'Spreadsheets quote a name that contains a comma, a semicolon or a tab by themselves. By hand it is: id,"output, 2021".',
      zh: '由电子表格另存的 CSV 会自动给这样的列名加引号；手工书写时应为 id,"产值, 2021"。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'id;output, 2021\nA1;20\n' } },
  },
  'table-too-large': {
    en: 'the table has more than {rows} rows, {columns} columns or {cells} cells, which is more than is read',
    zh: '表超过 {rows} 行、{columns} 列或 {cells} 个单元格，超出可读取的上限',
    remedy: {
      en: 'Aggregate the data before, or keep the rows and columns that the plan uses. Cells far outside a table, in a sheet that looks empty, are deleted by deleting their rows and columns.',
      zh: '请先汇总，或只保留规划用到的行和列。若工作表远处有看不见的单元格，请删除其所在的整行整列。',
    },
    example: { plan: fromFile, files: { 'projects.csv': `id,output\n${'A1,20\n'.repeat(100_001)}` } },
  },
  'cell-too-long': {
    en: 'this cell has {length} characters; at most {limit} are read',
    zh: '此单元格有 {length} 个字符，最多读取 {limit} 个',
    remedy: {
      en: 'Shorten the text. A cell that seems to hold whole lines of the file begins with a quote that is closed too late.',
      zh: '请缩短文字。若单元格看似包含文件中的许多行，多半是开头的引号过晚才闭合。',
    },
    example: { plan: fromFile, files: { 'projects.csv': `id,note\nA1,${'late '.repeat(2_001)}\n` } },
  },
  'csv-quote-not-closed': {
    en: 'the quote that opens here is not closed; write another behind the cell, or remove this one',
    zh: '此处打开的引号没有闭合；请在单元格末尾补上引号，或删去此引号',
    remedy: {
      en: 'An open quote takes in all lines up to the next quote. A quote that belongs to the text is written twice, in a cell that is quoted as a whole: "12"" pipe".',
      zh: '引号不闭合，会把直到下一个引号为止的各行都当作同一个单元格。文本中的引号要写两次，并给整个单元格加引号："12"" 管"。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'id,note\nA1,"late\nA2,early\n' } },
  },
  'csv-quote-in-cell': {
    en: 'a quote stands inside this cell; quote the whole cell and write the quote twice',
    zh: '此单元格内含引号；请给整个单元格加引号，并把其中的引号写两次',
    remedy: {
      en: 'Spreadsheets do so by themselves when they save CSV. By hand it is "the ""second"" line".',
      zh: '由电子表格另存的 CSV 会自动这样处理；手工书写时应为 "所谓""二期""工程"。',
    },
    example: { plan: fromFile, files: { 'projects.csv': 'id,note\nA1,"second" line\n' } },
  },
} as const satisfies Record<string, Mistake>;
