/** Student-t and Gaussian copulas: rank correlation, joint tails and marginals against closed forms; what moves draws and what does not. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { createIssueLog, PlanError } from '../../src/base/issue.ts';
import { lowerModel } from '../../src/kernel/lower.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { buildModel } from '../../src/model/build.ts';
import type { Model } from '../../src/model/model.ts';
import { studentTCdf } from '../../src/num/student-t-cdf.ts';
import { studentTShape } from '../../src/num/student-t-quantile.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { readReference } from '../ref/reference.ts';
import { valuesOf } from './small-plans.ts';

/** |z| of a standard normal at a two-sided false-alarm rate of 1e-6. */
const limit = 4.8917;

const seed = 1;

function modelOf(body: string): Model {
  const log = createIssueLog();
  const text = `plan: 1\ntime: { origin: 2021, end: 2023, step: year }\ntables: { site: { key: id, rows: [{ id: a }, { id: b }] } }\n${body}\n`;
  const plan = readPlan(planOf(text), log);
  const model = plan && buildModel(plan, log);
  if (!model) throw new PlanError(log.issues);
  return model;
}

/** The values of every cell at the first and second step, by label, over some blocks of paths. */
function simulate(body: string, blocks: number): Readonly<Record<string, readonly [Float64Array, Float64Array]>> {
  const model = modelOf(body);
  const measures = model.cells.map((_, cell) => ({ cell, aggregate: 'last' as const }));
  const periods = [1, 2].map((step) => ({ firstStep: step, lastStep: step }));
  const evaluate = createReferenceEvaluator(lowerModel(model, { measures, periods, checked: 'cells' }), seed);
  const kept = model.cells.map(() => [1, 2].map(() => new Float64Array(blocks * blockPaths)));
  for (let block = 0; block < blocks; block++) {
    const { values } = evaluate(block);
    for (const [cell, steps] of kept.entries()) {
      for (const [i, column] of steps.entries()) column.set(values[cell * 3 + i + 1]!, block * blockPaths);
    }
  }
  return Object.fromEntries(model.cells.map(({ label }, cell) => [label, kept[cell] as never]));
}

/** Holds the share of `count` independent trials that hit to its probability. */
function expectShare(hits: number, count: number, probability: number, what = ''): void {
  const error = Math.sqrt((probability * (1 - probability)) / count);
  // the normal limit widened by half a hit, and by the skewness of rare hits (Cornish and Fisher's second term)
  const allowed = limit * error + (limit * limit * (1 - probability)) / (3 * count) + 0.5 / count;
  expect(Math.abs(hits / count - probability), what).toBeLessThan(allowed);
}

function countPaths(count: number, hit: (path: number) => boolean): number {
  let hits = 0;
  for (let path = 0; path < count; path++) hits += hit(path) ? 1 : 0;
  return hits;
}

const pair = (rho: number, more: string, each = ''): string =>
  ['u', 'v'].reduce((text, name) => `${text}  ${name}: { draw: "uniform(0, 1)"${each} }\n`, 'variables:\n') +
  `correlations:\n  - { between: [u, v], rho: ${rho}${more} }`;

const studentT = (degrees: number): string => `, copula: { student_t: ${degrees} }`;

describe('truth: rank correlation', () => {
  it.each([
    ['Gaussian', 0.5, ''],
    ['Gaussian', -0.8, ''],
    ['Student-t 5', 0.5, studentT(5)],
    ['Student-t 1', -0.8, studentT(1)],
    ['Student-t 0.7', 0, studentT(0.7)],
  ])(
    "of a %s copula at %f: Kendall's tau is 2/π asin rho, and so is 4 P(both above the median) - 1",
    (_, rho, copula) => {
      const blocks = 64;
      const { u, v } = simulate(pair(rho, copula), blocks);
      const [x, y] = [u![0], v![0]];
      const tau = (2 / Math.PI) * Math.asin(rho);
      // neighbouring paths are independent copies: they are in the same order with probability (1 + tau) / 2
      const pairs = (blocks * blockPaths) / 2;
      const concordant = countPaths(pairs, (i) => (x[2 * i]! - x[2 * i + 1]!) * (y[2 * i]! - y[2 * i + 1]!) > 0);
      expectShare(concordant, pairs, (1 + tau) / 2, 'tau');
      const quadrant = countPaths(2 * pairs, (i) => x[i]! >= 0.5 && y[i]! >= 0.5);
      expectShare(quadrant, 2 * pairs, (1 + tau) / 4, 'quadrant');
    },
  );
});

