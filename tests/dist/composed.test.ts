/** Upper tails of every distribution, and distributions made of others, against mpmath. */

import { describe, expect, test } from 'vitest';
import { type Form, resolveForm } from '../../src/dist/form.ts';
import { distributions } from '../../src/dist/registry.ts';
import { studentTCdf } from '../../src/num/student-t-cdf.ts';
import { studentTQuantile, studentTShape } from '../../src/num/student-t-quantile.ts';
import { readReference, relativeError } from '../ref/reference.ts';

/** An argument, the true value, and by how much doubles at the end of a truncation's range may move it. */
type Row = readonly [number, number, number];

interface Entry {
  readonly form: Form;
  readonly parameters: readonly number[];
  readonly mean: number | null;
  readonly variance: number | null;
  readonly lower: readonly Row[];
  readonly upper: readonly Row[];
  readonly quantiles: readonly Row[];
  readonly inverse: readonly Row[];
}

const reference = readReference<{
  readonly alone: readonly Entry[];
  readonly composed: readonly Entry[];
  readonly manyDegrees: readonly (readonly [number, number, number])[];
}>('distributions-composed');

/** A form as plans write it, without its numbers. */
function print(form: Form): string {
  if (typeof form === 'string') return form;
  return 'known' in form ? print(form.known) : `${form.name}(${form.of.map(print).join(', ')})`;
}

/** The special functions' own errors: 2e-13 of the incomplete gamma function, 3e-13 of the incomplete beta function. */
const tolerance = 1e-12;

function expectRows(rows: readonly Row[], value: (x: number) => number, what: string): void {
  for (const [x, truth, limit] of rows) {
    expect(Math.abs(value(x) - truth), `${what} at ${x}`).toBeLessThanOrEqual(tolerance * Math.abs(truth) + 4 * limit);
  }
}

function expectTails({ form, parameters, lower, upper, quantiles, inverse }: Entry): void {
  const { check, at } = resolveForm(form);
  expect(check(parameters)).toBeNull();
  const fixed = at(parameters);
  expectRows(lower, fixed.cdf, 'cdf');
  expectRows(upper, fixed.survival, 'survival');
  expectRows(quantiles, fixed.quantile, 'quantile');
  expectRows(inverse, fixed.inverseSurvival, 'inverse survival');
}

describe('truth: both tails of every distribution against mpmath 1.2.1', () => {
  test.each(reference.alone.map((entry) => [print(entry.form), entry.parameters.join(', '), entry] as const))(
    '%s(%s)',
    (_, __, entry) => expectTails(entry),
  );
  test('leave out none', () => {
    const entries = [...reference.alone, ...reference.composed];
    const covered = new Set(
      entries.map(({ form }) => (typeof form === 'string' ? form : 'name' in form ? form.name : '')),
    );
    expect([...covered].sort()).toEqual([...distributions.keys()].sort());
  });
});

describe('truth: truncations, mixtures, nests of them and metalogs against mpmath 1.2.1', () => {
  test.each(reference.composed.map((entry) => [print(entry.form), entry.parameters.join(', '), entry] as const))(
    '%s of %s: probabilities, quantiles and moments',
    (_, __, entry) => {
      expectTails(entry);
      const { mean, variance } = resolveForm(entry.form).at(entry.parameters);
      const spread = Math.sqrt(entry.variance!);
      expect(Math.abs(mean! - entry.mean!)).toBeLessThanOrEqual(1e-13 * spread + 2 ** -51 * Math.abs(entry.mean!));
      // values are doubles: a spread far below their size is known to the ratio of both only
      const rounding = (2 ** -52 * Math.abs(entry.mean!)) / spread;
      expect(relativeError(variance!, entry.variance!)).toBeLessThanOrEqual(1e-12 + rounding);
    },
  );
});

describe("truth: Student's t with many degrees of freedom against mpmath 1.2.1", () => {
  test('has both its probability and its quantile within 1e-12, to tails of 1e-298', () => {
    expect(reference.manyDegrees.length).toBe(24);
    for (const [df, t, tail] of reference.manyDegrees) {
      expect(relativeError(studentTCdf(studentTShape(df), -t), tail), `${df}, ${t}`).toBeLessThan(1e-12);
      expect(relativeError(studentTQuantile(tail, df), -t), `${df}, ${t}`).toBeLessThan(1e-14);
    }
  });
});
