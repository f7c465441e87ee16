/** Truth: draws that are not normal under a Gaussian copula, against the bivariate normal's orthants. */

import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/index.ts';
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

describe('a matrix at the edge of being positive semi-definite', () => {
  it('is taken when its smallest eigenvalue is 0', () => {
    const pairs =
      'correlations:\n  - { between: [x, y], rho: 1 }\n  - { between: [x, z], rho: -1 }\n  - { between: [y, z], rho: -1 }';
    expect(errorsOf(`  x: normal(0, 1)\n  y: uniform(0, 1)\n  z: normal(0, 1)\n${pairs}`)).toEqual([]);
  });
});
