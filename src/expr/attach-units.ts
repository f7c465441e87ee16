/** Joins each number with the unit that stands straight behind it. */

import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import { reservedNames } from './name.ts';
import { isMark, isOperator, type NameToken, type NumberToken, type Token } from './token.ts';
import type { Unit, UnitSystem } from './unit.ts';
import { type ReadTerm, readPower, readUnitTerms } from './unit-tokens.ts';

/** Replaces numbers that have units by one token each; null after logging names behind numbers that are no units. */
export function attachUnits(
  tokens: readonly Token[],
  source: Source,
  units: UnitSystem,
  log: IssueLog,
): readonly Token[] | null {
  const joined: Token[] = [];
  let failed = false;
  for (let i = 0; i < tokens.length; i++) {
    const [token, next] = [tokens[i]!, tokens[i + 1]];
    if (token.kind !== 'number' || next?.kind !== 'name' || reservedNames.has(next.name)) {
      joined.push(token);
      continue;
    }
    const terms = unitBehind(tokens, i + 1, units);
    const unit = terms.length === 0 ? refuseName(token, next, source, units, log) : readUnitTerms(terms, source, log);
    failed ||= unit === null;
    const length = Math.max(
      1,
      terms.reduce((sum, term) => sum + term.tokens, 0),
    );
    const end = tokens[i + length]!.end;
    joined.push({ ...token, unit, end });
    i += length;
    // `6 kg^x` could be read both ways.
    if (unit !== null && isOperator(tokens[i + 1], '^')) {
      log.error('power-behind-unit', source.at(tokens[i + 1]!.start), { value: source.text.slice(token.start, end) });
      failed = true;
    }
  }
  return failed ? null : joined;
}

function refuseName(
  number: NumberToken,
  name: NameToken,
  source: Source,
  units: UnitSystem,
  log: IssueLog,
): Unit | null {
  const params = { name: name.name, number: number.text };
  const near = units.has(name.name) ? null : log.nearest(name.name, units.keys());
  log.error('no-unit-behind-number', source.at(name.start), params, near);
  return null;
}

/** The terms of the unit that begins at a token; it goes on as long as known units follow `*` and `/`. */
function unitBehind(tokens: readonly Token[], first: number, units: UnitSystem): readonly ReadTerm[] {
  const terms: ReadTerm[] = [];
  let [i, sign] = [first, 1];
  for (;;) {
    const token = tokens[i];
    const unit = token?.kind === 'name' && !continuesName(tokens[i + 1]) ? units.get(token.name) : undefined;
    if (unit === undefined) return terms;
    const { power, length } = readPower(tokens, i + 1);
    const separator = terms.length === 0 ? 0 : 1;
    terms.push({ unit, power: sign * power, start: token!.start, tokens: separator + 1 + length });
    i += 1 + length;
    if (!isOperator(tokens[i], '*') && !isOperator(tokens[i], '/')) return terms;
    sign = isOperator(tokens[i], '*') ? 1 : -1;
    i += 1;
  }
}

/** A unit's name is not meant where it is called, subscripted or has a column. */
function continuesName(token: Token | undefined): boolean {
  return isMark(token, '(') || isMark(token, '.') || isMark(token, '[');
}
