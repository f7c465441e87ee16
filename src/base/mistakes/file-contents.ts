/** Mistakes of what a file holds before it is read as a plan or a table: its encoding and its size. Braces name parameters. */

import type { Mistake } from './mistake.ts';

export const fileContentMistakes = {
  'file-encoding': {
    en: '{name} is neither UTF-8 nor Chinese text of Windows (GBK); save it as UTF-8',
    zh: '{name} 既不是 UTF-8 编码，也不是 GBK 编码；请另存为 UTF-8',
    remedy: {
      en: 'In Excel choose Save As, "CSV UTF-8 (comma delimited)"; editors have "Save with Encoding". Read are UTF-8, UTF-16 with a byte order mark, and GBK or GB 18030.',
      zh: '在 Excel 中另存为“CSV UTF-8（逗号分隔）”；文本编辑器中用“以指定编码保存”。可读取 UTF-8、带字节顺序标记的 UTF-16，以及 GBK、GB 18030。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv }\n',
      files: { 'projects.csv': [0x69, 0x64, 0x0a, 0xff, 0xff, 0x0a] },
    },
  },
  'file-zeros': {
    en: '{name} holds zero bytes, which no text has; save it as UTF-8',
    zh: '{name} 中含有零字节，不是文本；请另存为 UTF-8',
    remedy: {
      en: 'It may be UTF-16 without a byte order mark, or no text at all. In Excel choose Save As, "CSV UTF-8 (comma delimited)".',
      zh: '它可能是不带字节顺序标记的 UTF-16，也可能根本不是文本。在 Excel 中请另存为“CSV UTF-8（逗号分隔）”。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv }\n',
      files: { 'projects.csv': 'i\0d\0\n\0A\0\n\0' },
    },
  },
  'file-workbook': {
    en: '{name} is an Excel workbook, not text; name it under xlsx instead',
    zh: '{name} 是 Excel 工作簿，不是文本；请改写在 xlsx 下',
    remedy: {
      en: 'A table is read from a sheet of a workbook with `xlsx: data.xlsx`, and `sheet` where it is not the first.',
      zh: '从工作簿读取数据表写作 `xlsx: data.xlsx`；不是第一张工作表时再写 `sheet`。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv }\n',
      files: { 'projects.csv': [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00] },
    },
  },
  'file-too-many-bytes': {
    en: '{name} has {size} bytes; at most {limit} are read',
    zh: '{name} 有 {size} 字节，最多读取 {limit} 字节',
    remedy: {
      en: 'Keep to the rows and columns that the plan uses: aggregate the data before, or export a part of it.',
      zh: '请只保留规划用到的行和列：可先汇总，或只导出需要的部分。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv }\n',
      files: { 'projects.csv': 'id,output\n'.repeat(3_400_000) },
      asLibrary: true,
    },
  },
  'file-lost-characters': {
    en: 'a character was lost here when the file was saved or read in another encoding',
    zh: '此处有字符在以别的编码保存或读取时丢失',
    remedy: {
      en: 'The mark "\uFFFD" stands where a character could not be read. Save the file anew from the program that made it, as UTF-8. Who calls from TypeScript passes the bytes of a file rather than text.',
      zh: '字符 "\uFFFD" 表示原来的字符已无法读出。请用生成该文件的程序重新另存为 UTF-8。从 TypeScript 调用时，请传入文件的字节而不是文本。',
    },
    example: {
      plan: 'tables:\n  project: { key: id, csv: projects.csv }\n',
      files: { 'projects.csv': 'id,place\nA1,\uFFFD\uFFFDԭ\n' },
    },
  },
} as const satisfies Record<string, Mistake>;
