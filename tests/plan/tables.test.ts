import { describe, expect, it } from 'vitest';
import type { Table } from '../../src/plan/plan.ts';
import { planText, reading } from './reading.ts';

function table(text: string, csv = ''): Table {
  const { plan, issues } = reading(planText(`units: { 亿元: 1e8 CNY, 万元: 1e4 CNY }\ntables:\n  data: ${text}\n`), {
    't.csv': csv,
  });
  expect(issues).toEqual([]);
  return plan!.tables[0]!;
}

const cells = (of: Table, name: string) => of.columns.find((column) => column.name === name)!;

describe('truth: tables hold what their cells say', () => {
  it('reads numbers, percentages, units and periods in the unit of the column', () => {
    const read = table(
      '{ key: id, csv: t.csv, missing: 0, columns: { money: { unit: 亿元, title: Money, source: S1 } } }',
      'id,money,share,when,note\na,20000 万元,5%,2024-Q3,x\nb, 3e2 ,-0.5,2024-07,\n001,,,2025,1\n',
    );
    expect(read.rows).toEqual([['a'], ['b'], ['001']]);
    expect(cells(read, 'money')).toMatchObject({
      kind: 'number',
      cells: [2, 300, null],
      missing: 0,
      title: 'Money',
      source: 'S1',
    });
    expect(cells(read, 'share').cells).toEqual([0.05, -0.5, null]);
    expect(cells(read, 'when').cells).toEqual([2024.5, 2024.5, 2025]);
    expect(cells(read, 'note')).toMatchObject({ kind: 'text', cells: ['x', null, '1'] });
  });

  it('passes over rows that are empty throughout', () => {
    const read = table('{ key: id, csv: t.csv }', 'id,x,y\na,1,2\n, ,\nb,3,4\n,,\n,,,,\n');
    expect(read.rows).toEqual([['a'], ['b']]);
  });

  it('takes a percentage for percent in a column of percent', () => {
    const read = table('{ key: id, columns: { p: { unit: percent } }, rows: [{ id: a, p: 5% }, { id: b, p: 5 }] }');
    expect(cells(read, 'p').cells).toEqual([5, 5]);
  });

  it.each([
    ['place != "out"', ['a', 'c']],
    ['place == ""', ['c']],
    ['not (place == "in" or size > 100 万元)', ['c']],
    ['size >= 0.02 and id != "a"', ['b']],
    ['size < 1 亿元', ['a', 'b']],
  ])('keeps the rows where %s', (where, ids) => {
    const text = `{ key: id, csv: t.csv, columns: { size: { unit: 亿元 } }, where: '${where}' }`;
    const read = table(text, 'id,place,size\na,in,0.01\nb,out,0.02\nc,,\n');
    expect(read.rows.flat()).toEqual(ids);
    expect(read.columns.every((column) => column.cells.length === ids.length)).toBe(true);
  });

  it('refers to another table by a key that bears its name', () => {
    const { plan } = reading(
      planText(
        'tables:\n  place: { key: id, rows: [{ id: p }] }\n  share: { key: [place, year], rows: [{ place: p, year: 1 }] }\n',
      ),
    );
    expect(plan!.tables[1]!.keys).toEqual([
      { name: 'place', index: 'place' },
      { name: 'year', index: 'share' },
    ]);
  });
});
