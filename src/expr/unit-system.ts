/** The units of a plan: the built-in ones and those that it defines. */

import type { IssueLog } from '../base/issue.ts';
import type { Place, Source } from '../base/place.ts';
import { builtInUnits } from './built-in-units.ts';
import { isName, normalizeName, reservedNames } from './name.ts';
import { unitOfTokens } from './parse-unit.ts';
import { decimalRational, multiplyRationals, type Rational } from './rational.ts';
import { scanTokens } from './scan-tokens.ts';
import type { Token } from './token.ts';
import { namedUnit, plainUnit, type Unit, type UnitSystem } from './unit.ts';

/** A line of a plan's `units`: a name at a place, and what it means. */
export interface UnitDefinition {
  readonly name: string;
  readonly source: Source;
  readonly at: Place;
}

interface Reading {
  readonly name: string;
  readonly definition: UnitDefinition;
  /** Null when the text could not be read; the issue is logged. */
  readonly tokens: readonly Token[] | null;
}

const one: Rational = { numerator: 1n, denominator: 1n };

/**
 * Makes the units that a plan may use. Definitions may use each other in any order. One that is wrong is logged and stands
 * as a unit of its own, so that its use elsewhere is not reported again.
 */
export function createUnitSystem(definitions: readonly UnitDefinition[], log: IssueLog): UnitSystem {
  const units = new Map(builtInUnits);
  const readings = readDefinitions(definitions, log);
  const open: string[] = [];
  const define = (reading: Reading): void => {
    if (units.has(reading.name)) return;
    if (open.includes(reading.name)) {
      const cycle = [...open.slice(open.indexOf(reading.name)), reading.name].join(' → ');
      log.error('unit-cycle', reading.definition.at, { cycle });
      units.set(reading.name, baseUnit(reading.name));
      return;
    }
    open.push(reading.name);
    for (const token of reading.tokens ?? []) {
      const used = token.kind === 'name' && !isBase(reading.tokens) ? readings.get(token.name) : undefined;
      if (used !== undefined) define(used);
    }
    open.pop();
    if (!units.has(reading.name)) units.set(reading.name, readUnit(reading, units, log) ?? baseUnit(reading.name));
  };
  for (const reading of readings.values()) define(reading);
  return units;
}

function baseUnit(name: string): Unit {
  return namedUnit(name, Object.fromEntries([[name, 1]]), one);
}

function isBase(tokens: readonly Token[] | null): boolean {
  const [token, ...more] = tokens ?? [];
  return more.length === 0 && token?.kind === 'name' && token.name === 'base';
}

/** Reads names and texts. Names that cannot be a unit's, or stand twice, are left out: the check of a plan's names reports them. */
function readDefinitions(definitions: readonly UnitDefinition[], log: IssueLog): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>();
  for (const definition of definitions) {
    const name = normalizeName(definition.name);
    if (builtInUnits.has(name)) log.error('unit-built-in', definition.at, { name });
    else if (isName(name) && !reservedNames.has(name) && !readings.has(name))
      readings.set(name, { name, definition, tokens: scanTokens(definition.source, log) });
  }
  return readings;
}

/** `base`, a unit, a number, or a number and a unit. */
function readUnit({ name, definition, tokens }: Reading, units: UnitSystem, log: IssueLog): Unit | null {
  if (tokens === null) return null;
  if (isBase(tokens)) return baseUnit(name);
  const { source } = definition;
  const [first, ...rest] = tokens;
  const factor = first?.kind === 'number' && !first.text.endsWith('%') ? decimalRational(first.text) : one;
  if (first === undefined || factor === null || (first.kind !== 'number' && first.kind !== 'name')) {
    log.error('bad-unit-definition', source.at(first?.start ?? 0), { name });
    return null;
  }
  const unitTokens = first.kind === 'number' ? rest : tokens;
  const unit = unitTokens.length === 0 ? plainUnit : unitOfTokens(unitTokens, source, units, log);
  if (unit === null) return null;
  const defined = namedUnit(name, unit.dimensions, multiplyRationals(factor, unit));
  if (!isRepresentable(defined)) {
    log.error('unit-out-of-range', definition.at, { name });
    return null;
  }
  return defined;
}

/** Keeps factors short enough for exact arithmetic and their ratios within doubles. */
function isRepresentable({ numerator, denominator }: Unit): boolean {
  return numerator < 10n ** 120n && denominator < 10n ** 120n;
}
