/** Multiplies out the terms of a unit as they are written, and refuses what no one means. */

import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import { isOperator, type Token } from './token.ts';
import { multiplyUnits, plainUnit, powerUnit, type Unit } from './unit.ts';
import { factorsFirst, singularOf, unitText } from './unit-terms.ts';

/** A unit's name with its power, where it stands, and how many tokens it took with the sign before it. */
export interface ReadTerm {
  readonly unit: Unit;
  readonly power: number;
  readonly start: number;
  readonly tokens: number;
}

/** Beyond any unit in use; keeps exact factors short. */
const greatestPower = 20;

/** Makes one unit of its terms; null after logging a unit named twice or a power out of range. */
export function readUnitTerms(terms: readonly ReadTerm[], source: Source, log: IssueLog): Unit | null {
  const seen = new Set<string>();
  let failed = false;
  for (const { unit, power, start } of terms) {
    if (power === 0 || Math.abs(power) > greatestPower) {
      log.error('unit-power', source.at(start), { name: unit.text, limit: String(greatestPower) });
      failed = true;
    }
    if (seen.has(singularOf(unit.text))) {
      log.error('unit-twice', source.at(start), { name: unit.text });
      failed = true;
    }
    seen.add(singularOf(unit.text));
  }
  if (failed) return null;
  const product = terms.reduce((sofar, { unit, power }) => multiplyUnits(sofar, powerUnit(unit, power)), plainUnit);
  const written = factorsFirst(terms.map(({ unit, power }) => ({ name: unit.text, power })));
  return { ...product, terms: written, text: unitText(written) };
}

/** Reads `^2` or `^-2` behind a unit's name, and how many tokens that is; without one the power is 1. */
export function readPower(tokens: readonly Token[], i: number): { readonly power: number; readonly length: number } {
  if (!isOperator(tokens[i], '^')) return { power: 1, length: 0 };
  const minus = isOperator(tokens[i + 1], '-') ? 1 : 0;
  const number = tokens[i + 1 + minus];
  if (number?.kind !== 'number' || !/^\d+$/.test(number.text)) return { power: 1, length: 0 };
  return { power: minus ? -number.value : number.value, length: 2 + minus };
}