describe("truth: Spearman's rank correlation", () => {
  it.each([0.5, -0.8, 0.95])('of a Gaussian copula at %f is 6/π asin(rho/2)', (rho) => {
    const blocks = 96;
    const { u, v } = simulate(pair(rho, ''), blocks);
    const [x, y] = [u![0], v![0]];
    // of three paths, the first two by x and the first and third by y are in the same order with probability 1/2 + rank correlation / 6
    const triples = (blocks * blockPaths) / 3;
    const concordant = countPaths(triples, (i) => (x[3 * i]! - x[3 * i + 1]!) * (y[3 * i]! - y[3 * i + 2]!) > 0);
    expectShare(concordant, triples, 0.5 + Math.asin(rho / 2) / Math.PI);
  });
});

describe('truth: tails', () => {
  const { gaussianTail } = readReference<{ readonly gaussianTail: readonly (readonly [number, number, number])[] }>(
    'distributions-composed',
  );
  it.each(gaussianTail)(
    'of a Gaussian copula beyond %f, rho %f: joint probability %f of mpmath, in both',
    (q, rho, joint) => {
      const blocks = 64;
      const { u, v } = simulate(pair(rho, ''), blocks);
      const [x, y] = [u![0], v![0]];
      const count = blocks * blockPaths;
      const upper = countPaths(count, (i) => x[i]! >= q && y[i]! >= q);
      const lower = countPaths(count, (i) => x[i]! <= 1 - q && y[i]! <= 1 - q);
      expectShare(upper, count, joint, 'upper');
      expectShare(lower, count, joint, 'lower');
    },
  );

  const { tables } = readReference<{ readonly tables: Readonly<Record<string, readonly (readonly number[])[]>> }>(
    'student',
  );

  it.each(tables.copulaTail!)(
    'beyond %f, %f degrees of freedom, rho %f: joint probability %f of mpmath, in both tails',
    (q, degrees, rho, joint) => {
      const blocks = 64;
      const { u, v } = simulate(pair(rho!, studentT(degrees!)), blocks);
      const [x, y] = [u![0], v![0]];
      const count = blocks * blockPaths;
      expectShare(
        countPaths(count, (i) => x[i]! >= q! && y[i]! >= q!),
        count,
        joint!,
        'upper',
      );
      expectShare(
        countPaths(count, (i) => x[i]! <= 1 - q! && y[i]! <= 1 - q!),
        count,
        joint!,
        'lower',
      );
    },
  );

  it('depend on each other as the closed form says, 2 t(-√((df + 1)(1 - rho) / (1 + rho)); df + 1), to the limit', () => {
    const blocks = 96;
    const [degrees, rho, q] = [1, 0.3, 0.995];
    const { u, v } = simulate(pair(rho, studentT(degrees)), blocks);
    const [x, y] = [u![0], v![0]];
    const count = blocks * blockPaths;
    const dependence = 2 * studentTCdf(studentTShape(degrees + 1), -Math.sqrt(((degrees + 1) * (1 - rho)) / (1 + rho)));
    // with one degree of freedom the limit is reached to (π (1 - q))², 2.5e-4 of it, far below the error allowed
    const beyond = countPaths(count, (i) => x[i]! >= q);
    const both = countPaths(count, (i) => x[i]! >= q && y[i]! >= q);
    expectShare(both, beyond, dependence);
  });

  it('of step draws belong together within a step, not between steps, with rho 0 too', () => {
    const blocks = 64;
    const { u, v } = simulate(pair(0, studentT(2), ', each: step'), blocks);
    const count = blocks * blockPaths;
    const extreme = (value: number): boolean => value >= 0.95 || value <= 0.05;
    const joint = tables.copulaTail!.find(([q, degrees, rho]) => q === 0.95 && degrees === 2 && rho === 0)![3]!;
    for (const step of [0, 1] as const) {
      const within = countPaths(count, (i) => extreme(u![step][i]!) && extreme(v![step][i]!));
      expectShare(within, count, 4 * joint, 'within');
    }
    expectShare(
      countPaths(count, (i) => extreme(u![0][i]!) && extreme(v![1][i]!)),
      count,
      0.01,
      'between',
    );
    expectShare(
      countPaths(count, (i) => extreme(u![0][i]!) && extreme(u![1][i]!)),
      count,
      0.01,
      'of one',
    );
  });
});

