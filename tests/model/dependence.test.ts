/** Truth: draws that are not normal under a Gaussian copula, against the bivariate normal's orthants; matrices at the edge and their repair. */

import { describe, expect, it } from 'vitest';
import { forecast, issueMessage } from '../../src/index.ts';
import { checkOpened } from '../../src/open/check-plan.ts';
import { contractPlan, planOf } from '../contract-files.ts';
import { errorsOf } from './small-plans.ts';

/** |z| of a standard normal at a false-alarm rate of 1e-6, widened by Student's t with 15 degrees of freedom. */
const limit = 7.4;

/** The contract's plan without the one pair that needs a Student-t copula. */
function gaussianPlan() {
  const { text, ...rest } = contractPlan('dependence');
  const kept = text.split('\n').filter((line) => !/student_t|\bleft\b|\bright\b/.test(line) || line.startsWith('#'));
  return { ...rest, text: kept.join('\n') };
}

describe('correlated draws', () => {
  it('have the joint probabilities that the contract states', async () => {
    const made = await forecast(gaussianPlan());
    const stated: Readonly<Record<string, number>> = {
      'gain-a': 0.131776239,
      gains: 0.017364977,
      both: 0.128598831,
      'happy-winner': 0.237272362,
      'one-of-three': 0.454235559,
    };
    for (const [id, probability] of Object.entries(stated)) {
      const target = made.targets.find((each) => each.id === id)!;
      expect(Math.abs(target.probability - probability), id).toBeLessThan(limit * target.standard_error);
      expect(target.standard_error, id).toBeGreaterThan(0);
    }
  });

  it('are left as they are when a draw among them becomes a constant, and it has no more effect', async () => {
    const place = { file: '--set', line: 1, column: 1 };
    const plan = gaussianPlan();
    const made = await forecast(plan, { set: [{ name: 'permit', text: '1', place }] });
    const base = await forecast(plan);
    const probability = (of: typeof made, id: string) => of.targets.find((each) => each.id === id)!.probability;
    expect(probability(made, 'finance')).toBe(probability(base, 'finance'));
    expect(probability(made, 'both')).toBe(probability(base, 'finance'));
  });

  it('of a matrix are in the order of the table', async () => {
    const text = `plan: 1
time: { origin: 2021, end: 2022, step: year }
tables: { site: { key: id, rows: [{ id: a }, { id: b }, { id: c }] } }
variables:
  x: { by: site, draw: "normal(0, 1)" }
correlations:
  - { of: x, by: site, matrix: [[1, 0.6, 0], [0.6, 1, -0.5], [0, -0.5, 1]] }
targets:
  a: { measure: "x[a]", in: 2022, at_least: 0 }
  b: { measure: "x[b]", in: 2022, at_least: 0 }
  c: { measure: "x[c]", in: 2022, at_least: 0 }
  ab: { all: [a, b] }
  bc: { all: [b, c] }
  ac: { all: [a, c] }
`;
    const made = await forecast(planOf(text));
    const orthant = (rho: number): number => 0.25 + Math.asin(rho) / (2 * Math.PI);
    for (const [id, rho] of Object.entries({ ab: 0.6, bc: -0.5, ac: 0 })) {
      const target = made.targets.find((each) => each.id === id)!;
      expect(Math.abs(target.probability - orthant(rho)), id).toBeLessThan(limit * target.standard_error);
    }
  });
});

