/** Random forms with parameters in range, for laws that every distribution keeps. */

import fc from 'fast-check';
import { type Form, resolveForm } from '../../src/dist/form.ts';
import { distributions } from '../../src/dist/registry.ts';

/** A form with parameters, and what limits how exactly doubles tell its quantiles and probabilities. */
export interface Drawn {
  readonly form: Form;
  readonly parameters: readonly number[];
  /** The size of the numbers that its values lie around: a quantile is rounded as they are. */
  readonly position: number;
  /** The probability that its own are differences of, as at the edge of a truncation: its rounding is that of all others. */
  readonly edge: number;
}

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const size = between(0.01, 100);
const anywhere = between(-100, 100);
const rising = fc
  .tuple(anywhere, size, between(0, 1))
  .map(([lo, width, share]) => [lo, lo + width * share, lo + width] as const);
const weights = (count: number): fc.Arbitrary<readonly number[]> =>
  fc
    .array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count })
    .filter((list) => list.some((weight) => weight > 0));
const listedValues = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 12 });

const numbers: Readonly<Record<string, fc.Arbitrary<readonly number[]>>> = {
  normal: fc.tuple(anywhere, size),
  lognormal: fc.tuple(size, size),
  lognormal_median: fc.tuple(size, between(1.01, 5)),
  uniform: fc.tuple(anywhere, size).map(([lo, width]) => [lo, lo + width]),
  triangular: rising,
  pert: rising,
  beta: fc.tuple(size, size),
  bernoulli: fc.tuple(fc.oneof(between(0, 1), between(0, 1e-15))),
  gamma: fc.tuple(fc.oneof(size, between(1e5, 1e7)), size),
  exponential: fc.tuple(size),
  weibull: fc.tuple(between(0.2, 100), size),
  student_t: fc.tuple(fc.oneof(size, between(100, 5000), between(5000, 1e9)), anywhere, size),
  cauchy: fc.tuple(anywhere, size),
  logistic: fc.tuple(anywhere, size),
  gumbel: fc.tuple(anywhere, size),
  binomial: fc.tuple(fc.integer({ min: 0, max: 3000 }), between(0, 1)),
  geometric: fc.tuple(between(1e-6, 1)),
  interval: fc.oneof(
    fc.tuple(between(-100, 0), size).map(([lo, width]) => [lo, lo + width]),
    fc.tuple(size, size).map(([lo, width]) => [lo, lo + width]),
  ),
  poisson: fc.tuple(fc.oneof(between(0, 3000), between(3000, 1e12))),
  discrete: listedValues.chain((values) => weights(values.length).map((list) => [...values, ...list])),
  empirical: listedValues,
  // close enough to a straight line in the logarithm of the odds to rise throughout
  quantiles: fc.tuple(anywhere, size, between(-0.8, 0.8), fc.boolean()).map(([median, scale, skew, wide]) => {
    const levels = wide ? [0.05, 0.5, 0.95] : [0.1, 0.5, 0.9];
    const odds = Math.log(levels[2]! / levels[0]!);
    return [...levels, median - scale * odds * (1 - skew * 0.4), median, median + scale * odds * (1 + skew * 0.4)];
  }),
};

/** The size of those parameters that values lie around. */
function positionOf(name: string, parameters: readonly number[]): number {
  const { parameters: declared } = distributions.get(name)!;
  const lists = declared.filter(({ list }) => list).length;
  const roleOf = (i: number): string =>
    declared[lists > 0 ? Math.floor((i * lists) / parameters.length) : Math.min(i, declared.length - 1)]!.role;
  return parameters.reduce((most, value, i) => (roleOf(i) === 'value' ? Math.max(most, Math.abs(value)) : most), 0);
}

const named = (name: string): fc.Arbitrary<Drawn> =>
  numbers[name]!.map((parameters) => ({ form: name, parameters, position: positionOf(name, parameters), edge: 0 }));

const inTruncations = Object.keys(numbers).filter((name) => name !== 'poisson'); // one of 1e12 takes a second for each mean

/** A truncation to a range between two of the quantiles, near the middle or far in a tail. */
function truncationOf(inner: fc.Arbitrary<Drawn>): fc.Arbitrary<Drawn> {
  const tail = fc.oneof(between(0, 2), between(0, 60)).map((digits) => 10 ** -digits * 0.9);
  return fc
    .tuple(inner, tail, tail, fc.boolean(), fc.boolean())
    .map(([drawn, p, q, fromBelow, toBelow]): Drawn | null => {
      const fixed = resolveForm(drawn.form).at(drawn.parameters);
      const ends = [
        fromBelow ? fixed.quantile(p) : fixed.inverseSurvival(p),
        toBelow ? fixed.quantile(q) : fixed.inverseSurvival(q),
      ];
      const [lo, hi] = ends.toSorted((a, b) => a - b) as [number, number];
      const form = { name: 'truncate', of: [drawn.form], counts: [drawn.parameters.length] };
      const parameters = [...drawn.parameters, lo, hi];
      if (!Number.isFinite(hi - lo) || resolveForm(form).check(parameters) !== null) return null;
      const nearer = Math.max(Math.min(fixed.cdf(lo), fixed.survival(lo)), Math.min(fixed.cdf(hi), fixed.survival(hi)));
      const spacing = 4e-16 * Math.max(Math.abs(lo), Math.abs(hi), drawn.position);
      const mass = Math.max(fixed.cdf(hi) - fixed.cdf(lo - spacing), fixed.survival(lo - spacing) - fixed.survival(hi));
      const position = Math.max(drawn.position, Math.abs(lo), Math.abs(hi));
      return { form, parameters, position, edge: (nearer + drawn.edge) / mass };
    })
    .filter((drawn): drawn is Drawn => drawn !== null && drawn.edge < 1e12);
}

function mixtureOf(inner: fc.Arbitrary<Drawn>): fc.Arbitrary<Drawn> {
  return fc.array(inner, { minLength: 1, maxLength: 4 }).chain((parts) =>
    weights(parts.length).map((list) => ({
      form: {
        name: 'mixture',
        of: parts.map(({ form }) => form),
        counts: parts.map(({ parameters }) => parameters.length),
      },
      parameters: [...parts.flatMap(({ parameters }) => parameters), ...list],
      position: Math.max(...parts.map(({ position }) => position)),
      edge: Math.max(...parts.map(({ edge }) => edge)),
    })),
  );
}

const plain = fc.constantFrom(...inTruncations).chain(named);
const nested = fc.oneof(plain, truncationOf(plain), mixtureOf(plain));

/** For each distribution that forms are drawn of: its forms. */
export const arbitraryForms: Readonly<Record<string, fc.Arbitrary<Drawn>>> = {
  ...Object.fromEntries(Object.keys(numbers).map((name) => [name, named(name)])),
  truncate: truncationOf(fc.oneof(plain, mixtureOf(plain))),
  mixture: mixtureOf(nested),
};
