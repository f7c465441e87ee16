/** Truth: what names, elements and earlier steps stand for in a formula, worked out by hand. */

import { describe, expect, it } from 'vitest';
import { planOf } from '../contract-files.ts';
import { errorsOf, head, valuesOf } from './small-plans.ts';

const table = '  x: { by: [chain, place], value: "chain.base / 1 亿元/year + place.n" }\n';

describe('an element in square brackets', () => {
  it('picks from the one index that has it, the others running on', async () => {
    const values = await valuesOf(
      `${table}  there: { by: chain, value: "x[太原]" }\n  semi: { by: place, value: "x[semi]" }`,
    );
    expect(values['there[001]']![0]).toBe(6);
    expect(values['semi[steel]']![0]).toBe(52);
  });

  it('may be written like a number', async () => {
    const values = await valuesOf(`${table}  y: x[001, 太原]\n  z: chain.base[001] / 1 亿元/year`);
    expect([values.y![0], values.z![0]]).toEqual([6, 5]);
  });

  it('is refused where two indexes have it, for no one can tell which is meant', () => {
    expect(errorsOf(`${table}  y: x[steel]`)).toEqual([
      '11:8 "x" runs over chain, place, and this does not say which of them is meant: name one element of each, as in x[steel, 太原]',
    ]);
  });

  it('is refused with the index that it is looked up in when they stand in another order', () => {
    expect(errorsOf(`${table}  y: x[太原, semi]`)).toEqual([
      '11:8 unknown element "太原" of chain',
      '11:12 unknown element "semi" of place',
    ]);
  });

  it('is refused behind a name that has no index', () => {
    expect(errorsOf('  x: 1\n  y: x[steel]')).toEqual(['11:8 "x" has no index and so no elements; write x by itself']);
  });

  it('is explained to a target and to a correlation as in a formula', () => {
    const draws = '  x: { by: [chain, place], draw: "normal(0, 1)" }\n  y: normal(0, 1)\n';
    const entry = 'correlations:\n  - { between: ["x[steel]", y], rho: 0.5 }\n';
    const target = 'targets:\n  t: { measure: "x[steel, semi]", in: 2022, at_least: 1 }';
    expect(errorsOf(`${draws}${entry}${target}`)).toEqual([
      '13:20 "x" runs over chain, place, and this does not say which of them is meant: name one element of each, as in x[steel, 太原]',
      '15:27 unknown element "semi" of place',
    ]);
  });
});

describe('prev', () => {
  it('looks back to the origin when it looks back beyond it, however far', async () => {
    const values = await valuesOf('  x: { start: 5, next: x + 1 }\n  y: prev(x, 1000000000)\n  z: prev(x, 3)');
    expect(values.y).toEqual([5, 5, 5, 5]);
    expect(values.z).toEqual([5, 5, 5, 5]);
  });
});

describe('prev of what never changes', () => {
  it('is its value, whichever of the two stands first in the plan', async () => {
    const values = await valuesOf('  a: { start: 1, next: "prev(k, 2) * a" }\n  k: 4 * j\n  j: 0.5');
    expect(values.a).toEqual([1, 2, 4, 8]);
  });
});

describe('at', () => {
  it('gives its last argument where no cell of the column is filled', async () => {
    const tables = '  step: { key: id, rows: [{ id: a, after: "" }, { id: b, after: "" }] }\nvariables:\n';
    const text = `${head.replace('variables:\n', tables)}  x: { by: step, value: "at(x, step.after, 5) + 1" }\n`;
    expect((await valuesOf(planOf(text)))['x[b]']).toEqual([6, 6, 6, 6]);
  });

  it('takes the column at a picked element, and x from one of its indexes', async () => {
    const tables = `  mine: { key: id, rows: [{ id: a, chain: steel, place: 太原 }, { id: b, chain: semi, place: "" }] }
  up: { key: [chain, place], rows: [{ chain: steel, place: 太原, from: semi }, { chain: semi, place: 太原, from: "" }, { chain: "001", place: 太原, from: steel }] }
variables:
`;
    const variables = `${table}  z: { by: mine, value: "at(at(x, mine.chain), mine.place, -1)" }
  b: { by: chain, value: chain.base / 1 亿元/year }
  w: { by: chain, value: "at(b, up.from[太原], -1)" }
`;
    const values = await valuesOf(planOf(head.replace('variables:\n', tables) + variables));
    expect(['z[a]', 'z[b]', 'w[steel]', 'w[semi]', 'w[001]'].map((name) => values[name]![0])).toEqual([
      501, -1, 50, -1, 500,
    ]);
  });
});

describe('missing: 0', () => {
  it('may stand at a column, and holds for its cells and for pairs not listed', async () => {
    const tables =
      '  pair: { key: [chain, place], columns: { a: { missing: 0 }, b: {} }, rows: [{ chain: steel, place: 太原, a: "", b: 2 }] }\nvariables:\n';
    const plan = (variables: string) => planOf(head.replace('variables:\n', tables) + variables);
    const values = await valuesOf(
      plan('  y: pair.a[steel, 太原]\n  z: pair.a[semi, 太原]\n  w: pair.b[steel, 太原]\n'),
    );
    expect(['y', 'z', 'w'].map((name) => values[name]![0])).toEqual([0, 0, 2]);
    expect(errorsOf(plan('  y: pair.b[semi, 太原]\n'))).toEqual([
      '11:6 column pair.b has no value for semi, 太原; fill the cell, or write "missing: 0" if empty means 0',
    ]);
  });
});

describe('period', () => {
  it('is a plain number wherever one may stand: in formulas, cases, starts and draws', async () => {
    const values = await valuesOf(`  a: { by: chain, value: { steel: 'period("2022-Q3")', else: 0 } }
  b: { start: 'period("2021")', next: b + dt }
  c: { draw: 'uniform(period("2022"), period("2022-07"))' }
  d: s_curve(time - period("2022"), 2)`);
    expect(values['a[steel]']![0]).toBe(2022.5);
    expect(values.b).toEqual([2021, 2022, 2023, 2024]);
    expect(values.c![0]).toBeGreaterThan(2022);
    expect(values.c![0]).toBeLessThan(2022.5);
    expect(values.d).toEqual([0, 0, 0.5, 1]);
  });
});
