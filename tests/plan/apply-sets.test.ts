import { describe, expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { applySets } from '../../src/plan/apply-sets.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { dataHash, planHash } from '../../src/plan/plan-hash.ts';
import { parseSetName } from '../../src/plan/read-assignment.ts';
import { issueText, planText, reading } from './reading.ts';

const text = planText(`tables: { s: { key: id, rows: [{ id: p, v: 1 }, { id: q, v: 2 }] } }
variables:
  x: 3
  y: { by: s, value: 1 }
levers:
  a: { default: 1, range: [0, 2] }
  c: { default: up, choices: [up, down] }
variants: { fast: { set: { x: "normal(0, 1)", "y[p]": 3 } } }
`);

const base = (): Plan => reading(text).plan!;

function set(variant: string | null, ...assignments: readonly string[]): { plan: Plan; issues: readonly string[] } {
  const log = createIssueLog();
  const sets = assignments.map((each, i) => {
    const [name, ...value] = each.split('=');
    return { name: name!, text: value.join('='), place: { file: '--set', line: i + 1, column: 1 } };
  });
  const plan = applySets(base(), variant, sets, log);
  return { plan, issues: log.issues.map(issueText) };
}

describe('truth: what is set replaces definitions', () => {
  it('appends the variant, then each set in order', () => {
    const { plan, issues } = set('fast', 'x=x0 + 1', 'y[q]=2', 'a=150%', 'c=down');
    expect(issues).toEqual([]);
    const [x, y] = plan.variables;
    expect(x!.overrides.map(({ definition }) => definition.kind)).toEqual(['draw', 'value']);
    expect(y!.overrides.map(({ keys }) => keys)).toEqual([['p'], ['q']]);
    expect(plan.levers.map(({ overrides }) => overrides.length)).toEqual([1, 1]);
    expect(base().variables[0]!.overrides).toEqual([]);
  });

  it.each([
    ['x=1 + fo(3)', '--set:1:7 unknown function "fo"'],
    ['a=5', '--set:1:3 5 is outside the range of the lever "a", 0 to 2'],
    [
      'a=normal(0, 1)',
      '--set:1:3 "normal(0, 1)" is to be a number here, perhaps with a sign, % or a unit, nothing to compute',
    ],
    ['c=dwn', '--set:1:3 "dwn" is no choice of the lever "c": up, down; did you mean "down"?'],
    ['outptu=1', '--set:1:1 there is no variable or lever "outptu" to set; only these and elements of them can be set'],
    ['x=', '--set:1:1 nothing is given to set "x" to; write name=value'],
    ['x[p]=1', '--set:1:1 "x[p]" names an element and "x" has no "by"'],
    ['y["p]=1', '--set:1:1 "y["p]" is neither a name nor name[element]'],
  ])('%s is a mistake', (assignment, issue) => {
    expect(set(null, assignment).issues).toEqual([issue]);
  });

  it('names the nearest variant, where the plan lists its variants', () => {
    expect(set('fsat').issues).toEqual(['10:13 unknown variant "fsat"; the plan has fast; did you mean "fast"?']);
  });

  it.each([
    ['x', { name: 'x', keys: null }],
    ['产出[steel]', { name: '产出', keys: ['steel'] }],
    ['x[steel, 太原]', { name: 'x', keys: ['steel', '太原'] }],
    ['x["a, b", \'c\']', { name: 'x', keys: ['a, b', 'c'] }],
    ['x[cold-rolling]', { name: 'x', keys: ['cold-rolling'] }],
    ['x[]', null],
    ['x[a,]', null],
    ['a b', null],
  ])('takes %s apart', (written, parsed) => {
    expect(parseSetName(written)).toEqual(parsed);
  });
});

describe('law: hashes cover what decides the results and nothing else', () => {
  const hashOf = (written: string): Promise<string> => planHash(reading(written).plan!);

  it.each([
    ['a title', text.replace('x: 3', 'x: { value: 3, title: Output, note: why, source: S1, basis: data }')],
    ['the order of keys', text.replace('  x: 3\n', '').replace('levers:', '  x: 3\nlevers:')],
    ['comments, run and report', `${text}run: { seed: 7 } # comment\nreport: [x]\nname: other\n`],
    ['a variant that is not applied', text.replace('"y[p]": 3', '"y[p]": 4')],
  ])('%s has no part in the hash', async (_, other) => {
    expect(reading(other).issues).toEqual([]);
    expect(await hashOf(other)).toBe(await hashOf(text));
  });

  it.each([
    ['a value', text.replace('x: 3', 'x: 4')],
    ['a cell', text.replace('v: 2', 'v: 3')],
    ['the order of rows', text.replace('{ id: p, v: 1 }, { id: q, v: 2 }', '{ id: q, v: 2 }, { id: p, v: 1 }')],
    ['the end', text.replace('2025', '2026')],
    ['a lever', text.replace('default: 1,', 'default: 2,')],
    ['a target', `${text}targets: { t: { measure: x, in: 2025, at_least: 1 } }\n`],
  ])('%s changes the hash', async (_, other) => {
    expect(reading(other).issues).toEqual([]);
    expect(await hashOf(other)).not.toBe(await hashOf(text));
  });

  it('what is set changes the plan hash and not the data hash', async () => {
    const { plan } = set('fast', 'a=2');
    expect(await planHash(plan)).not.toBe(await planHash(base()));
    expect(await dataHash(plan)).toBe(await dataHash(base()));
    expect(await planHash(plan)).toMatch(/^[0-9a-f]{64}$/);
  });
});
