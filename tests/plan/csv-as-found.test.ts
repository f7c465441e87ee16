/** CSV as people really have it: every encoding, separator and notation that is read gives the table of the plain file. */

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  mostCellLength,
  mostFileBytes,
  mostTableCells,
  mostTableColumns,
  mostTableRows,
} from '../../src/base/file-limits.ts';
import { dataHash } from '../../src/plan/plan-hash.ts';
import { planText, reading } from './reading.ts';

/** The data hash and the issues of a plan with one table from a file. */
async function read(
  content: string | Uint8Array,
  table = '',
): Promise<{ hash: string | null; issues: readonly string[] }> {
  const text = planText(`units: { 万元: 1e4 CNY }\ntables:\n  data: { key: 编号, csv: t.csv${table} }\n`);
  const { plan, issues } = reading(text, { 't.csv': content });
  return { hash: plan && issues.length === 0 ? await dataHash(plan) : null, issues };
}

const plain = '编号,地点,产值,占比,投产\nA1,太原,1234.5,5.5%,2024-06\n"A,2","阳曲\n县",-20,0%,2025-Q3\n';

/** The bytes of a text in an encoding of iconv, which knows nothing of our decoder. */
function iconv(text: string, encoding: string): Uint8Array {
  return execFileSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });
}

/** With a byte order mark of its own in front. */
function marked(mark: readonly number[], bytes: Uint8Array): Uint8Array {
  return Uint8Array.of(...mark, ...bytes);
}

const windows = plain.replaceAll('\n', '\r\n');

