/** What every distribution offers: its parameters and their rules, and, once these are fixed, quantile, cdf and moments. */

/** One parameter of a distribution. */
export interface Parameter {
  readonly name: string;
  /** A `value` is in the drawn variable's unit, and shifts or scales with it; a `per-value` is in 1 / that unit; a `plain` one is a plain number. */
  readonly role: 'value' | 'per-value' | 'plain';
  /** The parameter must be known before the run: the kind of distribution depends on it. */
  readonly known?: boolean;
  /** The parameter is a list, `[1, 2, 3]`. */
  readonly list?: boolean;
  /** It stands for numbers of another kind: a distribution (of the same variable, or in a list several), or all cells of a table's column. */
  readonly of?: 'distribution' | 'column';
}

/** A rule of a parameter, to stand behind its name: "must not be negative". */
export interface ParameterRule {
  readonly en: string;
  readonly zh: string;
}

/** A parameter out of its range: its index among the distribution's parameters, and the rule that it breaks. */
export interface ParameterFault {
  readonly parameter: number;
  /** Where the parameter is a list, and one of its items is at fault: the item's index. */
  readonly item?: number;
  readonly rule: ParameterRule;
}

/** A distribution with its parameters fixed and all work on them done. */
export interface FixedDistribution {
  /** The least value that is not exceeded with probability u, 0 < u < 1. */
  readonly quantile: (u: number) => number;
  /** The same as `quantile(normalCdf(z))`, where a draw is cheaper from a standard normal. */
  readonly fromNormal?: (z: number) => number;
  /** The least value that is exceeded with a probability of at most q, 0 < q < 1: `quantile(1 - q)`, exact also where q is small. */
  readonly inverseSurvival: (q: number) => number;
  /** The probability of a value of at most x; exact relative to itself, so far down the lower tail too. */
  readonly cdf: (x: number) => number;
  /** The probability of a value above x, 1 - cdf(x), exact relative to itself. */
  readonly survival: (x: number) => number;
  /** Set where single values have a probability; whole numbers, unless `momentsWithin` knows more. */
  readonly hasAtoms?: boolean;
  /** Null where the distribution has no mean; Infinity where it is infinite. */
  readonly mean: number | null;
  /** Null where there is no mean to measure it from; Infinity where it is infinite. */
  readonly variance: number | null;
  /** The moments of the values from lo to hi, lo < hi, where quadrature is not the best way to them. */
  readonly momentsWithin?: (lo: number, hi: number) => Moments;
}

/** A mean and a variance that are known to be finite. */
export interface Moments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * A family of distributions, as plans name it. Lists among its parameters are passed one behind the other: values, then weights. Distributions
 * among them are passed apart, with their own parameters fixed.
 */
export interface Distribution {
  readonly name: string;
  /** What it describes, in a line without a full stop. */
  readonly description: { readonly en: string; readonly zh: string };
  /** A call as plans write it. */
  readonly example: string;
  readonly parameters: readonly Parameter[];
  /** Quantiles are found by iteration, and smooth in the probability. */
  readonly iterated?: boolean;
  /** Draws are steps of a ladder of values rather than any number of a range; false where that depends on the distributions inside. */
  readonly discrete: boolean;
  /** Set where every member has `fromNormal`. */
  readonly drawnFromNormal?: boolean;
  /** Null when the parameters are in range, else the first fault. NaN and infinite parameters are faults. */
  readonly check: (parameters: readonly number[], inner: readonly FixedDistribution[]) => ParameterFault | null;
  /** Fixes the parameters, which `check` must have passed. */
  readonly at: (parameters: readonly number[], inner: readonly FixedDistribution[]) => FixedDistribution;
}
