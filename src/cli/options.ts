/** Values of options: whole numbers, choices, and name=value pairs, checked where they are typed. */

import { availableParallelism } from 'node:os';
import { nearest } from '../base/nearest.ts';
import type { Place } from '../base/place.ts';
import { plainNumber } from '../report/number-text.ts';
import { argumentPlace, usageError } from './usage.ts';

/** What `--set` asks for; the place is that of the name's first character. */
export interface SetOption {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
}

/** Reads a whole number within bounds. Throws a PlanError otherwise. */
export function wholeNumber(
  argv: readonly string[],
  option: string,
  value: string,
  least: number,
  most: number,
): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw usageError(argv, value, 'usage-number', {
    option,
    value,
    least: plainNumber(least),
    most: plainNumber(most),
  });
}

/** Reads one of several words. Throws a PlanError for another. */
export function choice<T extends string>(
  argv: readonly string[],
  option: string,
  value: string,
  choices: readonly T[],
): T {
  const found = choices.find((each) => each === value);
  if (found !== undefined) return found;
  const params = { option, choices: choices.join(', '), value };
  throw usageError(argv, value, 'usage-choice', params, nearest(value, choices));
}

const mostThreads = 1024;

/** Reads `--threads`: as many as the machine has unless given. Throws a PlanError for what cannot be. */
export function threadCount(argv: readonly string[], value: string | undefined): number {
  return value === undefined ? availableParallelism() : wholeNumber(argv, '--threads', value, 1, mostThreads);
}

/** Reads the `--set` options in order. Throws a PlanError for one that is not name=value. */
export function setOptions(argv: readonly string[], values: readonly string[]): SetOption[] {
  return values.map((value, i) => readSet(argv, '--set', value, value, 0, earlier(values, i)));
}

/** Reads the `--case` options: each one name=value or several with semicolons between. Throws a PlanError for others. */
export function caseOptions(argv: readonly string[], values: readonly string[]): SetOption[][] {
  return values.map((value, i) =>
    // Semicolons in quotes are part of an element's name.
    [...value.matchAll(/(?:"[^"]*"|'[^']*'|[^;"']|["'])+|^$/g)].map((piece) =>
      readSet(argv, '--case', value, piece[0], piece.index, earlier(values, i)),
    ),
  );
}

/** How many equal values stand before the i-th. */
function earlier(values: readonly string[], i: number): number {
  return values.slice(0, i).filter((value) => value === values[i]).length;
}

/** Reads name=value, a piece of an argument from an offset on. */
function readSet(
  argv: readonly string[],
  option: '--set' | '--case',
  argument: string,
  text: string,
  offset: number,
  nth: number,
): SetOption {
  // A name may have elements in brackets, and those an equals sign in quotes.
  const match = /^(\s*)([^=[\s][^=[]*(?:\[[^\]]*\])?)=/.exec(text);
  if (match === null) throw usageError(argv, argument, 'usage-set', { option, value: text.trim() });
  const [whole, blanks, name] = match as unknown as readonly [string, string, string];
  return {
    name: name.trim(),
    text: text.slice(whole.length),
    place: argumentPlace(argv, argument, offset + blanks.length, nth),
  };
}
