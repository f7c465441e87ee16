/** Tables from workbooks: what a sheet shows is what the table holds, and what it cannot hold is refused at its cell. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWorkbook, type SheetXml } from '../../scripts/docs/pack-workbook.ts';
import { createIssueLog, issueMessage } from '../../src/base/issue.ts';
import { placeText } from '../../src/base/place.ts';
import { forecast } from '../../src/index.ts';
import { openWorkbooks } from '../../src/plan/open-workbooks.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { dataHash, planHash } from '../../src/plan/plan-hash.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planText } from './reading.ts';
import { type CellToWrite, writeWorkbook } from './write-workbook.ts';

type Files = Readonly<Record<string, Uint8Array | string>>;

/** A source of a plan with files beside it, its workbooks not opened. */
function sourceOf(text: string, files: Files) {
  const read = (path: string): Uint8Array | string => {
    const found = files[path];
    if (found === undefined) throw new Error('no such file');
    return found;
  };
  return { file: 'plan.yaml', text, read };
}

interface Read {
  readonly plan: Plan | null;
  readonly issues: readonly string[];
}

async function read(text: string, files: Files): Promise<Read> {
  const log = createIssueLog();
  const plan = readPlan(await openWorkbooks(sourceOf(text, files)), log);
  return { plan, issues: log.issues.map((issue) => `${placeText(issue.place)} ${issueMessage(issue, 'en')}`) };
}

/** Reads a plan of one table, `data`, whose key is `id`. */
function readTable(table: string, workbook: Uint8Array | string): Promise<Read> {
  return read(planText(`tables:\n  data: { key: id, xlsx: d.xlsx${table} }\n`), { 'd.xlsx': workbook });
}

