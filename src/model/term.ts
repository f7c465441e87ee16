/** A formula's value while it is being built: a number with its unit, or a text known before the run. */

import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import {
  conversionFactor,
  conversionRatio,
  convertNumber,
  isDimensionless,
  plainUnit,
  sameDimensions,
  type Unit,
} from '../expr/unit.ts';
import { type CellMisfit, logMisfit } from '../plan/cell-misfit.ts';
import type { Scalar } from './model.ts';
import { apply, constant } from './operations.ts';

/** A number; a unit of null marks the literal 0, which fits any unit. */
export interface NumberTerm {
  readonly kind: 'number';
  readonly scalar: Scalar;
  readonly unit: Unit | null;
  /** The column without a unit that this is, for messages; null for anything else. */
  readonly bareColumn: string | null;
  readonly at: Place;
}

/** A text; null where a cell is empty. `domain` holds the values it could have had; null for quoted text. */
export interface TextTerm {
  readonly kind: 'text';
  readonly value: string | null;
  readonly domain: readonly string[] | null;
  /** The cell that makes a column text which otherwise looks like numbers; null for any other text. */
  readonly misfit: CellMisfit | null;
  /** What it is, for messages: `column project.chain`. */
  readonly what: string;
  readonly at: Place;
}

/** Stands where an issue has been logged; whatever it meets stays silent. */
export interface InvalidTerm {
  readonly kind: 'invalid';
  readonly at: Place;
}

export type Term = NumberTerm | TextTerm | InvalidTerm;

/** Makes a number term. */
export function numberTerm(scalar: Scalar, unit: Unit | null, at: Place, bareColumn: string | null = null): NumberTerm {
  return { kind: 'number', scalar, unit, bareColumn, at };
}

/** Makes an invalid term. */
export function invalidTerm(at: Place): InvalidTerm {
  return { kind: 'invalid', at };
}

function logMismatch(found: Unit, wanted: Unit, { at, bareColumn }: NumberTerm, log: IssueLog): void {
  const params = { found: found.text, wanted: wanted.text };
  if (bareColumn !== null) {
    const remedy = `{ ${bareColumn}: { unit: ${wanted.text} } }`;
    log.error('column-unit-missing', at, { column: bareColumn, wanted: wanted.text, remedy });
  } else if (isDimensionless(found)) log.error('unit-missing', at, params);
  else if (isDimensionless(wanted)) log.error('unit-unwanted', at, params);
  else log.error('unit-mismatch', at, params);
}

/** Converts a number to a unit; logs a mismatch of dimensions and gives null. */
export function convertTerm(term: NumberTerm, unit: Unit, log: IssueLog): Scalar | null {
  if (term.unit === null) return term.scalar;
  if (!sameDimensions(term.unit, unit)) {
    logMismatch(term.unit, unit, term, log);
    return null;
  }
  return convertScalar(term.scalar, term.unit, unit);
}

/** Multiplies and divides by whole numbers where they are exact: x / 10000 is rounded once, x * 0.0001 twice. */
function convertScalar(scalar: Scalar, from: Unit, to: Unit): Scalar {
  if (from === to) return scalar;
  if (scalar.kind === 'constant') return constant(convertNumber(scalar.value, from, to));
  const ratio = conversionRatio(from, to);
  const [times, over] = [Number(ratio.numerator), Number(ratio.denominator)];
  if (!isExact(times, ratio.numerator) || !isExact(over, ratio.denominator)) {
    return apply('multiply', scalar, constant(conversionFactor(from, to)));
  }
  const multiplied = times === 1 ? scalar : apply('multiply', scalar, constant(times));
  return over === 1 ? multiplied : apply('divide', multiplied, constant(over));
}

function isExact(double: number, whole: bigint): boolean {
  return Number.isFinite(double) && BigInt(double) === whole;
}

/** Takes a term as a number, or logs that text stands where a number is needed. */
export function asNumber(term: Term, log: IssueLog): NumberTerm | null {
  if (term.kind === 'number') return term;
  if (term.kind === 'text') logText(term, log);
  return null;
}

/** Logs a text that stands where a number is needed: at the cell, where one cell makes it text. */
export function logText(term: TextTerm, log: IssueLog): void {
  if (term.misfit) logMisfit(term.misfit, null, log);
  else log.error('text-for-number', term.at, { what: term.what });
}

/** Takes a term as a plain number. */
export function asPlain(term: Term, log: IssueLog): Scalar | null {
  const number = asNumber(term, log);
  return number && convertTerm(number, plainUnit, log);
}

/** Brings numbers to one unit: that of the first whose value is not fixed in the text, or else of the first that has one. */
export function unify(
  terms: readonly NumberTerm[],
  log: IssueLog,
): { readonly scalars: readonly Scalar[]; readonly unit: Unit | null } | null {
  const withUnit = terms.filter((term) => term.unit !== null);
  const leader = withUnit.find((term) => term.scalar.kind !== 'constant') ?? withUnit[0];
  const unit = leader?.unit ?? null;
  if (unit === null) return { scalars: terms.map((term) => term.scalar), unit: null };
  const scalars = terms.map((term) => convertTerm(term, unit, log));
  return scalars.every((scalar) => scalar !== null) ? { scalars, unit } : null;
}
