/** Values of options: whole numbers, choices, and name=value pairs, checked where they are typed. */

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

/** Reads the `--set` options in order. Throws a PlanError for one that is not name=value. */
export function setOptions(argv: readonly string[], values: readonly string[]): SetOption[] {
  return values.map((value, i) => {
    const nth = values.slice(0, i).filter((earlier) => earlier === value).length;
    // A name may have elements in brackets, and those an equals sign in quotes.
    const match = /^(\s*)([^=[\s][^=[]*(?:\[[^\]]*\])?)=(?=\s*\S)/.exec(value);
    if (match === null) throw usageError(argv, value, 'usage-set', { value });
    const [whole, blanks, name] = match as unknown as readonly [string, string, string];
    return {
      name: name.trim(),
      text: value.slice(whole.length),
      place: argumentPlace(argv, value, blanks.length, nth),
    };
  });
}
