/** Truth: lookup interpolates linearly over a table's own key; every function's example is one that a plan can hold. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { functions } from '../../src/expr/functions.ts';
import { planOf } from '../contract-files.ts';
import { errorsOf, head, valuesOf } from './small-plans.ts';

/** The small plans' head with more tables. */
const withTables = (tables: string, variables: string) =>
  planOf(`${head.replace('variables:\n', '')}${tables}\nvariables:\n${variables}\n`);

const curve =
  '  curve: { key: size, columns: { price: { unit: 亿元 } }, rows: [{ size: -1, price: 3 }, { size: 0, price: 1 }, { size: 50%, price: 2 }, { size: 4, price: 2 }] }';

async function priceAt(size: string): Promise<number> {
  return (await valuesOf(withTables(curve, `  y: { unit: 亿元, value: "lookup(curve.price, ${size})" }`))).y![0]!;
}

describe('lookup', () => {
  it.each([
    ['-9', 3],
    ['-1', 3],
    ['-0.5', 2],
    ['0', 1],
    ['25%', 1.5],
    ['0.5', 2],
    ['3', 2],
    ['4', 2],
    ['1000', 2],
  ])('at %s is %d', async (size, price) => {
    expect(await priceAt(size)).toBe(price);
  });

  it('of what is only known on the path is what it is of the value written out', async () => {
    const cells = [3, -1, 7, 2.5, 2.25, 10];
    const rows = cells.map((y, i) => `{ x: ${i * i}, y: ${y} }`).join(', ');
    const variables =
      '  x: uniform(-5, 30)\n  y: lookup(bend.y, x)\n  z: { each: step, draw: "uniform(-5, 30)" }\n  w: lookup(bend.y, z)';
    const plan = withTables(`  bend: { key: x, rows: [${rows}] }`, variables);
    for (let path = 0; path < 8; path++) {
      const { x, y, z, w } = await valuesOf(plan, { path });
      for (const [at, found] of [...x!.map((each, t) => [each, y![t]!]), ...z!.map((each, t) => [each, w![t]!])]) {
        const i = cells.findIndex((_, k) => at! < (k + 1) ** 2);
        const share = (at! - i * i) / ((i + 1) ** 2 - i * i);
        const expected =
          at! <= 0 ? cells[0]! : i >= 5 || i < 0 ? cells[5]! : cells[i]! + share * (cells[i + 1]! - cells[i]!);
        expect(found).toBeCloseTo(expected, 12);
      }
    }
  });

  it('goes through every point exactly, however many there are', async () => {
    const points = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 50 }), fc.double({ min: -1e6, max: 1e6, noNaN: true })),
      { minLength: 1, maxLength: 40 },
    );
    const law = fc.asyncProperty(points, async (gaps) => {
      const placed = gaps.map(([, y], i) => ({ x: gaps.slice(0, i + 1).reduce((sum, [gap]) => sum + gap, 0), y }));
      const rows = placed.map((point) => `{ x: ${point.x}, y: ${point.y} }`).join(', ');
      const variables = placed.map(
        (point, i) => `  v${i}: lookup(bend.y, prev(k${i}))\n  k${i}: { start: ${point.x}, next: k${i} }`,
      );
      const values = await valuesOf(withTables(`  bend: { key: x, rows: [${rows}] }`, variables.join('\n')));
      expect(placed.map((_, i) => values[`v${i}`]![3])).toEqual(placed.map(({ y }) => y));
    });
    await fc.assert(law, { numRuns: 15 });
  });

  it('takes the rows of the element at hand, or picked, where the table has other keys', async () => {
    const tables =
      '  demand: { key: [chain, demand], rows: [{ chain: steel, demand: 0, y: 1 }, { chain: steel, demand: 10, y: 2 }, { chain: semi, demand: 5, y: 7 }, { chain: "001", demand: 0, y: 0 }, { chain: "001", demand: 5, y: 50 }] }';
    const variables =
      '  y: { by: chain, value: "lookup(demand.y, 5)" }\n  z: lookup(demand.y[steel], 2)\n  all: sum(lookup(demand.y, 5), chain)';
    const values = await valuesOf(withTables(tables, variables));
    expect(['y[steel]', 'y[semi]', 'y[001]', 'z', 'all'].map((name) => values[name]![0])).toEqual([
      1.5, 7, 50, 1.2, 58.5,
    ]);
  });

  it('takes periods and units as keys', async () => {
    const tables =
      '  plan_: { key: from, rows: [{ from: 2021, y: 0 }, { from: 2023, y: 8 }] }\n  wait: { key: age, rows: [{ age: 6 months, y: 1 }, { age: 1 year, y: 2 }] }';
    const variables = '  y: lookup(plan_.y, time)\n  z: "lookup(wait.y, 9 months)"';
    const values = await valuesOf(withTables(tables, variables));
    expect(values.y).toEqual([0, 4, 8, 8]);
    expect(values.z![0]).toBe(1.5);
  });

  it.each([
    [
      'lookup(x, 1)',
      '12:14 the first argument of lookup() is a column of a table that has a key of its own with numbers in it, as in lookup(table.column, x)',
    ],
    [
      'lookup(share.part, 1)',
      '12:14 the first argument of lookup() is a column of a table that has a key of its own with numbers in it, as in lookup(table.column, x)',
    ],
    ['lookup(curv.price, 1)', '12:14 unknown table "curv"; did you mean "curve"?'],
    ['lookup(curve.prices, 1)', '12:20 unknown column "prices" of table curve; did you mean "price"?'],
    [
      'lookup(curve.price, 1 year)',
      '12:27 this is in year, but a plain number is needed here: divide by a value in that unit, as in x / 1 year',
    ],
    [
      'lookup(place.n, 1)',
      '6:34 "太原" is no number in the unit of the other keys; lookup() needs numbers in the table’s key',
    ],
    ['lookup(none.n, 1)', '12:19 unknown column "n" of table none'],
  ])('%s is refused', (formula, error) => {
    const plan = withTables(curve, `  x: 1\n  y: "${formula}"`);
    const first = errorsOf(plan)[0]!;
    expect(first).toBe(error);
  });

  it('refuses keys that do not rise', () => {
    const plan = withTables('  bend: { key: x, rows: [{ x: 2, y: 1 }, { x: 2.0, y: 3 }] }', '  y: lookup(bend.y, 1)');
    expect(errorsOf(plan)).toEqual([
      '9:47 "2.0" is not above the x before it; lookup() needs rising numbers in the table’s key',
    ]);
  });
});

describe('the registry of functions', () => {
  const tables = `  project: { key: id, rows: [{ id: mill, chain: steel, after: "" }, { id: fab, chain: semi, after: mill }] }
  curve: { key: output, rows: [{ output: 0, price: 1 }, { output: 9, price: 2 }] }`;
  const variables =
    '  output: { start: 100, next: output * (1 + growth) }\n  growth: normal(0, 1)\n  added: { by: project, value: 10 }';

  it.each([...functions.values()])(
    '$signature has an example that a plan can hold',
    ({ name, signature, example, fewest, most }) => {
      expect(errorsOf(withTables(tables, `${variables}\n  y: { by: project, value: '${example}' }`))).toEqual([]);
      expect([signature, example].every((text) => text.startsWith(`${name}(`))).toBe(true);
      const named = signature.slice(name.length + 1, -1).split(', ');
      expect(named.filter((each) => !each.startsWith('['))).toHaveLength(fewest);
      if (Number.isFinite(most)) expect(named).toHaveLength(most);
    },
  );
});
