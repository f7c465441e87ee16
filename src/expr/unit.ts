/** Units as vectors of dimensions with exact rational factors. */

/** A unit of measure. Conversion factors are exact: `numerator / denominator` base units. */
export interface Unit {
  /** Exponent of each base dimension, no zeros: `{ CNY: 1, year: -1 }`. */
  readonly dimensions: Readonly<Record<string, number>>;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** The unit as written, for people. */
  readonly text: string;
}

/** The units a plan may use by name: built-in ones and its own. */
export type UnitSystem = ReadonlyMap<string, Unit>;