describe('names that run over elements', () => {
  const draws = `  s: { by: [chain, place], draw: "normal(0, 1)" }
  r: { by: [place, chain], draw: "normal(0, 1)" }
  g: { by: chain, draw: "normal(0, 1)" }
  k: normal(0, 1)
correlations:
`;

  /** The pairs that an entry makes: those, of all there could be, that are said to be named twice when they are named again. */
  const pairsOf = (entry: string, names: readonly string[]): readonly string[] => {
    const again = names.map((name) => `  - { between: [${name}], rho: 0.1 }\n`).join('');
    const texts = errorsOf(`${draws}  - { between: [${entry}], rho: 0.1 }\n${again}`);
    return texts.map((text) => names[Number(text.split(':')[0]) - 16]!);
  };

  it('are paired by the elements that they share, whatever the order of their indexes', () => {
    const same = ['steel', 'semi', '001'].flatMap((chain) =>
      ['太原', 'steel'].map((place) => `"s[${chain}, ${place}]", "r[${place}, ${chain}]"`),
    );
    const crossed = '"s[steel, 太原]", "r[太原, semi]"';
    expect(pairsOf('s, r', [...same, crossed])).toEqual(same);
  });

  it('may be the part of a variable at one of its elements', () => {
    const part = ['steel', 'semi', '001'].map((chain) => `"s[${chain}, 太原]", "g[${chain}]"`);
    expect(pairsOf('"s[太原]", g', [...part, '"s[steel, steel]", "g[steel]"'])).toEqual(part);
    expect(errorsOf(`${draws}  - { between: [g, k], rho: 0.1 }`)).toEqual([
      '15:5 g and k have not the same elements: name one element of each, or give both the same "by"',
    ]);
  });
});

describe('a matrix at the edge of being positive semi-definite', () => {
  it('is taken when its smallest eigenvalue is 0', () => {
    const pairs =
      'correlations:\n  - { between: [x, y], rho: 1 }\n  - { between: [x, z], rho: -1 }\n  - { between: [y, z], rho: -1 }';
    expect(errorsOf(`  x: normal(0, 1)\n  y: uniform(0, 1)\n  z: normal(0, 1)\n${pairs}`)).toEqual([]);
  });
});

describe('repair: nearest', () => {
  const plan = (repair: string, last: number) =>
    planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
variables:
  x: normal(0, 1)
  y: normal(0, 1)
  z: normal(0, 1)
correlations:
  - { between: [x, y], rho: 0.9 }
  - { between: [y, z], rho: 0.9${repair} }
  - { between: [x, z], rho: ${last} }
targets:
  x: { measure: x, in: 2022, at_least: 0 }
  y: { measure: y, in: 2022, at_least: 0 }
  z: { measure: z, in: 2022, at_least: 0 }
  xy: { all: [x, y] }
  yz: { all: [y, z] }
  xz: { all: [x, z] }
`);

  it('uses the nearest correlation matrix for all draws connected with the entry', async () => {
    // by symmetry it is 0.5, 0.5, -0.5: the nearest of determinant 0 with entries of one size
    const made = await forecast(plan(', repair: nearest', -0.9));
    for (const [id, probability] of Object.entries({ xy: 1 / 3, yz: 1 / 3, xz: 1 / 6 })) {
      const target = made.targets.find((each) => each.id === id)!;
      expect(Math.abs(target.probability - probability), id).toBeLessThan(limit * target.standard_error);
    }
    expect(made.warnings.map(({ kind }) => kind)).toEqual(['correlations-repaired']);
  });

  it('is reported with the largest change, in both languages, where it stands', () => {
    const { issues } = checkOpened(plan(', repair: nearest', -0.9));
    expect(issues.map(({ severity, place }) => [severity, place.line, place.column])).toEqual([['warning', 9, 42]]);
    expect(['en', 'zh'].map((language) => issueMessage(issues[0]!, language as 'en' | 'zh'))).toEqual([
      'the correlations of x, y, z contradict each other (smallest eigenvalue -0.8000), so the nearest correlation matrix is used: x and y change the most, from 0.9 to 0.5',
      'x, y, z 的相关系数互相矛盾（最小特征值 -0.8000），已改用最接近的相关矩阵：变动最大的是 x 与 y，由 0.9 变为 0.5',
    ]);
  });

  it('leaves a matrix that is positive semi-definite as it is, without a word', async () => {
    const [repaired, plain] = [await forecast(plan(', repair: nearest', 0.7)), await forecast(plan('', 0.7))];
    expect(repaired.warnings).toEqual([]);
    expect(repaired.targets).toEqual(plain.targets);
    expect(repaired.plan.hash).not.toBe(plain.plan.hash);
  });
});
