/** Mistakes of the workbooks that tables are read from. Braces name parameters. */

import type { Mistake } from './mistake.ts';

/** A table that is read from a workbook. */
const fromSheet = 'tables:\n  project: { key: id, xlsx: data.xlsx }\n';

/** An archive whose directory says of its one file that it has 256 MB. */
const claimsTooMuch: readonly number[] = [
  ...[0x50, 0x4b, 3, 4],
  ...[0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0x10],
  ...[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  ...[0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 46, 0, 0, 0, 4, 0, 0, 0, 0, 0],
];

export const workbookMistakes = {
  'workbook-none': {
    en: '{name} is no Excel workbook (.xlsx); name a CSV file under csv',
    zh: '{name} 不是 Excel 工作簿（.xlsx）；CSV 文件请写在 csv 下',
    remedy: {
      en: 'In the spreadsheet choose Save As, "Excel Workbook (*.xlsx)". Who calls from TypeScript passes the bytes of a workbook, not text.',
      zh: '请在电子表格中另存为“Excel 工作簿（*.xlsx）”。从 TypeScript 调用时，请传入工作簿的字节而不是文本。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, xlsx: projects.csv }\n',
      files: { 'projects.csv': 'id,output\nA1,20\n' },
    },
  },
  'workbook-locked': {
    en: '{name} has a password or is of the old form .xls; save it as .xlsx without a password',
    zh: '{name} 设有密码，或是旧格式 .xls；请另存为不带密码的 .xlsx',
    remedy: {
      en: 'In Excel: File, Info, Protect Workbook, Encrypt with Password, and clear the password; or Save As, "Excel Workbook (*.xlsx)". Protected sheets are read.',
      zh: '在 Excel 中：文件 > 信息 > 保护工作簿 > 用密码进行加密，清空密码；旧格式请另存为“Excel 工作簿（*.xlsx）”。仅保护了工作表的可以读取。',
    },
    example: { plan: fromSheet, files: { 'data.xlsx': [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] } },
  },
  'workbook-damaged': {
    en: '{name} cannot be read as an Excel workbook (.xlsx): it is damaged or not complete',
    zh: '{name} 无法按 Excel 工作簿（.xlsx）读取：文件已损坏或不完整',
    remedy: {
      en: 'Open it in Excel and save it again, or fetch it anew if it was sent or downloaded. If Excel opens it without complaint, a cell far outside its tables may stretch a sheet beyond what is read: delete the empty rows and columns behind them.',
      zh: '请在 Excel 中打开并重新保存；若是收到或下载的文件，请重新获取。若 Excel 能正常打开，可能是表格之外很远处还有单元格，使工作表大到无法读取：请删除其后的空行空列。',
    },
    example: { plan: fromSheet, files: { 'data.xlsx': [0x50, 0x4b, 3, 4, 0x14, 0, 0, 0] } },
  },
  'workbook-too-large': {
    en: '{name} has {size} bytes, unpacked or as it lies; at most {limit} are read',
    zh: '{name} 有 {size} 字节（压缩前后取其大者），最多读取 {limit} 字节',
    remedy: {
      en: 'Copy the sheet that the plan uses into a workbook of its own, without pictures and old versions.',
      zh: '请把规划用到的工作表复制到单独的工作簿中，去掉图片和旧版本。',
    },
    example: { plan: fromSheet, files: { 'data.xlsx': claimsTooMuch } },
  },
  'sheet-title-row': {
    en: '"{text}" stands alone in the first row, which names the columns; say where the table begins with range: {range}',
    zh: '首行只有 "{text}" 一格，而首行应为列名；请用 range: {range} 写明表的起点',
    remedy: {
      en: 'A range begins at the row of the column names; without a last row it reaches down to the end. Notes below the table are left out by one that has a last row, as in A2:D9.',
      zh: 'range 从列名所在行开始；不写末行则一直读到最后。表下若有附注，请写明末行，如 A2:D9。',
    },
    example: {
      plan: fromSheet,
      files: {
        'data.xlsx': {
          sheet: 'projects',
          cells: [['Projects of 2025'], ['id', 'place', 'output'], ['A1', 'north', '20']],
        },
      },
    },
  },
  'sheet-unknown': {
    en: '{file} has no sheet "{name}"; its sheets are {sheets}',
    zh: '{file} 中没有工作表 "{name}"；其中的工作表有 {sheets}',
    remedy: {
      en: 'Write the name as it stands on the tab. Without `sheet` the first sheet is read; hidden ones count too.',
      zh: '请按工作表标签上的名称书写。不写 sheet 则读取第一张工作表，隐藏的也算在内。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, xlsx: data.xlsx, sheet: project }\n',
      files: {
        'data.xlsx': {
          sheet: 'projects',
          cells: [
            ['id', 'output'],
            ['A1', '20'],
          ],
        },
      },
    },
  },
  'range-notation': {
    en: '"{text}" is no range of a sheet; write it as B3:H40, or B3:H to reach down to the last row',
    zh: '"{text}" 不是工作表区域；请写作 B3:H40，或写 B3:H 一直到最后一行',
    remedy: {
      en: 'It goes from the upper left cell to the lower right one, and its first row names the columns.',
      zh: '从左上角单元格写到右下角单元格，区域的首行为列名。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, xlsx: data.xlsx, range: A1-B2 }\n',
      files: {
        'data.xlsx': {
          sheet: 'projects',
          cells: [
            ['id', 'output'],
            ['A1', '20'],
          ],
        },
      },
    },
  },
  'merged-cells': {
    en: 'the cells {range} are merged, and only {first} has a value; unmerge them and fill in each one',
    zh: '单元格 {range} 已合并，只有 {first} 有值；请取消合并并逐格填写',
    remedy: {
      en: 'In Excel: Unmerge Cells, select the empty ones, type = and the cell above, Ctrl+Enter. Where a title stands above the table, say under `range` where the table begins.',
      zh: '在 Excel 中取消合并，选中空白单元格，输入 = 和上方单元格，再按 Ctrl+Enter。若是表格上方的大标题，请用 range 指明表格的起点。',
    },
    example: {
      plan: fromSheet,
      files: {
        'data.xlsx': {
          sheet: 'projects',
          cells: [
            ['id', 'place'],
            ['A1', 'north'],
            ['A2', ''],
          ],
          merged: 'B2:B3',
        },
      },
    },
  },
  'formula-not-calculated': {
    en: 'the formula in this cell has not been calculated; open the workbook in Excel and save it',
    zh: '此单元格的公式尚未计算；请在 Excel 中打开工作簿并保存',
    remedy: {
      en: 'Formulas are not computed here: what the spreadsheet program saved with them is read. Workbooks written by other programs often have formulas without results.',
      zh: '这里不计算公式，只读取电子表格保存的结果。由其他程序生成的工作簿往往只有公式而没有结果。',
    },
    example: {
      plan: fromSheet,
      files: {
        'data.xlsx': {
          sheet: 'projects',
          cells: [
            ['id', 'output'],
            ['A1', '=5*4'],
          ],
        },
      },
    },
  },
  'sheet-without-xlsx': {
    en: '"{key}" belongs to a table that is read from a workbook; name it under xlsx, or remove "{key}"',
    zh: '"{key}" 只用于从工作簿读取的表；请在 xlsx 下写出工作簿，或删去 "{key}"',
    remedy: {
      en: 'A table from a workbook is `{ key: id, xlsx: data.xlsx, sheet: projects, range: B3:H40 }`; sheet and range may be left out.',
      zh: '从工作簿读取的表写作 `{ key: id, xlsx: data.xlsx, sheet: 项目, range: B3:H40 }`，其中 sheet 和 range 可省略。',
    },
    example: { plan: 'tables:\n  chain: { key: id, sheet: data, rows: [{ id: steel, base: 780 }] }\n' },
  },
} as const satisfies Record<string, Mistake>;
