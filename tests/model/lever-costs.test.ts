/** Truth: what moving a lever costs, in every form that a plan can write it. */

import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { buildModel } from '../../src/model/build.ts';
import { leverCost } from '../../src/model/lever-costs.ts';
import type { ModelLever } from '../../src/model/model.ts';
import { applySets } from '../../src/plan/apply-sets.ts';
import { planHash } from '../../src/plan/plan-hash.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { errorsOf, head } from './small-plans.ts';

const withLevers = (levers: string) => planOf(`${head}  x: 1\nvariants:\n  none: { set: {} }\nlevers:\n${levers}\n`);

function leversOf(levers: string, sets: readonly string[] = []): readonly ModelLever[] {
  const log = createIssueLog();
  const texts = sets.map((set) => {
    const [name, text] = set.split('=') as [string, string];
    return { name, text, place: { file: '--set', line: 1, column: 1 } };
  });
  return buildModel(applySets(readPlan(withLevers(levers), log)!, null, texts, log), log)!.levers;
}

function costAt(lever: string, setting: number | string): number {
  return leverCost(leversOf(lever)[0]!.cost!, setting);
}

describe('the cost of a lever', () => {
  it.each([
    ['  k: { default: 0.5, range: [0, 2], cost: 12 }', 0.25, 3],
    ['  k: { default: 0.5, range: [0, 2], cost: 12 }', 2, 18],
    ['  k: { default: 0.5, range: [0, 2], cost: 12 * (0.5 - k) }', 2, -18],
    ['  k: { default: 6 months, range: [0, 2], unit: year, cost: 10 }', 1, 5],
    ['  k: { default: 0.5, range: [0, 2], unit: year, cost: 10 亿元/year * (18 months - k) }', 1, 5],
    ['  k: { default: a, choices: [a, b], cost: { a: 0, b: 3 亿元 } }', 'b', 3],
    ['  k: { default: a, choices: [a, b], cost: \'if(k == "b", 7, 0)\' }', 'b', 7],
    ['  k: { default: 1, range: [0, 2], cost: "lookup(place.n, k)" }', 1, Number.NaN],
  ])('%s', (lever, setting, cost) => {
    if (Number.isNaN(cost)) expect(errorsOf(withLevers(lever))[0]).toContain('is no number');
    else expect(costAt(lever, setting)).toBeCloseTo(cost, 12);
  });

  it('is that of each element of a lever by an index', () => {
    const levers = leversOf('  k: { by: chain, default: { steel: 1, else: 2 }, range: [0, 4], cost: 3 }');
    expect(levers.map(({ label, initial, cost }) => [label, initial, leverCost(cost!, 4)])).toEqual([
      ['k[steel]', 1, 9],
      ['k[semi]', 2, 6],
      ['k[001]', 2, 6],
    ]);
  });

  it('is counted from the default, whatever the lever is set to, and ranges are in the unit', () => {
    const [lever] = leversOf('  k: { default: 1, unit: percent, range: [0, 5%], cost: 2 }', ['k=3%']);
    expect([lever!.initial, lever!.setting, lever!.range]).toEqual([1, 3, [0, 5]]);
    expect(leverCost(lever!.cost!, 3)).toBe(4);
  });

  it('is in one unit for all levers of a plan, that of the first', () => {
    const levers =
      '  a: { default: 0, range: [0, 1], cost: 2 亿元 }\n  b: { default: 0, range: [0, 1], cost: 5e7 CNY * b }';
    const [a, b] = leversOf(levers);
    expect([leverCost(a!.cost!, 1), leverCost(b!.cost!, 1), b!.cost!.unit]).toEqual([2, 0.5, '亿元']);
    expect(errorsOf(withLevers(`${levers}\n  c: { default: 0, range: [0, 1], cost: 3 kg * c }`))).toEqual([
      '16:41 this is in kg, but 亿元 is needed here',
    ]);
  });

  it('belongs to the plan’s hash', async () => {
    const hash = (cost: string) =>
      planHash(readPlan(withLevers(`  k: { default: 0, range: [0, 1]${cost} }`), createIssueLog())!);
    expect(new Set(await Promise.all(['', ', cost: 1', ', cost: 2', ', cost: 1 * k'].map(hash))).size).toBe(4);
  });

  it.each([
    [
      'default: 1, cost: { a: 1 }',
      '14:26 lever k has no choices; its cost is one number for each unit away from the default, or an expression in k',
    ],
    [
      'default: a, choices: [a, b], cost: 3',
      '14:43 lever k has choices, so its cost is a number for each of them, as in { a: 0, b: 0 }',
    ],
    [
      'default: a, choices: [a, b], cost: { a: 3, c: 4 }',
      '14:43 lever k has no cost for b; write 0 where there is none',
    ],
    ['default: 1, cost: 3 * x', '14:30 the cost of lever k is an expression in its own name, and x stands in it'],
    [
      'default: 1, cost: prev(k)',
      '14:26 the cost of lever k is an expression in its own name, and prev() stands in it',
    ],
    ['default: 1, range: [0, 2], cost: 1 / k', '14:41 levers.k.cost is Infinity: its value must be a finite number'],
    ['default: a, choices: [a, b], cost: \'if(k == "d", 1, 0)\'', '14:52 "d" is no value of lever k'],
  ])('{ %s } is refused', (lever, error) => {
    expect(errorsOf(withLevers(`  k: { ${lever} }`))).toContain(error);
  });
});
