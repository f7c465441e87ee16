/** Law: the engine gives a random plan the values that its formulas, written as functions of JavaScript beside their text, give. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../contract-files.ts';
import { valuesOf } from '../model/small-plans.ts';

const sites = ['a', 'b', 'c'];

interface Look {
  /** The value of variable `index` at an element and a step. */
  readonly at: (index: number, site: string, step: number) => number;
  readonly site: string;
  readonly step: number;
}

/** A formula as text and as what it means; names are of variables before the one defined. */
interface Formula {
  readonly text: string;
  readonly value: (look: Look) => number;
}

const join = (left: Formula, right: Formula, sign: string, of: (a: number, b: number) => number): Formula => ({
  text: `((${left.text}) ${sign} (${right.text}))`,
  value: (look) => of(left.value(look), right.value(look)),
});

/** Every variable is by site; `known` of them can be named. */
function anyFormula(known: number, depth: number): fc.Arbitrary<Formula> {
  const number = fc.integer({ min: 0, max: 40 }).map((n): Formula => ({ text: String(n / 8), value: () => n / 8 }));
  const clock = fc.constant<Formula>({ text: 't', value: ({ step }) => step });
  const name = fc.nat(Math.max(0, known - 1)).map((i): Formula => {
    return { text: `v${i}`, value: ({ at, site, step }) => at(i, site, step) };
  });
  const leaf = known === 0 ? fc.oneof(number, clock) : fc.oneof(number, clock, name, name);
  if (depth === 0) return leaf;
  const inner = anyFormula(known, depth - 1);
  const two = fc.tuple(inner, inner);
  return fc.oneof(
    leaf,
    two.map(([a, b]) => join(a, b, '+', (x, y) => x + y)),
    two.map(([a, b]) => join(a, b, '-', (x, y) => x - y)),
    two.map(([a, b]) => join(a, b, '*', (x, y) => x * y)),
    two.map(([a, b]) => join(a, b, '>', (x, y) => (x > y ? 1 : 0))),
    fc.tuple(inner, inner, inner).map(
      ([c, a, b]): Formula => ({
        text: `if(${c.text} >= 2, ${a.text}, ${b.text})`,
        value: (look) => (c.value(look) >= 2 ? a.value(look) : b.value(look)),
      }),
    ),
    fc.tuple(inner, fc.integer({ min: 1, max: 9 })).map(
      ([a, back]): Formula => ({
        text: `prev(${a.text}, ${back})`,
        value: (look) => a.value({ ...look, step: Math.max(0, look.step - back) }),
      }),
    ),
    inner.map(
      (a): Formula => ({
        text: `sum(if(site == site, ${a.text}, 0), site)`,
        value: (look) => sites.map((site) => a.value({ ...look, site })).reduce((x, y) => x + y),
      }),
    ),
    inner.map(
      (a): Formula => ({ text: `clamp(${a.text}, -3, 7)`, value: (look) => Math.min(Math.max(a.value(look), -3), 7) }),
    ),
    inner.map(
      (a): Formula => ({
        text: `at(${a.text} + 0 * place_, site.next, 5)`,
        value: (look) => (look.site === 'a' ? 5 : a.value({ ...look, site: look.site === 'b' ? 'a' : 'b' })),
      }),
    ),
  );
}

interface Made {
  readonly state: boolean;
  readonly first: Formula;
  readonly later: Formula;
}

const anyPlan = fc.tuple(
  ...Array.from({ length: 6 }, (_, i) =>
    fc.record<Made>({
      state: fc.boolean(),
      first: anyFormula(i, 3).map(bounded),
      later: anyFormula(i, 3).map(bounded),
    }),
  ),
);

/** Keeps a variable within bounds, so that products of products stay finite. */
function bounded({ text, value }: Formula): Formula {
  return { text: `clamp(${text}, -1000, 1000)`, value: (look) => Math.min(Math.max(value(look), -1000), 1000) };
}

function planText(variables: readonly Made[], order: readonly number[]): string {
  const lines = variables.map(({ state, first, later }, i) =>
    state
      ? `  v${i}: { by: site, start: '${first.text}', next: '0.5 * v${i} + ${later.text}' }\n`
      : `  v${i}: { by: site, value: '${first.text}' }\n`,
  );
  const rows = '[{ id: a, next: "" }, { id: b, next: a }, { id: c, next: b }]';
  return `plan: 1
time: { origin: 2021, end: 2026, step: year }
tables: { site: { key: id, rows: ${rows} } }
variables:
  place_: { by: site, value: 1 }
${order.map((i) => lines[i]).join('')}`;
}

function meaning(variables: readonly Made[]): Look['at'] {
  const known = new Map<string, number>();
  const at: Look['at'] = (index, site, step) => {
    const key = `${index} ${site} ${step}`;
    const look = { at, site, step };
    const { state, first, later } = variables[index]!;
    const value =
      known.get(key) ?? (state && step > 0 ? 0.5 * at(index, site, step - 1) + later.value(look) : first.value(look));
    known.set(key, value);
    return value;
  };
  return at;
}

describe('a random plan', () => {
  it('has the values that its formulas mean, in whatever order its variables stand', async () => {
    const anyOrder = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
    const law = fc.asyncProperty(anyPlan, anyOrder, async (variables, order) => {
      const shown = await valuesOf(planOf(planText(variables, order)));
      const at = meaning(variables);
      for (let index = 0; index < variables.length; index++) {
        for (const site of sites) {
          for (const [step, value] of shown[`v${index}[${site}]`]!.entries()) {
            const expected = at(index, site, step);
            expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
          }
        }
      }
    });
    await fc.assert(law, { numRuns: 60 });
  });
});
