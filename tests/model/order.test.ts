/** Laws of the order of computation. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByNeed } from '../../src/model/order.ts';
import { errorsOf, valuesOf } from './small-plans.ts';

const anyGraph = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.tuple(fc.constant(count), fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 20 })),
  );

describe('sorting by need', () => {
  it('gives each node once, behind all that it needs, or cycles that are true', () => {
    fc.assert(
      fc.property(anyGraph, ([count, edges]) => {
        const needs = (node: number): number[] => edges.flatMap(([from, to]) => (from === node ? [to] : []));
        const found = sortByNeed(count, needs);
        if (found.kind === 'order') {
          expect([...found.order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, node) => node));
          const place = new Map(found.order.map((node, i) => [node, i]));
          for (const [from, to] of edges) expect(place.get(to)!).toBeLessThan(place.get(from)!);
        } else {
          for (const members of found.cycles) {
            for (const [i, node] of members.entries()) expect(needs(node)).toContain(members[(i + 1) % members.length]);
          }
          const all = found.cycles.flat();
          expect(new Set(all).size).toBe(all.length);
        }
      }),
    );
  });

  it('does not recurse: a line of a hundred thousand is no deeper than one of two', () => {
    const { kind } = sortByNeed(100_000, (node) => (node + 1 < 100_000 ? [node + 1] : []));
    expect(kind).toBe('order');
  });
});

describe('the order of a plan', () => {
  it('is by element: elements of one variable may need each other, whatever the order of rows', async () => {
    const variables =
      '  y: { by: chain, value: "at(y, chain.after, 0) + 1" }\n  z: { by: chain, start: "at(z, chain.after, 1)", next: "z + at(z, chain.after, 0)" }';
    const values = await valuesOf(variables);
    expect(['steel', 'semi', '001'].map((chain) => values[`y[${chain}]`]![0])).toEqual([1, 2, 3]);
    expect(values['z[001]']).toEqual([1, 2, 4, 7]);
  });

  it('takes starts in the order in which they need each other', async () => {
    const values = await valuesOf('  a: { start: b + 1, next: a + b }\n  b: { start: c * 2, next: prev(a) }\n  c: 4');
    expect([values.a, values.b]).toEqual([
      [9, 18, 36, 72],
      [8, 9, 18, 36],
    ]);
  });

  it('takes a name in its own next, under a subscript and a sum too, one step before', async () => {
    const values = await valuesOf('  z: { by: chain, start: 1, next: "sum(z) + z[steel] + prev(z, 2)" }');
    expect(values['z[001]']).toEqual([1, 5, 21, 89]);
  });

  it('refuses an index that stands twice in by', () => {
    expect(errorsOf('  x: { by: [chain, chain], value: 1 }')).toEqual([
      '10:20 index "chain" stands twice in "by"; a value for each pair needs a second table',
    ]);
  });

  it('reports every cycle, beside the other mistakes', () => {
    const cycles = '  a: b + 1\n  b: a\n  c: prev(d)\n  d: c\n  e: f\n  f: g\n  g: f';
    expect(errorsOf(`${cycles}\n  h: nothing`)).toEqual([
      '10:3 values need each other within one step: a → b → a; break it with prev(b) in a, or make one of them a state (start, next)',
      '12:3 values need themselves at the origin, where prev gives the value of the same step: c → d → c; give c a start',
      '15:3 values need each other within one step: f → g → f; break it with prev(g) in f, or make one of them a state (start, next)',
      '17:6 unknown variable "nothing"',
    ]);
  });
});
