/** Every distribution against SciPy or mpmath, and the laws that all of them keep. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ResolvedForm, resolveForm } from '../../src/dist/form.ts';
import { distributions } from '../../src/dist/registry.ts';
import { normalCdf } from '../../src/num/normal-cdf.ts';
import { pow } from '../../src/num/pow.ts';
import { readReference, relativeError } from '../ref/reference.ts';

interface Entry {
  readonly name: string;
  readonly parameters: readonly number[];
  readonly mean: number | null;
  readonly variance: number | null;
  readonly cdf: readonly (readonly [number, number])[];
  readonly quantiles: readonly (readonly [number, number])[];
}

const { entries } = readReference<{ readonly entries: readonly Entry[] }>('distributions');

function named(name: string): ResolvedForm {
  return resolveForm(name);
}

function expectMoment(moment: number | null, truth: number | null, tolerance: number): void {
  if (moment === null || truth === null) expect(moment).toBe(truth);
  else expect(relativeError(moment, truth)).toBeLessThan(tolerance);
}

describe('truth: distributions against SciPy 1.10.1 and mpmath 1.2.1', () => {
  test('every distribution that is built has reference values', () => {
    const covered = new Set(entries.map((entry) => entry.name));
    expect([...distributions.keys()].filter((name) => !covered.has(name))).toEqual([
      'quantiles',
      'empirical',
      'mixture',
      'truncate',
    ]);
  });
  for (const { name, parameters, mean, variance, cdf, quantiles } of entries) {
    test(`${name}(${parameters.join(', ')}) has the moments, probabilities and quantiles of the reference`, () => {
      expect(named(name).check(parameters)).toBeNull();
      const fixed = named(name).at(parameters);
      expectMoment(fixed.mean, mean, 1e-14);
      expectMoment(fixed.variance, variance, 1e-13);
      const tolerance = name === 'gamma' ? 1e-12 : 1e-13; // the incomplete gamma function's own error in far tails is 2e-13
      for (const [x, p] of cdf) expect(relativeError(fixed.cdf(x), p), `cdf at ${x}`).toBeLessThan(tolerance);
      for (const [u, x] of quantiles)
        expect(relativeError(fixed.quantile(u), x), `quantile at ${u}`).toBeLessThan(tolerance);
    });
  }
  test('a spread of 0 is the value itself', () => {
    const certain: readonly (readonly [string, readonly number[], number])[] = [
      ['normal', [3, 0], 3],
      ['lognormal', [3, 0], 3],
      ['lognormal_median', [3, 1], 3],
      ['uniform', [3, 3], 3],
      ['triangular', [3, 3, 3], 3],
      ['pert', [3, 3, 3], 3],
      ['bernoulli', [0], 0],
      ['bernoulli', [1], 1],
      ['poisson', [0], 0],
      ['discrete', [3, 1], 3],
      ['gamma', [2, 0], 0],
      ['weibull', [2, 0], 0],
      ['student_t', [1, 3, 0], 3],
      ['cauchy', [3, 0], 3],
      ['logistic', [3, 0], 3],
      ['gumbel', [3, 0], 3],
      ['binomial', [0, 0.5], 0],
      ['binomial', [7, 0], 0],
      ['binomial', [7, 1], 7],
      ['geometric', [1], 1],
      ['interval', [3, 3], 3],
      ['interval', [-3, -3], -3],
    ];
    for (const [name, parameters, value] of certain) {
      expect(named(name).check(parameters)).toBeNull();
      const fixed = named(name).at(parameters);
      expect([1e-300, 0.5, 1 - 2 ** -53].map(fixed.quantile)).toEqual([value, value, value]);
      expect([fixed.mean, fixed.variance]).toEqual([value, 0]);
      expect([fixed.cdf(value - 1e-9), fixed.cdf(value)]).toEqual([0, 1]);
    }
  });
  test('discrete merges equal values, sorts them and never gives one of weight 0', () => {
    const fixed = named('discrete').at([5, 1, 5, 9, 1, 1, 1, 0]);
    expect([0.2, 1 / 3, 0.34, 0.9, 1 - 2 ** -53].map(fixed.quantile)).toEqual([1, 1, 5, 5, 5]);
    expect(fixed.mean).toBeCloseTo(11 / 3, 14);
    expect([0.9, 1, 5].map(fixed.cdf)).toEqual([0, 1 / 3, 1]);
  });
  test('bernoulli gives 0 up to and with 1 - p', () => {
    const { quantile } = named('bernoulli').at([0.25]);
    expect([0.75, 0.75 + 2 ** -53].map(quantile)).toEqual([0, 1]);
  });
});

describe('truth: parameters out of range', () => {
  const wrong: readonly (readonly [string, readonly number[], number])[] = [
    ['normal', [0, -1], 1],
    ['normal', [NaN, 1], 0],
    ['normal', [0, Infinity], 1],
    ['lognormal', [0, 1], 0],
    ['lognormal', [1, -1], 1],
    ['lognormal', [1, NaN], 1],
    ['lognormal_median', [0, 2], 0],
    ['lognormal_median', [1, 0.9], 1],
    ['uniform', [2, 1], 1],
    ['uniform', [NaN, 1], 0],
    ['triangular', [0, -1, 2], 1],
    ['triangular', [0, 3, 2], 2],
    ['pert', [0, -1, 2], 1],
    ['pert', [0, 3, 2], 2],
    ['beta', [0, 1], 0],
    ['beta', [1, -2], 1],
    ['beta', [1, Infinity], 1],
    ['bernoulli', [-0.1], 0],
    ['bernoulli', [1.1], 0],
    ['bernoulli', [NaN], 0],
    ['poisson', [-1], 0],
    ['poisson', [Infinity], 0],
    ['gamma', [0, 1], 0],
    ['gamma', [1, -1], 1],
    ['gamma', [1, NaN], 1],
    ['exponential', [0], 0],
    ['exponential', [Infinity], 0],
    ['weibull', [-1, 1], 0],
    ['weibull', [1, -1], 1],
    ['student_t', [0, 0, 1], 0],
    ['student_t', [3, NaN, 1], 1],
    ['student_t', [3, 0, -1], 2],
    ['cauchy', [0, -1], 1],
    ['logistic', [NaN, 1], 0],
    ['gumbel', [0, Infinity], 1],
    ['binomial', [-1, 0.5], 0],
    ['binomial', [2.5, 0.5], 0],
    ['binomial', [2e9, 0.5], 0],
    ['binomial', [2, 1.5], 1],
    ['binomial', [2, NaN], 1],
    ['geometric', [0], 0],
    ['geometric', [1.5], 0],
    ['geometric', [NaN], 0],
    ['interval', [2, 1], 1],
    ['interval', [NaN, 1], 0],
    ['discrete', [1, 2, 0.5], 1],
    ['discrete', [], 1],
    ['discrete', [1, NaN, 1, 1], 0],
    ['discrete', [1, 2, 1, -1], 1],
    ['discrete', [1, 2, 0, 0], 1],
    ['discrete', [1, 2, NaN, 1], 1],
  ];
  for (const [name, parameters, parameter] of wrong) {
    test(`${name}(${parameters.join(', ')}) names its parameter ${parameter}, in both languages`, () => {
      const fault = named(name).check(parameters);
      expect(fault?.parameter).toBe(parameter);
      expect(fault?.rule.en).toMatch(/^must /);
      expect(fault?.rule.zh).toMatch(/必须|不得/);
    });
  }
});

const size = fc.double({ min: 0.01, max: 100, noNaN: true });
const anywhere = fc.double({ min: -100, max: 100, noNaN: true });
const rising = fc
  .tuple(anywhere, size, fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([lo, width, share]) => [lo, lo + width * share, lo + width]);
const parametersOf: Readonly<Record<string, fc.Arbitrary<readonly number[]>>> = {
  normal: fc.tuple(anywhere, size),
  lognormal: fc.tuple(size, size),
  lognormal_median: fc.tuple(size, fc.double({ min: 1.01, max: 5, noNaN: true })),
  uniform: fc.tuple(anywhere, size).map(([lo, width]) => [lo, lo + width]),
  triangular: rising,
  pert: rising,
  beta: fc.tuple(size, size),
  bernoulli: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true })),
  gamma: fc.tuple(fc.oneof(size, fc.double({ min: 1e5, max: 1e7, noNaN: true })), size),
  exponential: fc.tuple(size),
  weibull: fc.tuple(fc.double({ min: 0.2, max: 100, noNaN: true }), size),
  student_t: fc.tuple(fc.oneof(size, fc.double({ min: 100, max: 5000, noNaN: true })), anywhere, size),
  cauchy: fc.tuple(anywhere, size),
  logistic: fc.tuple(anywhere, size),
  gumbel: fc.tuple(anywhere, size),
  binomial: fc.tuple(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 0, max: 1, noNaN: true })),
  geometric: fc.tuple(fc.double({ min: 1e-6, max: 1, noNaN: true })),
  interval: fc.oneof(
    fc.tuple(fc.double({ min: -100, max: 0, noNaN: true }), size).map(([lo, width]) => [lo, lo + width]),
    fc.tuple(size, size).map(([lo, width]) => [lo, lo + width]),
  ),
  poisson: fc.tuple(
    fc.oneof(fc.double({ min: 0, max: 3000, noNaN: true }), fc.double({ min: 3000, max: 1e12, noNaN: true })),
  ),
  discrete: fc
    .array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 12 })
    .filter((pairs) => pairs.some(([, weight]) => weight > 0))
    .map((pairs) => [...pairs.map(([value]) => value), ...pairs.map(([, weight]) => weight)]),
};

/** The size of those parameters that a draw lies around: its quantiles are rounded as they are. */
function positionsAmong(name: string, parameters: readonly number[]): readonly number[] {
  const { parameters: declared } = distributions.get(name)!;
  return parameters.filter((_, i) => (declared[i] ?? declared[0]!).role === 'value').map(Math.abs);
}

