/** Truth: sum, mean, min, max and count over indexes and conditions, worked out by hand. */

import { describe, expect, it } from 'vitest';
import { errorsOf, valuesOf } from './small-plans.ts';

const x = '  x: { by: chain, value: chain.base / 1 亿元/year }\n';

async function figureOf(formula: string, more = ''): Promise<number> {
  const values = await valuesOf(`${x}  y: '${formula}'\n${more}`);
  return values.y![0]!;
}

describe('a group over an index', () => {
  it.each([
    ['sum(x)', 555],
    ['sum(x, chain)', 555],
    ['mean(x, chain)', 185],
    ['min(x)', 5],
    ['max(x, chain)', 500],
    ['count(x > 20)', 2],
    ['count(x > 20, chain)', 2],
    ['count(x)', 3],
    ['count(x - 50)', 2],
    ['count(not (x > 20))', 1],
    ['count(chain.after == "steel")', 1],
    ['count(x, x > 20)', 2],
    ['count(share.part > 0)', 2],
    ['sum(share.part * place.n)', 0.64],
    ['sum(x * share.part, chain, place)', 253.5],
    ['max(sum(x * share.part, place), chain)', 250],
    ['sum(sum(x, chain.after == chain), chain)', 0],
  ])('%s is %d', async (formula, value) => {
    expect(await figureOf(formula)).toBe(value);
  });

  it('collapses an index that the variable has too', async () => {
    const values = await valuesOf(`${x}  part: { by: chain, value: "x / sum(x, chain)" }`);
    expect(values['part[semi]']![0]).toBe(50 / 555);
  });

  it('counts all elements where no condition is given, also where the variable runs over them', async () => {
    const values = await valuesOf(
      `${x}  all: { by: chain, value: count(x) }\n  own: { by: chain, value: count(x > 20) }`,
    );
    expect(['all[steel]', 'all[001]', 'own[steel]', 'own[001]'].map((name) => values[name]![0])).toEqual([3, 3, 1, 0]);
  });

  it('of a table by two keys collapses one or both', async () => {
    const values = await valuesOf(
      '  a: { by: place, value: "sum(share.part, chain)" }\n  b: { by: chain, value: "max(share.part, place)" }\n  c: { by: chain, value: "sum(share.part, share.part > 10%)" }',
    );
    const names = ['a[太原]', 'a[steel]', 'b[steel]', 'b[semi]', 'b[001]', 'c[steel]', 'c[semi]'];
    expect(names.map((name) => values[name]![0])).toEqual([0.5, 0.07, 0.5, 0.07, 0, 0.5, 0]);
  });

  it('of a table without rows is 0 for sum and count, and the last argument for the others', async () => {
    const none =
      '  z: { by: none, value: 1 }\n  a: sum(z)\n  b: count(z > 0)\n  c: "max(z, none, 7)"\n  d: "mean(z, none, 8)"';
    const values = await valuesOf(none);
    expect(['a', 'b', 'c', 'd'].map((name) => values[name]![0])).toEqual([0, 0, 7, 8]);
  });
});

describe('a group over a condition', () => {
  it('takes the elements for which the condition holds on the path', async () => {
    const draws = '  on: { by: chain, draw: bernoulli(50%) }\n';
    const formulas = ['sum', 'mean', 'min', 'max'].map(
      (name) => `  ${name}_: "${name}(x, on == 1${name === 'sum' ? '' : ', -1'})"`,
    );
    for (let path = 0; path < 12; path++) {
      const values = await valuesOf(`${x}${draws}${formulas.join('\n')}\n  count_: count(on == 1)`, { path });
      const members = ['steel', 'semi', '001'].filter((chain) => values[`on[${chain}]`]![0] === 1);
      const chosen = members.map((chain) => values[`x[${chain}]`]![0]!);
      const sum = chosen.reduce((a, b) => a + b, 0);
      const orElse = (value: number): number => (chosen.length === 0 ? -1 : value);
      expect(['sum_', 'mean_', 'min_', 'max_', 'count_'].map((name) => values[name]![0])).toEqual([
        sum,
        orElse(sum / chosen.length),
        orElse(Math.min(...chosen)),
        orElse(Math.max(...chosen)),
        chosen.length,
      ]);
    }
  });

  it('collapses only what the variable has not: an index that it has stands at its element', async () => {
    const values = await valuesOf(`${x}  next_: { by: chain, value: "sum(x, x > 20)" }\n  all: sum(x, x > 20)`);
    expect(values['next_[001]']![0]).toBe(0);
    expect(values['next_[semi]']![0]).toBe(50);
    expect(values.all![0]).toBe(550);
  });
});

describe('min and max of values', () => {
  it('take as many as there are', async () => {
    expect(await figureOf('min(3, 2, 4) + max(1, 5)')).toBe(7);
  });
});

describe('a group that says nothing sensible', () => {
  it.each([
    [
      'sum(x, other)',
      '11:14 the second argument of sum is an index (the name of a table) or a comparison, as in sum(x, chain) or sum(x, y > 0)',
    ],
    [
      'count(other, other)',
      '11:20 the second argument of count is an index (the name of a table) or a comparison, as in count(x, chain) or count(x, y > 0)',
    ],
    [
      'max(x, x > 3, 1, 2)',
      '11:24 max takes a value with indexes or a condition behind it, mean, min and max also what an empty group counts as; argument 4 is one too many',
    ],
    [
      'sum(x, x > 3, 1)',
      '11:21 sum takes a value with indexes or a condition behind it, mean, min and max also what an empty group counts as; argument 3 is one too many',
    ],
    [
      'sum(x, chain, chain)',
      '11:21 sum has nothing to collapse over chain: its first argument does not run over it, or it is named twice; leave it out',
    ],
    [
      'sum(x, chain, place)',
      '11:21 sum has nothing to collapse over place: its first argument does not run over it, or it is named twice; leave it out',
    ],
  ])('%s is refused', (formula, error) => {
    expect(errorsOf(`${x}  y: "${formula}"\n  other: 1`)).toEqual([error]);
  });
});
