/** The built-in units, exactly. Base units are CNY, USD, EUR, kg, metre and year. */

import type { Rational } from './rational.ts';
import { namedUnit, type Unit, type UnitSystem } from './unit.ts';
import { plurals } from './unit-terms.ts';

const ratio = (numerator: bigint, denominator = 1n): Rational => ({ numerator, denominator });
const mass = { kg: 1 };
const length = { metre: 1 };
const time = { year: 1 };
const energy = { kg: 1, metre: 2, year: -2 };

/** Hours of a year of 365.25 days. */
const yearHours = 8766n;
/** A kWh is 1000 · 3600 kg·metre²/second². */
const kWhFactor = 3_600_000n * (yearHours * 3600n) ** 2n;

const definitions: readonly (readonly [string, Readonly<Record<string, number>>, Rational])[] = [
  ['CNY', { CNY: 1 }, ratio(1n)],
  ['USD', { USD: 1 }, ratio(1n)],
  ['EUR', { EUR: 1 }, ratio(1n)],
  ['gram', mass, ratio(1n, 1000n)],
  ['kg', mass, ratio(1n)],
  ['tonne', mass, ratio(1000n)],
  ['metre', length, ratio(1n)],
  ['km', length, ratio(1000n)],
  ['hectare', { metre: 2 }, ratio(10_000n)],
  ['hour', time, ratio(1n, yearHours)],
  ['day', time, ratio(24n, yearHours)],
  ['week', time, ratio(168n, yearHours)],
  ['month', time, ratio(1n, 12n)],
  ['quarter', time, ratio(1n, 4n)],
  ['year', time, ratio(1n)],
  ['kWh', energy, ratio(kWhFactor)],
  ['MWh', energy, ratio(1000n * kWhFactor)],
  ['percent', {}, ratio(1n, 100n)],
];

/** The built-in units by name, plurals included. */
export const builtInUnits: UnitSystem = new Map(
  definitions.flatMap(([name, dimensions, factor]) =>
    [name, plurals.get(name)]
      .filter((each) => each !== undefined)
      .map((each): [string, Unit] => [each, namedUnit(each, dimensions, factor)]),
  ),
);