describe('truth: one table, however it is encoded', () => {
  it.each<[string, string | Uint8Array]>([
    ['UTF-8', new TextEncoder().encode(plain)],
    ['UTF-8 with a byte order mark', marked([0xef, 0xbb, 0xbf], iconv(plain, 'UTF-8'))],
    ['text with a byte order mark', `\uFEFF${plain}`],
    ['UTF-16, little end first, with its mark', marked([0xff, 0xfe], iconv(windows, 'UTF-16LE'))],
    ['UTF-16, big end first, with its mark', marked([0xfe, 0xff], iconv(plain, 'UTF-16BE'))],
    ['GBK of Excel on Chinese Windows', iconv(windows, 'GBK')],
    ['GB 18030', iconv(plain, 'GB18030')],
    ['lines of Windows', windows],
    ['lines of the old Macintosh', plain.replaceAll('\n', '\r')],
  ])('%s', async (_, content) => {
    const [one, other] = [await read(plain), await read(content)];
    expect(other).toEqual(one);
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each<[string, Uint8Array, string]>([
    ['Latin-1', iconv('n\u00e9,x\ncaf\u00e9 cr\u00e8me,2\n', 'LATIN1'), '1'],
    ['Big5', iconv('編號,地點\nA,臺北縣市政府財務處經濟發展局\n', 'BIG5'), '1'],
    ['Shift JIS', iconv('番号,名\nA,テストのひらがな\n', 'SHIFT_JIS'), '1'],
    ['UTF-8 cut off in a character', iconv('n,名\nA,太原', 'UTF-8').slice(0, -1), '2'],
  ])('refuses %s, at the first line that is not UTF-8', async (_, content, line) => {
    const { issues } = await read(content);
    expect(issues).toEqual([
      `t.csv:${line}:1 t.csv is neither UTF-8 nor Chinese text of Windows (GBK); save it as UTF-8`,
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    [
      'UTF-16 without a mark',
      iconv('id,x\n', 'UTF-16LE'),
      't.csv holds zero bytes, which no text has; save it as UTF-8',
    ],
    [
      'a workbook',
      Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0),
      't.csv is an Excel workbook, not text; name it under xlsx instead',
    ],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      't.csv is an Excel workbook, not text; name it under xlsx instead',
    ],
    [
      'more bytes than are read',
      new Uint8Array(mostFileBytes + 1),
      `t.csv has ${mostFileBytes + 1} bytes; at most ${mostFileBytes} are read`,
    ],
  ])('refuses %s', async (_, content, said) => {
    expect((await read(content)).issues).toEqual([`t.csv:1:1 ${said}`]);
  });

  it('refuses text that lost characters on its way', async () => {
    const lost = 'a character was lost here when the file was saved or read in another encoding';
    expect((await read('编号,x\nA,1\n\uFFFD,2\n')).issues).toEqual([`t.csv:3:1 ${lost}`]);
  });

  it.each(['GBK', 'UTF-16'])('reads a plan that is saved as %s', (encoding) => {
    const text = planText('variables: { 产值: 1 }\ntargets: { 目标: { measure: 产直, in: 2025, at_least: 1 } }\n');
    const { plan, issues } = reading(iconv(text, encoding));
    expect(plan!.variables.map(({ name }) => name)).toEqual(['产值']);
    expect(issues).toEqual(reading(text).issues);
  });
});

describe('truth: one table, however its cells are separated and written', () => {
  it.each([
    ['semicolons', '编号;地点;产值;占比;投产\nA1;太原;1234.5;5.5%;2024-06\nA,2;"阳曲\n县";-20;0%;2025-Q3\n'],
    ['tabs', '编号\t地点\t产值\t占比\t投产\nA1\t太原\t1234.5\t5.5%\t2024-06\nA,2\t"阳曲\n县"\t-20\t0%\t2025-Q3\n'],
    ['the hint of Excel', `sep=,\n${plain}`],
    ['commas in thousands', plain.replace('1234.5', '"1,234.5"')],
    [
      'full-width digits and signs',
      plain.replace('1234.5', '１２３４．５').replace('5.5%', '５．５％').replace('-20', '－２０'),
    ],
    ['full-width commas in thousands', plain.replace('1234.5', '１，２３４．５')],
    ['thousands with no-break spaces', plain.replace('1234.5', '1\u00a0234.5').replace('-20', '\u221220')],
    ['a blank before the percent sign', plain.replace('5.5%', '5.5 %')],
    [
      'blanks around cells',
      plain.replace('太原', ' 太原\u00a0').replace('A1', '\u200bA1 ').replace('地点', ' 地点\u3000'),
    ],
    ['Chinese periods', plain.replace('2024-06', '2024年6月').replace('2025-Q3', '2025年第3季度')],
    ['other periods', plain.replace('2024-06', '2024/6').replace('2025-Q3', '2025q3')],
    ['empty columns and rows behind', plain.replace(/(?<=投产|06|Q3)\n/g, ',,\n').concat(',,,,\n,,,,,,\n\n')],
    ['empty cells behind in some rows', plain.replace('06\n', '06,,\n')],
  ])('with %s', async (_, content) => {
    expect(await read(content)).toEqual(await read(plain));
  });

  it('takes 5% in a column of percent for 5', async () => {
    const table = ', columns: { 占比: { unit: percent } }';
    const percent = plain.replace('5.5%', '5.5').replace('0%', '0');
    expect(await read(plain, table)).toEqual(await read(percent, table));
  });

  it('keeps a code that no number holds, and compares it as text', () => {
    const text = planText(
      'tables:\n  data: { key: id, csv: t.csv }\nvariables: { n: \'count(data.code == "911401000000000017")\' }\n',
    );
    const { plan, issues } = reading(text, { 't.csv': 'id,code\na,911401000000000017\nb,911401000000000019\n' });
    expect(issues).toEqual([]);
    expect(plan!.tables[0]!.columns[0]!.cells).toEqual(['911401000000000017', '911401000000000019']);
  });

  it('finds the cell in a file of tabs and blanks', async () => {
    const table = ', columns: { x: { unit: 万元 } }';
    expect((await read('编号\tx\n\n A1 \t "(5)"\nA2\t\n', table)).issues).toEqual([
      't.csv:3:7 "(5)" in the column "x" is not written as a number; write -5',
    ]);
  });

  it.each([
    ['1,234', 'can be read in two ways; write 1.234 if the comma is a decimal one, 1234 if it groups digits'],
    ['1,234.5', 'is not written as a number; write 1234.5'],
  ])('does not read %s where a comma may be a decimal one', async (cell, said) => {
    const { issues } = await read(`编号;x\nA;${cell}\n`, ', columns: { x: { unit: 万元 } }');
    expect(issues).toEqual([`t.csv:2:3 "${cell}" in the column "x" ${said}`]);
  });
});

describe('truth: a table has bounds', () => {
  it('of rows, columns, cells and the length of a cell, each at the first place beyond', async () => {
    const said = `the table has more than ${mostTableRows} rows, ${mostTableColumns} columns or ${mostTableCells} cells, which is more than is read`;
    expect((await read(`编号\n${'a\n'.repeat(mostTableRows + 5)}`)).issues).toEqual([
      `t.csv:${mostTableRows + 2}:1 ${said}`,
    ]);
    expect((await read(`编号${',x'.repeat(mostTableColumns)}\n`)).issues).toEqual([
      `t.csv:1:${2 * mostTableColumns + 2} ${said}`,
    ]);
    expect((await read(`编号\n${','.repeat(mostTableCells + 1)}`)).issues).toEqual([`t.csv:1:1 ${said}`]);
    expect((await read(`编号,x\na,${'x'.repeat(mostCellLength + 1)}\n`)).issues).toEqual([
      `t.csv:2:3 this cell has ${mostCellLength + 1} characters; at most ${mostCellLength} are read`,
    ]);
  });

  it('and a cell of many blanks, digits or signs is read in one pass', async () => {
    const many = 200_000; // a pass for each of them would take minutes
    const cells = [`${' '.repeat(many)}x`, '\u3000'.repeat(many), `${'9'.repeat(many)}x`, '\u200B'.repeat(many)];
    const long = (await Promise.all(cells.map((cell) => read(`编号,x\na,1${cell}1\n`)))).flatMap(
      ({ issues }) => issues,
    );
    expect(long.map((issue) => issue.replace(/\d{6}/, 'n'))).toEqual(
      cells.map(() => `t.csv:2:3 this cell has n characters; at most ${mostCellLength} are read`),
    );
    const header = await read(`编号${' '.repeat(many)}x,y\na,1\n`);
    expect(header.issues[0]).toMatch(/^t\.csv:1:1 this cell has \d+ characters/);
  });
});