describe('truth: marginals under a Student-t copula', () => {
  it.each([0.5, 1, 2.5, 5, 100, 1e5])('with %f degrees of freedom stay uniform', (degrees) => {
    const blocks = 32;
    const { u, v } = simulate(pair(0.6, studentT(degrees)), blocks);
    for (const column of [u![0], v![0]]) {
      const sorted = column.slice().sort();
      const count = sorted.length;
      const farthest = sorted.reduce((d, x, i) => Math.max(d, x - i / count, (i + 1) / count - x), 0);
      // Dvoretzky, Kiefer and Wolfowitz with Massart's constant: P(farthest > d) <= 2 exp(-2 n d²) = 1e-6
      expect(farthest).toBeLessThan(Math.sqrt(Math.log(2e6) / (2 * count)));
      expect(sorted[0]).toBeGreaterThan(0);
      expect(sorted[count - 1]).toBeLessThan(1);
    }
  });
});

/** Values of one path by label, through the public replay. */
function onePath(body: string, options = {}): ReturnType<typeof valuesOf> {
  const text = `plan: 1\ntime: { origin: 2021, end: 2023, step: year }\ntables: { site: { key: id, rows: [{ id: a }, { id: b }] } }\n${body}\n`;
  return valuesOf(planOf(text), options);
}

const rhoBetween = fc.double({ min: -0.99, max: 0.99, noNaN: true });
const degreesBetween = fc.double({ min: 0.5, max: 50, noNaN: true });
const path = fc.integer({ min: 0, max: 100_000 });

const four = `variables:
  a: normal(1, 2)
  b: uniform(0, 1)
  c: { draw: "poisson(3)", each: step }
  d: { draw: "beta(2, 3)", each: step }
correlations:
`;

