/** Truth and law: quotients that are joined over one divisor are the sum of each alone, on every path, with the same bits from both evaluators. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createIssueLog } from '../../src/base/issue.ts';
import { lowerModel, type Observed } from '../../src/kernel/lower.ts';
import type { Program } from '../../src/kernel/program.ts';
import { addQuotients } from '../../src/kernel/quotients-column.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { buildModel } from '../../src/model/build.ts';
import { readPlan } from '../../src/plan/read-plan.ts';
import { planOf } from '../contract-files.ts';
import { findDifference } from './evaluators.ts';

const steps = 200;

/** Curves of which some begin where their exponentials are calm, others beyond 2^100 or beyond the range of doubles, some ending below it. */
const plan = `plan: 1
time: { origin: 2000-01, end: 2016-09, step: month }
tables:
  curve:
    key: id
    rows:
      - { id: a, slope: 0.5, from: 0, to: 150 }
      - { id: b, slope: 0.31, from: 0, to: 300 }
      - { id: c, slope: 4.2, from: -900, to: 100 }
      - { id: d, slope: 0.9, from: 50, to: 1500 }
      - { id: e, slope: -0.44, from: 0, to: 190 }
      - { id: f, slope: 11, from: 0, to: 90 }
variables:
  middle: { by: curve, draw: "uniform(curve.from, curve.to)" }
  height: { by: curve, draw: "uniform(-1, 3)" }
  added: { by: curve, value: height / (1 + exp(-curve.slope * (t - middle))) }
  all: 3 + sum(added)
  pair: added[a] + added[b]
  read: exp(0.44 * (t - middle[e])) * 2 + added[e] + added[d]
`;

const log = createIssueLog();
const model = buildModel(readPlan(planOf(plan), log)!, log)!;
const periods = Array.from({ length: steps }, (_, i) => ({ firstStep: i + 1, lastStep: i + 1 }));

function programOf(names: readonly string[], checked: Observed['checked']): Program {
  const measures = names.map((name) => ({
    cell: model.cells.findIndex(({ label }) => label === name),
    aggregate: 'last' as const,
  }));
  return lowerModel(model, { measures, periods, checked });
}

const sums = ['all', 'pair'];
const terms = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `added[${id}]`);

it('sums of curves are joined, and the curves themselves are left out where nothing reads them', () => {
  const { step } = programOf(sums, 'paths');
  const joined = step.flatMap((op) => (op.kind === 'quotients' ? [(op.inputs.length - 1) / 3] : []));
  expect(joined.toSorted()).toEqual([2, 2, 3, 3]); // `read`, which is checked, is a sum of two;
  expect(step.some((op) => op.kind === 'apply' && op.operation === 'divide-by-sum')).toBe(false);
});

it('joined curves are the sum of each by itself', () => {
  const { values } = createReferenceEvaluator(programOf([...sums, ...terms], 'none'), 1)(0);
  const at = (measure: number, step: number): Float64Array => values[measure * (steps + 1) + step]!;
  for (let step = 1; step <= steps; step++) {
    const curves = terms.map((_, i) => at(sums.length + i, step));
    for (let lane = 0; lane < 1024; lane++) {
      const alone = curves.map((curve) => curve[lane]!);
      const size = alone.reduce((sum, value) => sum + Math.abs(value), 3);
      const all = alone.reduce((sum, value) => sum + value, 3);
      expect(Math.abs(at(0, step)[lane]! - all)).toBeLessThanOrEqual(2e-15 * size);
      const [a, b] = [alone[0]!, alone[1]!];
      expect(Math.abs(at(1, step)[lane]! - (a + b))).toBeLessThanOrEqual(2e-15 * (Math.abs(a) + Math.abs(b)));
    }
  }
});

it.each(['paths', 'cells', 'none'] as const)(
  'they have the same bits from both evaluators, checked by %s',
  (checked) => {
    expect(findDifference(programOf(sums, checked), 1, [0, 3, 1])).toBeNull();
    expect(findDifference(programOf([...sums, 'read', ...terms], checked), 2, [2])).toBeNull();
  },
);

it('what else is observed changes no bit of them', () => {
  const alone = createReferenceEvaluator(programOf(sums, 'paths'), 5)(1);
  expect(alone.fault).toBeNull();
  const among = createReferenceEvaluator(programOf([...sums, 'read', ...terms], 'none'), 5)(1);
  for (const [i, column] of alone.values.entries()) expect(among.values[i]).toEqual(column);
});

