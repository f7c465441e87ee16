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
});
