/** The named factors of a unit, how they cancel and how they are written. */

/** A named unit to a power, as in `metre^2`; the power is a whole number, not 0. */
export interface UnitTerm {
  readonly name: string;
  readonly power: number;
}

/** Singular and plural of the built-in units that have one. */
export const plurals: ReadonlyMap<string, string> = new Map(
  ['gram', 'tonne', 'metre', 'hectare', 'hour', 'day', 'week', 'month', 'quarter', 'year'].map((one) => [
    one,
    `${one}s`,
  ]),
);

const singulars = new Map([...plurals].map(([one, many]) => [many, one]));

/** The name under which a unit's singular and plural count as the same. */
export function singularOf(name: string): string {
  return singulars.get(name) ?? name;
}

/** Adds up the powers of equal names and leaves out what cancels; factors come before divisors. */
export function cancelTerms(terms: readonly UnitTerm[]): readonly UnitTerm[] {
  const sums = new Map<string, UnitTerm>();
  for (const { name, power } of terms) {
    const key = singularOf(name);
    const before = sums.get(key);
    sums.set(key, before ? { name: before.name, power: before.power + power } : { name, power });
  }
  return factorsFirst([...sums.values()].filter(({ power }) => power !== 0));
}

/** Puts factors before divisors, each in the order given. */
export function factorsFirst(terms: readonly UnitTerm[]): readonly UnitTerm[] {
  return [...terms.filter(({ power }) => power > 0), ...terms.filter(({ power }) => power < 0)];
}

/** Writes terms as `kg*metre^2/hour`; no terms are `1`. */
export function unitText(terms: readonly UnitTerm[]): string {
  const write = ({ name, power }: UnitTerm): string => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`);
  const factors = terms.filter(({ power }) => power > 0).map(write);
  const divisors = terms.filter(({ power }) => power < 0).map(write);
  return [factors.length === 0 ? '1' : factors.join('*'), ...divisors].join('/');
}