/** Column by column, what a table holds beside its keys. */
function columnsOf({ plan, issues }: Read): Readonly<Record<string, readonly (string | number | null)[]>> {
  expect(issues).toEqual([]);
  const [table] = plan!.tables;
  return {
    id: table!.rows.map(([id]) => id!),
    ...Object.fromEntries(table!.columns.map(({ name, cells }) => [name, cells])),
  };
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

describe('truth: a table holds what its sheet shows', () => {
  it('numbers, percentages, texts, periods and truth values', async () => {
    const rows: CellToWrite[][] = [
      ['id', 'x', 'share', 'opens', 'closes', 'where', 'late'],
      [
        ' 甲 ',
        1.5,
        { value: 0.071, format: '0.0%' },
        { value: day('2024-06-15'), format: 'yyyy-mm' },
        '2025-Q3',
        '太原',
        true,
      ],
      [2, '1,234.5', 0.2, { value: day('2025-01-01'), format: 'yyyy"年"m"月"' }, '2026年', null, false],
      [
        '乙',
        { value: 1e21, format: '#,##0' },
        null,
        { value: day('2026-01-01'), format: 'yyyy' },
        '2026-07',
        '阳曲',
        false,
      ],
    ];
    expect(columnsOf(await readTable('', await writeWorkbook({ 项目: rows })))).toEqual({
      id: ['甲', '2', '乙'],
      x: [1.5, 1234.5, 1e21],
      share: [7.1 / 100, 0.2, null],
      opens: [2024 + 5 / 12, 2025, 2026],
      closes: [2025.5, 2026, 2026.5],
      where: ['太原', null, '阳曲'],
      late: ['TRUE', 'FALSE', 'FALSE'],
    });
  });

  it('a percentage in a column of percent as what is shown', async () => {
    const rows: CellToWrite[][] = [
      ['id', 'p'],
      ['a', { value: 0.05, format: '0%' }],
      ['b', 5],
    ];
    const read = await readTable(', columns: { p: { unit: percent } }', await writeWorkbook({ s: rows }));
    expect(columnsOf(read)).toEqual({ id: ['a', 'b'], p: [5, 5] });
  });

  const cover = [['注意'], ['请填写下表']];
  const placed = [
    ['表一', null, null, null, null],
    [null, null, null, null, null],
    [null, null, 'id', 'x', null, '备注'],
    [null, null, 'a', 1, null, '-'],
    [],
    [null, null, 'b', 2],
    [null, null, '合计', 3],
  ];

  it.each([
    ['the sheet and the range that are named', ', sheet: 数据, range: C3:D6'],
    ['a range in small letters with dollars', ', sheet: 数据, range: "$c$3:$d$6"'],
    ['a range that reaches down to the end, rows chosen', `, sheet: 数据, range: C3:D, where: 'id != "合计"'`],
    ['a range beyond the last row', `, sheet: 数据, range: C3:D99, where: 'id != "合计"'`],
  ])('%s', async (_, table) => {
    const workbook = await writeWorkbook({ 封面: cover, 数据: placed });
    expect(columnsOf(await readTable(table, workbook))).toEqual({ id: ['a', 'b'], x: [1, 2] });
  });

  it('the first sheet down and right from its first cell, unless something else is named', async () => {
    const rows = placed.slice(1).map((row) => row.slice(0, 4));
    const workbook = await writeWorkbook({ 数据: rows, 封面: cover });
    expect(columnsOf(await readTable(`, where: 'id != "合计"'`, workbook))).toEqual({ id: ['a', 'b'], x: [1, 2] });
  });

  it('shared, formatted and inline strings; results of formulas; hidden sheets; cells without addresses', async () => {
    const workbook = packWorkbook({
      state: 'hidden',
      strings: ['<t>id</t>', '<t xml:space="preserve"> x </t>', '<r><t>太</t></r><r><rPr><b/></rPr><t>原</t></r>'],
      data:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>y &amp; z</t></is></c></row>' +
        '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row>' +
        '<row><c t="inlineStr"><is><t>b</t></is></c><c><v>3.5E-2</v></c></row>',
    });
    expect(columnsOf(await readTable('', workbook))).toEqual({
      id: ['太原', 'b'],
      x: [2, 0.035],
      'y & z': ['ab', null],
    });
  });
});

/** Rows of cells `[reference, attributes, content]` as XML. */
function rowsXml(rows: readonly (readonly (readonly [string, string, string])[])[]): string {
  return rows
    .map(
      (cells, i) =>
        `<row r="${i + 1}">${cells.map(([r, attributes, inner]) => `<c r="${r}" ${attributes}>${inner}</c>`).join('')}</row>`,
    )
    .join('');
}

const text = (reference: string, content: string): readonly [string, string, string] => [
  reference,
  't="inlineStr"',
  `<is><t>${content}</t></is>`,
];
const header = [text('A1', 'id'), text('B1', 'x')];
const number = (reference: string, value: string, attributes = ''): readonly [string, string, string] => [
  reference,
  attributes,
  `<v>${value}</v>`,
];

/** An archive whose directory claims another size for its last file than that has. */
function claiming(archive: Uint8Array, size: number): Uint8Array {
  const changed = archive.slice();
  const view = new DataView(changed.buffer);
  const entries = Array.from(changed.keys()).filter(
    (at) => at + 4 <= changed.length && view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32(entries.at(-1)! + 24, size, true);
  return changed;
}

describe('truth: what a table cannot hold is refused where it stands', () => {
  const unit = ', columns: { x: { unit: CNY } }';
  it.each<[string, SheetXml, string, readonly string[]]>([
    [
      'the mark of a formula without a result',
      { data: rowsXml([header, [text('A2', 'a'), ['B2', 't="e"', '<f>1/0</f><v>#DIV/0!</v>']]]) },
      '',
      [
        'd.xlsx[项目]!B2 #DIV/0! in the column "x" is what a spreadsheet shows where a formula has no result; mend the formula, or leave the cell empty',
      ],
    ],
    [
      'a formula that was not calculated',
      { data: rowsXml([header, [text('A2', 'a'), ['B2', '', '<f>1+1</f>']]]) },
      '',
      ['d.xlsx[项目]!B2 the formula in this cell has not been calculated; open the workbook in Excel and save it'],
    ],
    [
      'merged cells, once',
      {
        data: rowsXml([header, [text('A2', 'a'), number('B2', '7')], [], [text('A4', 'c'), number('B4', '9')]]),
        after: '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>',
      },
      '',
      ['d.xlsx[项目]!A2 the cells A2:B3 are merged, and only A2 has a value; unmerge them and fill in each one'],
    ],
    [
      'a date that shows its day, in a column of numbers',
      { formats: ['yyyy/m/d;@'], data: rowsXml([header, [text('A2', 'a'), number('B2', '45458', 's="1"')]]) },
      unit,
      ['d.xlsx[项目]!B2 "2024-06-15" in the column "x" is a date, and a table holds periods; write 2024-06 or 2024-Q2'],
    ],
    [
      'the same date of a workbook that counts from 1904',
      {
        date1904: true,
        formats: ['yyyy/m/d'],
        data: rowsXml([header, [text('A2', 'a'), number('B2', '43996', 's="1"')]]),
      },
      unit,
      ['d.xlsx[项目]!B2 "2024-06-15" in the column "x" is a date, and a table holds periods; write 2024-06 or 2024-Q2'],
    ],
    [
      'a column without a name',
      {
        data: rowsXml([
          [text('A1', 'id'), text('C1', 'y')],
          [text('A2', 'a'), number('B2', '1'), number('C2', '2')],
        ]),
      },
      '',
      ['d.xlsx[项目]!B1 a column has no name in the header row'],
    ],
    [
      'an empty key',
      { data: rowsXml([header, [number('B2', '1')]]) },
      '',
      ['d.xlsx[项目]!A2 the key "id" of this row is empty'],
    ],
    [
      'an empty sheet',
      { data: '' },
      '',
      ['d.xlsx[项目]!A1 d.xlsx[项目] is empty; its first row must name the columns'],
    ],
    [
      'a range where nothing is',
      { data: rowsXml([header]) },
      ', range: F3:G9',
      ['d.xlsx[项目]!F3 d.xlsx[项目] is empty; its first row must name the columns'],
    ],
    [
      'a table of more cells than are read',
      { data: rowsXml([header, [text('A2', 'a')]]).concat('<row r="1000000"><c r="XFD1000000"><v>1</v></c></row>') },
      ', range: A1:XFD',
      ['plan.yaml:4:26 d.xlsx cannot be read as an Excel workbook (.xlsx): it is damaged or not complete'],
    ],
    [
      'a column beyond those that are read',
      { data: rowsXml([header]).concat('<row r="2"><c r="A2"><v>1</v></c><c r="AZZ2"><v>1</v></c></row>') },
      '',
      [
        'd.xlsx[项目]!A1 the table has more than 100000 rows, 1000 columns or 1000000 cells, which is more than is read',
      ],
    ],
  ])('%s', async (_, sheet, table, issues) => {
    expect((await readTable(table, packWorkbook({ name: '项目', ...sheet }))).issues).toEqual(issues);
  });

  it('a sheet that is not there, with the nearest', async () => {
    const workbook = await writeWorkbook({ 封面: [['x']], projects: [['id']] });
    expect((await readTable(', sheet: project', workbook)).issues).toEqual([
      'plan.yaml:4:41 d.xlsx has no sheet "project"; its sheets are 封面, projects; did you mean "projects"?',
    ]);
  });

  it.each(['3B:H40', 'B3', 'B3:A9', 'B3:H2', 'B:H', 'B3:HHHH9'])('%s, which is no range', async (range) => {
    const workbook = await writeWorkbook({ s: [['id'], ['a']] });
    expect((await readTable(`, range: "${range}"`, workbook)).issues).toEqual([
      `plan.yaml:4:41 "${range}" is no range of a sheet; write it as B3:H40, or B3:H to reach down to the last row`,
    ]);
  });

  it.each<[string, string | Uint8Array, string]>([
    ['text under xlsx', 'id,x\na,1\n', 'd.xlsx is no Excel workbook (.xlsx); name a CSV file under csv'],
    [
      'an old workbook, or one with a password',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'd.xlsx has a password or is of the old form .xls; save it as .xlsx without a password',
    ],
    [
      'half a workbook',
      packWorkbook({ data: '' }).slice(0, 600),
      'd.xlsx cannot be read as an Excel workbook (.xlsx): it is damaged or not complete',
    ],
    [
      'an archive that unpacks to more than it says',
      claiming(packWorkbook({ data: '' }), 10),
      'd.xlsx cannot be read as an Excel workbook (.xlsx): it is damaged or not complete',
    ],
    [
      'an archive that unpacks to more than is read',
      claiming(packWorkbook({ data: '' }), 140_000_000),
      'd.xlsx has 140001600 bytes, unpacked or as it lies; at most 134217728 are read',
    ],
  ])('%s', async (_, content, said) => {
    expect((await readTable('', content)).issues.map((issue) => issue.replace(/1400\d{5}/, '140001600'))).toEqual([
      `plan.yaml:4:26 ${said}`,
    ]);
  });

  it('a path outside the folder, a file that is missing, a sheet without a workbook, two sources', async () => {
    const tables = [
      'a: { key: id, xlsx: ../d.xlsx }',
      'b: { key: id, xlsx: none.xlsx }',
      'c: { key: id, sheet: s, range: A1:B2, rows: [{ id: 1 }] }',
      'd: { key: id, xlsx: d.xlsx, csv: d.csv }',
    ];
    const { issues } = await read(planText(`tables:\n  ${tables.join('\n  ')}\n`), {});
    expect(issues.map((issue) => issue.split(';')[0])).toEqual([
      'plan.yaml:4:23 "../d.xlsx" leads outside the plan\'s folder',
      'plan.yaml:5:23 cannot read "none.xlsx": no such file',
      'plan.yaml:6:24 "sheet" belongs to a table that is read from a workbook',
      'plan.yaml:6:34 "range" belongs to a table that is read from a workbook',
      'plan.yaml:7:3 the table "d" needs exactly one of "rows", "csv" and "xlsx"',
    ]);
  });
});

/** Texts without what CSV or YAML would need quotes for. */
const word = fc.stringMatching(/^[a-zA-Z产城][a-z0-9 _业园]{0,6}$/).map((each) => each.trim());
const tableRows = fc.uniqueArray(word, { minLength: 1, maxLength: 6 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        x: fc.double({ noNaN: true, noDefaultInfinity: true }),
        share: fc.integer({ min: -1e6, max: 1e6 }).map((each) => each / 1000),
        note: word,
        opens: fc.record({ year: fc.integer({ min: 1950, max: 2100 }), month: fc.integer({ min: 1, max: 12 }) }),
      }),
    ),
  ),
);