/** Calm exponentials that are also numerators and first terms: their own, each other's, and in several sums. */
const shared = `plan: 1
time: { origin: 2000-01, end: 2008-01, step: month }
variables:
  m: uniform(0, 40)
  n: uniform(0, 60)
  k: uniform(0, 80)
  e: exp(0.3 * (t - m))
  f: exp(0.2 * (t - n))
  g: exp(-0.1 * (t - k))
  own: e / (1 + e) + f / (1 + f)
  others: f / (1 + e) + g / (1 + f) + e / (1 + g)
  first: e + (2 / (1 + e) + 3 / (1 + f))
  last: 1 / (1 + f) + 2 / (1 + g) + f
  both: own + 1 / (1 + g)
`;

it.each(['paths', 'cells', 'none'] as const)(
  'exponentials that are terms too are read as they are at the step, checked by %s',
  (checked) => {
    const log = createIssueLog();
    const sharing = buildModel(readPlan(planOf(shared), log)!, log)!;
    const { periods: months } = sharing.time;
    const at = (name: string): number => sharing.cells.findIndex(({ label }) => label === name);
    const ofAll = ['own', 'others', 'first', 'last', 'both', 'e', 'f', 'g'].map(at);
    const observe = (cells: readonly number[]): Program =>
      lowerModel(sharing, { measures: cells.map((cell) => ({ cell, aggregate: 'last' })), periods: months, checked });
    for (const cell of ofAll) expect(findDifference(observe([cell]), 1, [0])).toBeNull();
    expect(findDifference(observe(ofAll.slice(0, 5)), 1, [0])).toBeNull();
    expect(findDifference(observe(ofAll), 1, [0])).toBeNull();
    const { values } = createReferenceEvaluator(observe(ofAll), 1)(0);
    const last = (measure: number): number => values[measure * (months.length + 1) + months.length]![7]!;
    const [e, f, g] = [last(5), last(6), last(7)];
    const wanted = [
      e / (1 + e) + f / (1 + f),
      f / (1 + e) + g / (1 + f) + e / (1 + g),
      e + (2 / (1 + e) + 3 / (1 + f)),
      1 / (1 + f) + 2 / (1 + g) + f,
      e / (1 + e) + f / (1 + f) + 1 / (1 + g),
    ];
    wanted.forEach((value, measure) => {
      expect(Math.abs(last(measure) / value - 1)).toBeLessThan(2e-15);
    });
  },
);

it('a numerator that is not finite is found, though its quotient is joined', () => {
  const log = createIssueLog();
  const text = plan.replace('value: height /', 'value: 1 / floor(height * height + 0.9999) /');
  const broken = buildModel(readPlan(planOf(text), log)!, log)!;
  const measures = [{ cell: broken.cells.findIndex(({ label }) => label === 'all'), aggregate: 'last' as const }];
  const program = lowerModel(broken, { measures, periods, checked: 'paths' });
  expect(createReferenceEvaluator(program, 1)(0).fault?.kind).toBe('not-finite');
  expect(findDifference(program, 1, [0])).toBeNull();
});

const size = fc
  .oneof(fc.double({ noNaN: true, min: 0, max: 4 }), fc.double({ noNaN: true, min: -300, max: 200 }))
  .map((x) => (x < 0 ? 2 ** x : x));
const exponential = fc.oneof(
  fc.integer({ min: -900, max: 900 }).map((k) => 1.5 * 2 ** k),
  fc.constantFrom(0, 2 ** 100, 2 ** 100 * (1 + 2 ** -52), Infinity, 2 ** -1074),
);

it('law: joined quotients of any exponentials are their sum to a few roundings', () => {
  const quotient = fc.tuple(size, fc.constantFrom(2 ** -20, 0.3, 1, 7, 2 ** 20), exponential);
  fc.assert(
    fc.property(fc.array(quotient, { minLength: 2, maxLength: 3 }), fc.boolean(), (parts, negative) => {
      const signed = parts.map(([b, c, e], i) => [negative && i === 1 ? -b : b, c, e] as const);
      const out = new Float64Array(1);
      addQuotients(
        out,
        [[5], ...signed.flat().map((x) => [x])].map((x) => Float64Array.from(x)),
      );
      const alone = signed.map(([b, c, e]) => b / (c + e));
      const wanted = alone.reduce((sum, x) => sum + x, 0) + 5;
      const scale = alone.reduce((sum, x) => sum + Math.abs(x), 5);
      expect(Math.abs(out[0]! - wanted)).toBeLessThanOrEqual(12 * 2 ** -53 * scale);
    }),
    { numRuns: 20_000 },
  );
});
