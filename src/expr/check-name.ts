/** Checks a bare name where a value stands: reserved words and units are none. */

import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import { isMark, type NameToken, type Token } from './token.ts';
import type { UnitSystem } from './unit.ts';

/** What to write in place of a word that means a value elsewhere. */
const remedies: ReadonlyMap<string, string> = new Map([
  ['true', '1'],
  ['false', '0'],
  ['if', 'if(c, a, b)'],
  ['mod', 'mod(a, b)'],
  ['xor', '(a or b) and not (a and b)'],
]);

/** Words that are reserved and mean nothing as a value. */
const meaningless: ReadonlySet<string> = new Set(['null', 'undefined', 'NaN', 'Infinity', 'to', 'in', 'end', 'fit']);

/**
 * Logs an issue when a name that stands where a value must is a reserved word or a unit; a call, a table or a subscript is
 * none. Returns whether the name is fine.
 */
export function checkName(
  token: NameToken,
  next: Token | undefined,
  source: Source,
  units: UnitSystem,
  log: IssueLog,
): boolean {
  if (isMark(next, '(') || isMark(next, '.') || isMark(next, '[')) return true;
  const place = source.at(token.start);
  const remedy = remedies.get(token.name);
  if (remedy !== undefined) log.error('write-instead', place, { text: token.name, remedy });
  else if (meaningless.has(token.name)) log.error('no-value', place, { text: token.name });
  else if (units.has(token.name)) log.error('unit-without-number', place, { name: token.name });
  else return true;
  return false;
}