type Rows = typeof tableRows extends fc.Arbitrary<infer T> ? T : never;

/** A plan over a table that is read from a CSV file, from a workbook and from the plan itself. */
async function threeSources(rows: Rows) {
  const period = ({ opens: { year, month } }: Rows[number]) => `${year}-${String(month).padStart(2, '0')}`;
  const csv = rows.map((row) => `${row.id},${row.x},${row.share}%,${row.note},${period(row)}\n`);
  const inline = rows.map(
    (row) => `{ id: "${row.id}", x: ${row.x}, share: ${row.share}%, note: "${row.note}", opens: ${period(row)} }`,
  );
  const cells = rows.map((row): CellToWrite[] => [
    row.id,
    row.x,
    { value: Number(`${row.share}e-2`), format: '0.00%' },
    row.note,
    { value: day(`${period(row)}-01`), format: 'yyyy-mm' },
  ]);
  const names = ['id', 'x', 'share', 'note', 'opens'];
  const files = {
    'd.csv': `${names.join(',')}\n${csv.join('')}`,
    'd.xlsx': await writeWorkbook({ 数据: [names, ...cells] }),
  };
  return ['csv: d.csv', 'xlsx: d.xlsx', `rows: [${inline.join(', ')}]`].map((source) => {
    const text = `name: same
units: { 亿元: 1e8 CNY }
tables:
  data: { key: id, ${source}, columns: { x: { unit: 亿元 } } }
variables:
  y: { by: data, draw: "normal(data.share, 0.1)" }
  total: sum(y) + sum(data.opens)
targets: { goal: { measure: total, in: 2025, at_least: 1 } }
`;
    return sourceOf(planText(text), files);
  });
}

describe('law: the same table as CSV, as a workbook and in the plan', () => {
  it('is the same data and the same plan', async () => {
    const property = fc.asyncProperty(tableRows, async (rows) => {
      const hashes = (await threeSources(rows)).map(async (source) => {
        const log = createIssueLog();
        const plan = readPlan(await openWorkbooks(source), log);
        expect(log.issues).toEqual([]);
        return [await dataHash(plan!), await planHash(plan!)];
      });
      const [fromCsv, fromXlsx, fromPlan] = await Promise.all(hashes);
      expect(fromXlsx).toEqual(fromCsv);
      expect(fromPlan).toEqual(fromCsv);
    });
    await fc.assert(property, { numRuns: 40 });
  });

  it('gives the same forecast, byte for byte', async () => {
    const [rows] = fc.sample(tableRows, { numRuns: 1, seed: 1 });
    const sources = await threeSources(rows!);
    const forecasts = sources.map(async (source) => JSON.stringify(await forecast(source, { paths: 1024 })));
    const [fromCsv, fromXlsx, fromPlan] = await Promise.all(forecasts);
    expect(fromXlsx).toBe(fromCsv);
    expect(fromPlan).toBe(fromCsv);
  });
});
