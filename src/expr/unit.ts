/** Units as vectors of dimensions with exact rational factors. */

import {
  decimalRational,
  multiplyRationals,
  powerRational,
  type Rational,
  rational,
  rationalToNumber,
} from './rational.ts';
import { cancelTerms, type UnitTerm, unitText } from './unit-terms.ts';

/** A unit of measure. Conversion factors are exact: `numerator / denominator` base units. */
export interface Unit extends Rational {
  /** Exponent of each base dimension, no zeros: `{ CNY: 1, year: -1 }`. */
  readonly dimensions: Readonly<Record<string, number>>;
  /** The named units that it is a product of, in the order they are written. */
  readonly terms: readonly UnitTerm[];
  /** The unit for people, and as `parseUnit` reads it: `亿元/year`; `1` for a plain number. */
  readonly text: string;
}

/** The units a plan may use by name: built-in ones and its own. */
export type UnitSystem = ReadonlyMap<string, Unit>;

/** The unit of a plain number. */
export const plainUnit: Unit = { dimensions: {}, numerator: 1n, denominator: 1n, terms: [], text: '1' };

/** Stands for a unit that could not be read, which has been reported: nothing is said of how it goes with others. */
export const unknownUnit: Unit = { dimensions: {}, numerator: 1n, denominator: 1n, terms: [], text: '?' };

/** Makes a unit that has a name from its dimensions and factor. */
export function namedUnit(name: string, dimensions: Readonly<Record<string, number>>, factor: Rational): Unit {
  const { numerator, denominator } = rational(factor.numerator, factor.denominator);
  return { dimensions, numerator, denominator, terms: [{ name, power: 1 }], text: name };
}

/** Multiplies two units: dimensions add, factors multiply, names cancel where they can. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  const terms = cancelTerms([...a.terms, ...b.terms]);
  return {
    dimensions: addDimensions(a.dimensions, b.dimensions, 1),
    ...multiplyRationals(a, b),
    terms,
    text: unitText(terms),
  };
}

/** Divides a unit by another. */
export function divideUnits(a: Unit, b: Unit): Unit {
  return multiplyUnits(a, powerUnit(b, -1));
}

/** Raises a unit to a whole power, which may be negative or zero. */
export function powerUnit(unit: Unit, power: number): Unit {
  const terms = cancelTerms(unit.terms.map(({ name, power: own }) => ({ name, power: own * power })));
  return {
    dimensions: addDimensions({}, unit.dimensions, power),
    ...powerRational(unit, power),
    terms,
    text: unitText(terms),
  };
}

/** Tells whether two units measure the same thing, so that one converts to the other. */
export function sameDimensions(a: Unit, b: Unit): boolean {
  if (a.dimensions === b.dimensions) return true;
  const own = Object.entries(a.dimensions);
  const others = new Map(Object.entries(b.dimensions));
  return own.length === others.size && own.every(([name, power]) => others.get(name) === power);
}

/** Tells whether a unit has no dimension; its factor may differ from 1 (`percent`). */
export function isDimensionless(unit: Unit): boolean {
  return Object.keys(unit.dimensions).length === 0;
}

/** The exact ratio that a value in one unit is multiplied by to give it in another. Throws when the dimensions differ. */
export function conversionRatio(from: Unit, to: Unit): Rational {
  if (!sameDimensions(from, to)) throw new Error(`conversionRatio: ${from.text} and ${to.text} differ in dimensions`);
  return multiplyRationals(from, powerRational(to, -1));
}

/** The ratio between two units, rounded once. Throws when the dimensions differ. */
export function conversionFactor(from: Unit, to: Unit): number {
  return rationalToNumber(conversionRatio(from, to));
}

/**
 * Converts a number as it is written, 1.1 and not the double nearest to it, and rounds once: 1.1 万吨 is 11000 tonnes, 7% is
 * 7 percent. Throws when the dimensions differ.
 */
export function convertNumber(value: number, from: Unit, to: Unit): number {
  if (from === to) return value;
  const written = decimalRational(String(Math.abs(value)));
  if (written === null) return value * conversionFactor(from, to);
  return Math.sign(value) * rationalToNumber(multiplyRationals(written, conversionRatio(from, to)));
}

function addDimensions(
  a: Readonly<Record<string, number>>,
  b: Readonly<Record<string, number>>,
  times: number,
): Readonly<Record<string, number>> {
  const sum = new Map(Object.entries(a));
  for (const [name, power] of Object.entries(b)) sum.set(name, (sum.get(name) ?? 0) + times * power);
  return Object.fromEntries([...sum].filter(([, power]) => power !== 0));
}
