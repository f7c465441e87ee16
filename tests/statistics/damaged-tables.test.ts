import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { packWorkbook } from '../../scripts/docs/pack-workbook.ts';
import { decodeText } from '../../src/base/decode-text.ts';
import { checkPlan, type Issue } from '../../src/index.ts';
import { writeWorkbook } from '../plan/write-workbook.ts';
import { size, tell } from './form.ts';
import { changes, mutate } from './mutate.ts';

const plan = (source: string): string => `plan: 1
time: { origin: 2021, end: 2025, step: year }
units: { 亿元: 1e8 CNY }
tables:
  chain: { key: id, rows: [{ id: 钢铁 }, { id: 半导体 }] }
  project: { key: 编号, ${source}, columns: { 产值: { unit: 亿元 } }, where: '地点 != "区外"' }
variables:
  value: { unit: 亿元, value: sum(project.产值) }
  opens: { by: project, value: project.投产 + project.概率 }
targets: { goal: { measure: value, in: 2025, at_least: 100 } }
`;

const csv = `编号,chain,地点,产值,概率,投产
A1,钢铁,太原,"1,234.5",70%,2024-06
A2,半导体,"阳曲, 北",20,５０％,2025年3月
A3,钢铁,区外,3.5e2,5 %,2024-Q3
"A4",半导体,"忻州 ""新""",-1,0.2,2026
`;

const sheet = csv
  .trim()
  .split('\n')
  .map((line, r) => {
    const cells = line
      .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
      .map((text) => text.replace(/^"|"$/g, '').replaceAll('""', '"'));
    const written = cells.map((text, c) => `<c r="${'ABCDEF'[c]}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`);
    return `<row r="${r + 1}">${written.join('')}</row>`;
  })
  .join('');

/** Bytes that are put in the place of others, by their share of the whole; a share of the bytes that is kept. */
const byteDamage = fc.record({
  put: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.nat(255)), { maxLength: 6 }),
  keep: fc.option(fc.double({ min: 0.05, max: 1, noNaN: true }), { freq: 4, nil: 1 }),
});

function damageBytes(bytes: Uint8Array, { put, keep }: { put: readonly (readonly [number, number])[]; keep: number }) {
  const damaged = bytes.slice(0, Math.ceil(keep * bytes.length));
  for (const [at, byte] of put) damaged[Math.floor(at * damaged.length)] = byte;
  return damaged;
}

/** Little end first, with its mark. */
function utf16(text: string): Uint8Array {
  return Uint8Array.from([
    0xff,
    0xfe,
    ...Array.from(text, (_, i) => text.charCodeAt(i)).flatMap((code) => [code & 255, code >> 8]),
  ]);
}

/** Checks a plan whose table is a damaged file; every issue lies in a line of the plan or the file, or in a cell of a sheet. */
async function checkDamaged(source: string, name: string, content: Uint8Array | string): Promise<boolean> {
  const text = plan(source);
  const { issues, counts } = await checkPlan({ file: 'plan.yaml', text, read: () => content });
  const decoded = decodeText(content);
  const lines = { 'plan.yaml': text, [name]: decoded.kind === 'text' ? decoded.text : null };
  const strange = issues.filter(({ place }: Issue) => {
    const { file, line, column, sheet: inSheet } = place;
    if (line < 1 || column < 1 || !Object.hasOwn(lines, file)) return true;
    const whole = lines[file as keyof typeof lines];
    if (inSheet !== undefined) return file !== name || line > 1_048_576 || column > 16_384;
    if (whole === null) return column !== 1;
    const written = whole!.split(/\r\n|\r|\n/)[line - 1];
    return written === undefined || column > written.length + 1;
  });
  expect(strange.map(({ kind, place }) => ({ kind, place }))).toEqual([]);
  expect(counts === null).toBe(issues.some(({ severity }) => severity === 'error'));
  return counts === null;
}

const counted = new Map<string, { checked: number; refused: number }>();

function count(what: string, refused: boolean): void {
  const { checked, refused: before } = counted.get(what) ?? { checked: 0, refused: 0 };
  counted.set(what, { checked: checked + 1, refused: before + (refused ? 1 : 0) });
}

const runs = size(250, 5000);
const seed = 1;

describe('damaged tables, law: they are read, or refused with places inside their files, and nothing throws', () => {
  it('is in order undamaged', async () => {
    expect(await checkDamaged('csv: d.csv', 'd.csv', csv)).toBe(false);
    expect(await checkDamaged('xlsx: d.xlsx', 'd.xlsx', packWorkbook({ data: sheet }))).toBe(false);
  });

  it('CSV as text and as bytes', async () => {
    const encodings = fc.constantFrom<(text: string) => Uint8Array | string>(
      (text) => text,
      (text) => new TextEncoder().encode(text),
      utf16,
    );
    const separators = fc.constantFrom(',', ';', '\t');
    await fc.assert(
      fc.asyncProperty(changes, encodings, separators, byteDamage, async (made, encode, separator, damage) => {
        const content = encode(mutate(csv.replaceAll(/,(?=\S)/g, separator), made));
        const damaged = typeof content === 'string' ? content : damageBytes(content, damage);
        count('CSV', await checkDamaged('csv: d.csv', 'd.csv', damaged));
      }),
      { numRuns: runs, seed },
    );
  });

  it('the XML of a sheet', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const content = packWorkbook({ data: mutate(sheet, made) });
        count('XML of a sheet', await checkDamaged('xlsx: d.xlsx', 'd.xlsx', content));
      }),
      { numRuns: runs, seed },
    );
  });

  it('the bytes of a workbook', async () => {
    const rows = csv
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const whole = await writeWorkbook({ 数据: rows });
    await fc.assert(
      fc.asyncProperty(byteDamage, async (damage) => {
        count('bytes of a workbook', await checkDamaged('xlsx: d.xlsx', 'd.xlsx', damageBytes(whole, damage)));
      }),
      { numRuns: runs, seed },
    );
  });
});

afterAll(() => {
  tell('damaged-tables', `Damaged tables: random changes to text, XML and bytes, seed ${seed}`, [
    ['of', 'checked', 'refused, all places inside their files', 'accepted'],
    ...[...counted].map(([what, { checked, refused }]) => [what, checked, refused, checked - refused]),
  ]);
});
