/** Distributions whose quantiles are formulas: their draws become operations like any other, the same as their own code in src/dist does one by one. */

import type { ProgramOperation } from './operations.ts';

/** What a formula is built with: registers in, a register out. */
export interface FormulaBuilder {
  readonly apply: (operation: ProgramOperation, ...inputs: readonly number[]) => number;
  readonly constant: (value: number) => number;
}

/** A draw by formula. Parameters are registers; `source` is a standard normal or a uniform, as the formula asks. */
export interface DrawFormula {
  readonly from: 'normal' | 'uniform';
  readonly value: (builder: FormulaBuilder, source: number, parameters: readonly number[]) => number;
  /** Conditions that hold, each 1 or 0, where the parameters are in range. */
  readonly conditions: (builder: FormulaBuilder, parameters: readonly number[]) => readonly number[];
}

type Registers = readonly [number, number, number];

const finite = ({ apply, constant }: FormulaBuilder, x: number): number =>
  apply('equal', apply('subtract', x, x), constant(0));
const areFinite = (builder: FormulaBuilder, parameters: readonly number[]): readonly number[] =>
  parameters.map((x) => finite(builder, x));
const isAtLeast = ({ apply, constant }: FormulaBuilder, x: number, least: number): number =>
  apply('less-or-equal', constant(least), x);
const isAbove = ({ apply, constant }: FormulaBuilder, x: number, limit: number): number =>
  apply('less', constant(limit), x);

const rising = (builder: FormulaBuilder, parameters: readonly number[]): readonly number[] => [
  ...areFinite(builder, parameters),
  ...parameters.slice(1).map((x, i) => builder.apply('less-or-equal', parameters[i]!, x)),
];
const locationAndScale = (builder: FormulaBuilder, parameters: readonly number[]): readonly number[] => [
  ...areFinite(builder, parameters),
  isAtLeast(builder, parameters[1]!, 0),
];

/** location + scale · x */
const shifted = ({ apply }: FormulaBuilder, location: number, scale: number, x: number): number =>
  apply('add', location, apply('multiply', scale, x));
/** median · e^(spread z) */
const lognormalShape = ({ apply }: FormulaBuilder, median: number, spread: number, z: number): number =>
  apply('multiply', median, apply('exp', apply('multiply', spread, z)));
/** -ln(1 - u), without loss near 0 */
const exponentialOf = ({ apply }: FormulaBuilder, u: number): number =>
  apply('negate', apply('log1p', apply('negate', u)));

/** The formulas by the names of distributions. */
export const drawFormulas: Readonly<Record<string, DrawFormula>> = {
  normal: {
    from: 'normal',
    value: (builder, z, [mean, sd]) => shifted(builder, mean!, sd!, z),
    conditions: locationAndScale,
  },
  lognormal: {
    from: 'normal',
    value: (builder, z, parameters) => {
      const { apply, constant } = builder;
      const [mean, sd] = parameters as Registers;
      const variation = apply('divide', sd, mean);
      const square = apply('multiply', variation, variation);
      const median = apply('divide', mean, apply('sqrt', apply('add', constant(1), square)));
      return lognormalShape(builder, median, apply('sqrt', apply('log1p', square)), z);
    },
    conditions: (builder, parameters) => [
      ...areFinite(builder, parameters),
      isAbove(builder, parameters[0]!, 0),
      isAtLeast(builder, parameters[1]!, 0),
    ],
  },
  lognormal_median: {
    from: 'normal',
    value: (builder, z, [median, gsd]) => lognormalShape(builder, median!, builder.apply('log', gsd!), z),
    conditions: (builder, parameters) => [
      ...areFinite(builder, parameters),
      isAbove(builder, parameters[0]!, 0),
      isAtLeast(builder, parameters[1]!, 1),
    ],
  },
  uniform: {
    from: 'uniform',
    value: (builder, u, [lo, hi]) => shifted(builder, lo!, builder.apply('subtract', hi!, lo!), u),
    conditions: rising,
  },
  triangular: {
    from: 'uniform',
    value: ({ apply }, u, [lo, mode, hi]) => apply('triangular', u, lo!, mode!, hi!),
    conditions: rising,
  },
  bernoulli: {
    from: 'uniform',
    value: ({ apply, constant }, u, [p]) => apply('less', apply('subtract', constant(1), p!), u),
    conditions: (builder, [p]) => [isAtLeast(builder, p!, 0), builder.apply('less-or-equal', p!, builder.constant(1))],
  },
  poisson: {
    from: 'uniform',
    value: ({ apply }, u, [rate]) => apply('poisson', rate!, u),
    conditions: (builder, [rate]) => [finite(builder, rate!), isAtLeast(builder, rate!, 0)],
  },
  exponential: {
    from: 'uniform',
    value: (builder, u, [rate]) => builder.apply('divide', exponentialOf(builder, u), rate!),
    conditions: (builder, [rate]) => [finite(builder, rate!), isAbove(builder, rate!, 0)],
  },
  weibull: {
    from: 'uniform',
    value: (builder, u, [shape, scale]) => {
      const { apply, constant } = builder;
      const power = apply('power', exponentialOf(builder, u), apply('divide', constant(1), shape!));
      return apply('multiply', scale!, power);
    },
    conditions: (builder, parameters) => [
      ...areFinite(builder, parameters),
      isAbove(builder, parameters[0]!, 0),
      isAtLeast(builder, parameters[1]!, 0),
    ],
  },
  logistic: {
    from: 'uniform',
    value: (builder, u, [location, scale]) => {
      const { apply, constant } = builder;
      const rest = apply('subtract', constant(1), u);
      const excess = apply('subtract', apply('multiply', constant(2), u), constant(1));
      const middle = apply('log1p', apply('divide', excess, rest));
      const isMiddle = apply('and', apply('less', constant(0.25), u), apply('less', u, constant(0.75)));
      const odds = apply('select', isMiddle, middle, apply('log', apply('divide', u, rest)));
      return shifted(builder, location!, scale!, odds);
    },
    conditions: locationAndScale,
  },
  gumbel: {
    from: 'uniform',
    value: (builder, u, [location, scale]) => {
      const { apply, constant } = builder;
      const lower = apply('negate', apply('log', u));
      const upper = apply('negate', apply('log1p', apply('subtract', u, constant(1))));
      const inner = apply('select', apply('less', u, constant(0.5)), lower, upper);
      return shifted(builder, location!, scale!, apply('negate', apply('log', inner)));
    },
    conditions: locationAndScale,
  },
};
