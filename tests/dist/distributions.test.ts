/** Every distribution against SciPy or mpmath, and its parameters out of range. */

import { describe, expect, test } from 'vitest';
import { type ResolvedForm, resolveForm } from '../../src/dist/form.ts';
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
