/** Truth: what describes a thing may stand on every thing that a plan has, in one language or both, and changes no result. */

import { describe, expect, it } from 'vitest';
import { planHash } from '../../src/plan/plan-hash.ts';
import { planText, reading } from './reading.ts';

const notes = 'title: { en: E, zh: 中 }, note: 备注, source: 年鉴 2021, basis: judgement';

function plan(of: (notes: string) => string): string {
  return planText(`tables:
  chain: { key: id, columns: { base: { unit: CNY${of(notes)} } }, rows: [{ id: a, base: 1 }, { id: b, base: 2 }]${of(notes)} }
variables:
  x: { by: chain, draw: "normal(0, 1)"${of(notes)} }
correlations: [{ between: ["x[a]", "x[b]"], rho: 0.5${of(notes)} }]
targets:
  t: { measure: "x[a]", in: 2022, at_least: 0${of(notes)} }
  u: { all: [t]${of(notes)} }
levers:
  k: { default: 0${of(notes)} }
variants:
  v: { set: { k: 1 }${of(notes)} }
`);
}

describe('title, note, source and basis', () => {
  it('are read wherever they stand', () => {
    const { plan: read, issues } = reading(plan((text) => `, ${text}`));
    expect(issues).toEqual([]);
    const { tables, variables, correlations, targets, levers, variants } = read!;
    const things = [
      ...tables,
      ...tables[0]!.columns,
      ...variables,
      ...correlations,
      ...targets,
      ...levers,
      ...variants,
    ];
    expect(things).toHaveLength(8);
    for (const { title, note, source, basis } of things) {
      expect({ title, note, source, basis }).toEqual({
        title: { en: 'E', zh: '中' },
        note: '备注',
        source: '年鉴 2021',
        basis: 'judgement',
      });
    }
  });

  it('have no part in the plan’s hash', async () => {
    const [noted, bare] = [reading(plan((text) => `, ${text}`)).plan!, reading(plan(() => '')).plan!];
    expect(await planHash(noted)).toBe(await planHash(bare));
  });
});
