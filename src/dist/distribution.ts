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
}

/** A rule of a parameter, to stand behind its name: "must not be negative". */
export interface ParameterRule {
  readonly en: string;
  readonly zh: string;
}

/** A parameter out of its range: its index among the distribution's parameters, and the rule that it breaks. */
export interface ParameterFault {
  readonly parameter: number;
  readonly rule: ParameterRule;
}

/** A distribution with its parameters fixed and all work on them done. */
export interface FixedDistribution {
  /** The least value that is not exceeded with probability u, 0 < u < 1. */
  readonly quantile: (u: number) => number;
  /** The same as `quantile(normalCdf(z))`, where a draw is cheaper from a standard normal. */
  readonly fromNormal?: (z: number) => number;
  /** The probability of a value of at most x. */
  readonly cdf: (x: number) => number;
  /** Null where the distribution has no mean; Infinity where it is infinite. */
  readonly mean: number | null;
  /** Null where there is no mean to measure it from; Infinity where it is infinite. */
  readonly variance: number | null;
}

/** A family of distributions, as plans name it. Lists among its parameters are passed one behind the other: values, then weights. */
export interface Distribution {
  readonly name: string;
  /** What it describes, in a line without a full stop. */
  readonly description: { readonly en: string; readonly zh: string };
  /** A call as plans write it. */
  readonly example: string;
  readonly parameters: readonly Parameter[];
  /** Draws are steps of a ladder of values rather than any number of a range. */
  readonly discrete: boolean;
  /** Null when the parameters are in range, else the first fault. NaN and infinite parameters are faults. */
  readonly check: (parameters: readonly number[]) => ParameterFault | null;
  /** Fixes the parameters, which `check` must have passed. */
  readonly at: (parameters: readonly number[]) => FixedDistribution;
}
