/** Numbers as people read them: rounded to what their standard error supports, thousands grouped. */

import type { Language } from '../base/issue.ts';
import { say } from './messages.ts';

/** Writes a value with its standard error: `1,979.02 ± 0.02`; a value without error is marked as exact. */
export function valueWithError(value: number, standardError: number, language: Language): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  if (!Number.isFinite(standardError)) return unknown;
  if (standardError === 0) return say(language, 'exact', { value: exactText(value) });
  const place = errorPlace(standardError);
  if (isPlain(value, place)) return `${fixedText(value, place)} ± ${fixedText(standardError, place)}`;
  const exponent = exponentOf(Math.max(Math.abs(value), standardError));
  const scale = (x: number): string => fixedText(x / tenTo(exponent), place - exponent);
  return `(${scale(value)} ± ${scale(standardError)})e${exponent}`;
}

/**
 * Writes a value alone, rounded so that its standard error is at most one unit of the last digit shown, and to five significant
 * digits or all whole ones. Zeros at the end of what is known to more than that say nothing.
 */
export function valueWithinError(value: number, standardError: number): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  if (!Number.isFinite(standardError)) return unknown;
  if (value === 0 && standardError === 0) return '0';
  const shown = value === 0 ? -Infinity : exponentOf(value) - 4;
  const shortest = Math.abs(value) < 1e9 ? Math.min(0, shown) : shown;
  const supported = standardError === 0 ? -Infinity : coveringPlace(standardError);
  const place = Math.max(shortest, supported);
  const plain = Math.abs(value) >= 1e-6 && Math.abs(value) < 1e9 && place <= 8;
  const text = plain ? fixedText(value, place) : placedText(value, place);
  const isKnown = supported < shortest - 3 && text.includes('.');
  return isKnown ? text.replace(/\.?0+(?=e|$)/, '') : text;
}

/** Writes a probability in percent with its standard error in percentage points: `34.17% ± 0.03`. */
export function percentWithError(probability: number, standardError: number): string {
  if (standardError === 0) return `${exactText(100 * probability)}%`;
  const place = errorPlace(100 * standardError);
  return `${fixedText(100 * probability, place)}% ± ${fixedText(100 * standardError, place)}`;
}

/** Writes a growth a year in percent, to tenths or, where its error is larger, so that this is at most one unit of the last digit. */
export function growthText(growth: number, standardError: number): string {
  const place = standardError === 0 ? -1 : Math.max(-1, coveringPlace(100 * standardError));
  return `${placedText(100 * growth, place)}%`;
}

/** Writes a difference of probabilities in percentage points, with its sign and standard error: `+7.03 ± 0.02`. */
export function pointsWithError(difference: number, standardError: number): string {
  if (standardError === 0) return signed(exactText(100 * difference));
  const place = errorPlace(100 * standardError);
  return `${signed(fixedText(100 * difference, place))} ± ${fixedText(100 * standardError, place)}`;
}

/** Writes a difference of two values with its sign and standard error: `+12.4 ± 0.3`. */
export function differenceWithError(difference: number, standardError: number): string {
  if (standardError === 0) return signed(exactText(difference));
  const place = errorPlace(standardError);
  if (isPlain(difference, place)) {
    return `${signed(fixedText(difference, place))} ± ${fixedText(standardError, place)}`;
  }
  const exponent = exponentOf(Math.max(Math.abs(difference), standardError));
  const scale = (x: number): string => fixedText(x / tenTo(exponent), place - exponent);
  return `(${signed(scale(difference))} ± ${scale(standardError)})e${exponent}`;
}

function signed(text: string): string {
  return /^[1-9]|^0[,.\d]*[1-9]/.test(text) ? `+${text}` : text;
}

/** Writes an interval of probability in percent to the digits of its standard error: `34.11–34.23%`. */
export function percentInterval(lower: number, upper: number, standardError: number): string {
  if (lower === upper) return `${exactText(100 * lower)}%`;
  const place = errorPlace(100 * standardError);
  const end = (x: number): string => (x === 0 || x === 1 ? String(100 * x) : fixedText(100 * x, place));
  return `${end(lower)}–${end(upper)}%`;
}

/** Writes a number that the user wrote, such as a threshold, in full. */
export function plainNumber(value: number): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  const magnitude = Math.abs(value);
  if (value !== 0 && (magnitude >= 1e15 || magnitude < 1e-6)) return String(value);
  return group(String(Number(value.toPrecision(15))));
}

/** Writes a level such as a coverage or a required probability: `95%`. */
export function levelText(level: number): string {
  return `${plainNumber(Number((100 * level).toPrecision(12)))}%`;
}

/** Writes two ends of a range: `1,702–2,280`, and `-5 … 12` where a sign would run into the dash. */
export function rangeText(lower: string, upper: string): string {
  if (lower === upper) return lower;
  return lower.startsWith('-') || upper.startsWith('-') ? `${lower} … ${upper}` : `${lower}–${upper}`;
}

/** Writes a value that has no error, to seven significant digits or all whole ones. */
export function exactText(value: number): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  if (value === 0) return '0';
  const exponent = exponentOf(value);
  if (exponent >= 15 || exponent < -6) return String(Number(value.toPrecision(7))).replace('e+', 'e');
  return group(String(Number(value.toFixed(Math.max(0, 6 - exponent)))));
}

/** The decimal place (a power of ten) that keeps two digits of an error that begins with 1, one digit of others. */
function errorPlace(standardError: number): number {
  const exponent = exponentOf(standardError);
  return standardError.toExponential().startsWith('1') ? exponent - 1 : exponent;
}

/** The smallest power of ten that an error does not exceed. */
function coveringPlace(standardError: number): number {
  const exponent = exponentOf(standardError);
  return tenTo(exponent) >= standardError ? exponent : exponent + 1;
}

function placedText(value: number, place: number): string {
  if (isPlain(value, place)) return fixedText(value, place);
  const exponent = Math.max(place, value === 0 ? place : exponentOf(value));
  return `${fixedText(value / tenTo(exponent), place - exponent)}e${exponent}`;
}

/** Whether a value reads well without an exponent. */
function isPlain(value: number, place: number): boolean {
  return Math.abs(value) < 1e9 && place >= -6 && place <= 8;
}

function fixedText(value: number, place: number): string {
  const text =
    place > 0 ? (Math.round(value / tenTo(place)) * tenTo(place)).toFixed(0) : value.toFixed(Math.min(100, -place));
  return group(/^-[0.]*$/.test(text) ? text.slice(1) : text);
}

function group(text: string): string {
  const [whole, ...rest] = text.split('.');
  return [whole!.replace(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}

/** The decimal exponent of a number: 3 for 2500. Read from its digits, so that it is exact. */
export function exponentOf(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}

/** A power of ten, correctly rounded. */
export function tenTo(exponent: number): number {
  return Number(`1e${exponent}`);
}

// Stands where a figure has no error that could be stated: a number without its error is not printed.
const unknown = '—';

function nonFinite(value: number): string {
  if (Number.isNaN(value)) return unknown;
  return value > 0 ? '∞' : '-∞';
}