describe('law: copulas', () => {
  it('Gaussian with correlations of 0 is no copula at all, whatever entries say so', async () => {
    await fc.assert(
      fc.asyncProperty(path, async (number) => {
        const none = await onePath(`${four.replace('correlations:\n', '')}`, { path: number });
        const zero = await onePath(
          `${four}  - { between: [a, b], rho: 0 }\n  - { between: [c, d], rho: 0, repair: nearest }`,
          {
            path: number,
          },
        );
        expect(zero).toEqual(none);
      }),
      { numRuns: 10 },
    );
  });

  it('Student-t comes to the Gaussian one with many degrees of freedom', async () => {
    await fc.assert(
      fc.asyncProperty(rhoBetween, path, async (rho, number) => {
        const gaussian = await onePath(`${four}  - { between: [b, a], rho: ${rho} }`, { path: number });
        const student = await onePath(`${four}  - { between: [b, a], rho: ${rho}${studentT(1e5)} }`, { path: number });
        expect(Math.abs(student.b![0]! - gaussian.b![0]!)).toBeLessThan(0.01);
        expect(Math.abs(student.a![0]! - gaussian.a![0]!)).toBeLessThan(0.2);
      }),
      { numRuns: 30 },
    );
  });

  it('of one group moves no draw of another, nor does a draw that joins another group or none', async () => {
    await fc.assert(
      fc.asyncProperty(rhoBetween, degreesBetween, path, async (rho, degrees, number) => {
        const first = `  - { between: [a, b], rho: ${rho}${studentT(degrees)} }\n`;
        const alone = await onePath(`${four}${first}`, { path: number });
        const beside = await onePath(`${four}${first}  - { between: [c, d], rho: ${rho}${studentT(degrees)} }`, {
          path: number,
        });
        const joined = await onePath(
          `${four.replace('variables:\n', 'variables:\n  aa: { draw: "normal(0, 1)", each: step }\n  Z: normal(0, 1)\n')}${first}  - { between: [c, d], rho: ${rho} }\n  - { between: [aa, d], rho: 0.1, copula: { student_t: 3 } }`,
          { path: number },
        );
        for (const name of ['a', 'b']) expect([beside[name], joined[name]]).toEqual([alone[name], alone[name]]);
      }),
      { numRuns: 20 },
    );
  });

  it('keep the others where they are when a draw becomes a constant', async () => {
    await fc.assert(
      fc.asyncProperty(rhoBetween, degreesBetween, path, async (rho, degrees, number) => {
        const plan = `${four}  - { between: [a, b], rho: ${rho}${studentT(degrees)} }`;
        const before = await onePath(plan, { path: number });
        const after = await onePath(plan, { path: number, set: ['a=0'] });
        expect(after).toEqual({ ...before, a: [0, 0, 0] });
      }),
      { numRuns: 20 },
    );
  });

  it('of variables paired by name are those of their elements written out', async () => {
    const sites =
      'variables:\n  x: { by: site, draw: "normal(0, 1)" }\n  y: { by: site, draw: "uniform(0, 1)" }\ncorrelations:\n';
    await fc.assert(
      fc.asyncProperty(rhoBetween, degreesBetween, path, async (rho, degrees, number) => {
        const paired = await onePath(`${sites}  - { between: [x, y], rho: ${rho}${studentT(degrees)} }`, {
          path: number,
        });
        const written = ['a', 'b'].map(
          (site) => `  - { between: ["x[${site}]", "y[${site}]"], rho: ${rho}${studentT(degrees)} }\n`,
        );
        expect(await onePath(`${sites}${written.join('')}`, { path: number })).toEqual(paired);
      }),
      { numRuns: 20 },
    );
  });
});

describe('truth: which draws share a copula', () => {
  const draws =
    'variables:\n  c: normal(0, 1)\n  b: normal(0, 1)\n  a: normal(0, 1)\n  d: normal(0, 1)\ncorrelations:\n';
  const groupsOf = (entries: readonly string[]) => {
    const model = modelOf(`${draws}${entries.map((entry) => `  - { ${entry} }\n`).join('')}`);
    return model.dependence.map((group) => [
      group.draws.map((draw) => model.draws[draw]!.name).join(' '),
      group.mixing,
    ]);
  };
  const mixing = { degrees: 5, each: 'path', name: 'copula(a)' };

  it('those that entries connect, also by 0 and also when only one of them names the copula', () => {
    expect(groupsOf(['between: [a, b], rho: 0, copula: { student_t: 5 }'])).toEqual([['a b', mixing]]);
    expect(groupsOf(['between: [a, b], rho: 0.5', 'between: [c, b], rho: 0, copula: { student_t: 5 }'])).toEqual([
      ['a b c', mixing],
    ]);
  });

  it('without a copula those that only a 0 connects are apart', () => {
    expect(groupsOf(['between: [a, b], rho: 0.5', 'between: [c, b], rho: 0', 'between: [c, d], rho: 0.1'])).toEqual([
      ['c d', null],
      ['a b', null],
    ]);
  });

  it('the same copula named twice is no conflict', () => {
    const entries = ['a, b', 'c, b'].map((names) => `between: [${names}], rho: 0.1, copula: { student_t: 5 }`);
    expect(groupsOf(entries)).toEqual([['a b c', mixing]]);
  });
});