/** Distributions with a lower tail that doubles can follow, and how their parameters come to lie around 0. */
const reachingFar: readonly (readonly [string, (parameters: readonly number[]) => readonly number[]])[] = [
  ['normal', ([, sd]) => [0, sd!]],
  ['lognormal', (parameters) => parameters],
  ['lognormal_median', (parameters) => parameters],
  ['gamma', (parameters) => parameters],
  ['exponential', (parameters) => parameters],
  ['weibull', (parameters) => parameters],
  ['student_t', ([df, , scale]) => [df!, 0, scale!]],
  ['cauchy', ([, scale]) => [0, scale!]],
  ['logistic', ([, scale]) => [0, scale!]],
  ['gumbel', ([, scale]) => [0, scale!]],
];
const level = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

describe('law: distributions', () => {
  for (const [name, { discrete }] of [...distributions].filter(([name]) => parametersOf[name] !== undefined)) {
    const { check, at } = named(name);
    test(`${name}: the quantile is the least value whose cdf reaches the level`, () => {
      fc.assert(
        fc.property(parametersOf[name]!, level, (parameters, u) => {
          expect(check(parameters)).toBeNull();
          const { quantile, cdf } = at(parameters);
          const x = quantile(u);
          if (discrete) {
            expect(cdf(x)).toBeGreaterThanOrEqual(u - 1e-15);
            expect(cdf(x - 0.25)).toBeLessThan(u + 1e-15);
            return;
          }
          if (Math.abs(x) === Infinity) return; // beyond the doubles
          // x is a double: the cdf may miss the level by what lies between its neighbours
          const spacing = 1e-15 * Math.max(1e-3, Math.abs(x), ...positionsAmong(name, parameters));
          expect(cdf(x - spacing)).toBeLessThanOrEqual(u + 1e-12);
          expect(cdf(x + spacing)).toBeGreaterThanOrEqual(u - 1e-12);
        }),
        { numRuns: 500 },
      );
    });
    test(`${name}: quantiles rise with the level`, () => {
      fc.assert(
        fc.property(parametersOf[name]!, level, level, (parameters, u, v) => {
          fc.pre(Math.abs(u - v) > 1e-11);
          const { quantile } = at(parameters);
          expect(quantile(Math.min(u, v))).toBeLessThanOrEqual(quantile(Math.max(u, v)));
        }),
      );
    });
    test(`${name}: a draw from a standard normal is the draw from its probability`, () => {
      fc.assert(
        fc.property(parametersOf[name]!, fc.double({ min: -6, max: 6, noNaN: true }), (parameters, z) => {
          const { quantile, fromNormal } = at(parameters);
          if (fromNormal === undefined) return;
          const scale = Math.max(...parameters.map(Math.abs), Math.abs(fromNormal(z)));
          expect(Math.abs(fromNormal(z) - quantile(normalCdf(z)))).toBeLessThanOrEqual(1e-6 * scale);
        }),
      );
    });
    test(`${name}: the mean is the integral of the quantiles`, () => {
      fc.assert(
        fc.property(parametersOf[name]!, (parameters) => {
          const { quantile, mean, variance } = at(parameters);
          if (mean === null || variance === null || variance === Infinity) return;
          const levels = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);
          const average = levels.reduce((sum, u) => sum + quantile(u) / 400, 0);
          // the midpoint rule misses the most in the outer cells: with Cauchy and Schwarz, by at most 2 sd (2 / 400)^(1/2)
          expect(Math.abs(average - mean)).toBeLessThanOrEqual(2 * Math.sqrt(variance * (2 / 400)) + 1e-9);
        }),
        { numRuns: 40 },
      );
    });
  }
  for (const [name, centred] of reachingFar) {
    test(`${name}: the cdf at a quantile is the level to 1e-12 relative, down to 1e-300`, () => {
      fc.assert(
        fc.property(parametersOf[name]!, fc.double({ min: 0, max: 300, noNaN: true }), (given, digits) => {
          const u = pow(10, -digits) * (1 - 2 ** -20);
          const { quantile, cdf } = named(name).at(centred(given));
          const x = quantile(u);
          fc.pre(Math.abs(x) > 1e-300 && Math.abs(x) < 1e305);
          const spacing = 1e-15 * Math.abs(x);
          expect(cdf(x - spacing)).toBeLessThanOrEqual(u * (1 + 1e-12));
          expect(cdf(x + spacing)).toBeGreaterThanOrEqual(u * (1 - 1e-12));
        }),
        { numRuns: 500 },
      );
    });
  }
  test('each distribution is registered under its own name', () => {
    for (const [name, distribution] of distributions) expect(distribution.name).toBe(name);
  });
});
