/** Laws that every distribution keeps, alone and inside others. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveForm } from '../../src/dist/form.ts';
import { distributions } from '../../src/dist/registry.ts';
import { normalCdf } from '../../src/num/normal-cdf.ts';
import { pow } from '../../src/num/pow.ts';
import { arbitraryForms, type Drawn } from './arbitrary-forms.ts';

const runs = { numRuns: 500 };

/** Levels up to 1/2, all magnitudes down to 1e-300 alike. */
const level = fc
  .tuple(fc.oneof(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true })))
  .map(([digits]) => 0.5 * pow(10, -digits));

const fix = ({ form, parameters }: Drawn) => resolveForm(form).at(parameters);

/**
 * What a level may be missed by at a quantile: 1e-12 of it, for the special functions and the search; 2^-51 of the probability at a truncation's
 * edge. A quantile is a double: it may lie two places of its own, or of the numbers it lies around, off.
 */
const missOf = (level: number, { edge }: Drawn): number => 1e-12 * level + 2 ** -51 * edge;
const spacingOf = (x: number, { position }: Drawn): number => 2 ** -51 * Math.max(Math.abs(x), position) + 1e-307;

describe('law: every distribution', () => {
  test('is tried here', () => {
    expect(Object.keys(arbitraryForms).sort()).toEqual([...distributions.keys()].sort());
  });

  for (const [name, forms] of Object.entries(arbitraryForms)) {
    test(`${name}: the quantile is the least value whose cdf reaches the level, down to 1e-300`, () => {
      fc.assert(
        fc.property(forms, level, (drawn, u) => {
          expect(resolveForm(drawn.form).check(drawn.parameters)).toBeNull();
          const { quantile, cdf } = fix(drawn);
          const x = quantile(u);
          if (Math.abs(x) > 1e305) return; // at the end of the doubles
          const spacing = spacingOf(x, drawn);
          expect(cdf(x - spacing)).toBeLessThanOrEqual(u + missOf(u, drawn));
          expect(cdf(x + spacing)).toBeGreaterThanOrEqual(u - missOf(u, drawn));
        }),
        runs,
      );
    });
    test(`${name}: the inverse survival is the least value that is exceeded with at most the probability, down to 1e-300`, () => {
      fc.assert(
        fc.property(forms, level, (drawn, q) => {
          const { inverseSurvival, survival } = fix(drawn);
          const x = inverseSurvival(q);
          if (Math.abs(x) > 1e305) return;
          const spacing = spacingOf(x, drawn);
          expect(survival(x - spacing)).toBeGreaterThanOrEqual(q - missOf(q, drawn));
          expect(survival(x + spacing)).toBeLessThanOrEqual(q + missOf(q, drawn));
        }),
        runs,
      );
    });
    test(`${name}: quantiles rise with the level, from one end to the other`, () => {
      fc.assert(
        fc.property(forms, level, level, (drawn, one, other) => {
          const [u, v] = [Math.min(one, other), Math.max(one, other) * (1 - 1e-9)];
          fc.pre(u < v);
          const { quantile, inverseSurvival } = fix(drawn);
          const values = [quantile(u), quantile(v), inverseSurvival(v), inverseSurvival(u)];
          // levels that are close may meet within the error of their quantiles
          const slack = v - u < 1e-11 * v + 2 ** -50 * drawn.edge ? 1e-11 : 2 ** -51;
          for (const [i, value] of values.slice(1).entries()) {
            if (Math.abs(value) === Infinity && value === values[i]) continue;
            expect(value).toBeGreaterThanOrEqual(
              values[i]! - slack * Math.min(1e308, Math.max(Math.abs(value), drawn.position)),
            );
          }
        }),
        runs,
      );
    });
    test(`${name}: the probabilities of at most a value and of more add up to 1`, () => {
      fc.assert(
        fc.property(forms, level, fc.boolean(), (drawn, p, below) => {
          const { quantile, inverseSurvival, cdf, survival } = fix(drawn);
          const x = below ? quantile(p) : inverseSurvival(p);
          expect(Math.abs(cdf(x) + survival(x) - 1)).toBeLessThanOrEqual(missOf(1, drawn));
        }),
        { numRuns: 200 },
      );
    });
    test(`${name}: a draw from a standard normal is the draw from its probability`, () => {
      fc.assert(
        fc.property(forms, fc.double({ min: -6, max: 6, noNaN: true }), (drawn, z) => {
          const { quantile, fromNormal } = fix(drawn);
          if (fromNormal === undefined) return;
          const scale = Math.max(...drawn.parameters.map(Math.abs), Math.abs(fromNormal(z)));
          expect(Math.abs(fromNormal(z) - quantile(normalCdf(z)))).toBeLessThanOrEqual(1e-6 * scale);
        }),
      );
    });
    test(`${name}: the mean is the integral of the quantiles`, () => {
      fc.assert(
        fc.property(forms, (drawn) => {
          const { quantile, mean, variance } = fix(drawn);
          if (mean === null || variance === null || variance === Infinity) return;
          const levels = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);
          const average = levels.reduce((sum, u) => sum + quantile(u) / 400, 0);
          // the midpoint rule misses the most in the outer cells: with Cauchy and Schwarz, by at most 2 sd (2 / 400)^(1/2)
          const allowed = 2 * Math.sqrt(variance * (2 / 400)) + 1e-9 * Math.max(1, drawn.position);
          expect(Math.abs(average - mean)).toBeLessThanOrEqual(allowed);
        }),
        { numRuns: 40 },
      );
    });
  }

  test('is registered under its own name, and says what it is in both languages', () => {
    for (const [name, { name: own, description, example }] of distributions) {
      expect(own).toBe(name);
      expect(description.zh).toMatch(/\p{Script=Han}/u);
      expect(description.en).toMatch(/^[^.]+$/);
      expect(example.startsWith(`${name}(`)).toBe(true);
    }
  });
});
