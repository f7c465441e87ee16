/** Reads the text of a `unit:`, a product and quotient of named units: `亿元/year`, `kg*metre^2`, `1/year`. */

import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import { scanTokens } from './scan-tokens.ts';
import { isOperator, type Token } from './token.ts';
import { plainUnit, type Unit, type UnitSystem } from './unit.ts';
import { type ReadTerm, readPower, readUnitTerms } from './unit-tokens.ts';

/** Reads a unit; null after logging issues. `1` is the unit of a plain number. */
export function parseUnit(source: Source, units: UnitSystem, log: IssueLog): Unit | null {
  const percent = source.text.search(/[%％]/);
  if (percent >= 0) {
    log.error('write-instead', source.at(percent), { text: source.text[percent]!, remedy: 'percent' });
    return null;
  }
  const tokens = scanTokens(source, log);
  return tokens && unitOfTokens(tokens, source, units, log);
}

/** Reads a unit from all of a text's tokens; null after logging issues. */
export function unitOfTokens(tokens: readonly Token[], source: Source, units: UnitSystem, log: IssueLog): Unit | null {
  const [one, slash] = tokens;
  const inverse = one?.kind === 'number' && one.text === '1';
  if (inverse && tokens.length === 1) return plainUnit;
  if (inverse && !isOperator(slash, '/')) return refuseUnit(source, one.start, log);
  const terms: ReadTerm[] = [];
  let unknown = false;
  let [i, sign] = inverse ? [2, -1] : [0, 1];
  for (;;) {
    const token = tokens[i];
    if (token?.kind !== 'name') return refuseUnit(source, token?.start, log);
    const unit = units.get(token.name);
    if (unit === undefined) {
      log.error('unknown-unit', source.at(token.start), { name: token.name }, log.nearest(token.name, units.keys()));
      unknown = true;
    }
    const { power, length } = readPower(tokens, i + 1);
    if (unit !== undefined) terms.push({ unit, power: sign * power, start: token.start, tokens: 1 + length });
    i += 1 + length;
    if (i === tokens.length) return unknown ? null : readUnitTerms(terms, source, log);
    if (!isOperator(tokens[i], '*') && !isOperator(tokens[i], '/')) return refuseUnit(source, tokens[i]!.start, log);
    sign = isOperator(tokens[i], '*') ? 1 : -1;
    i += 1;
  }
}

function refuseUnit(source: Source, offset: number | undefined, log: IssueLog): null {
  log.error('bad-unit', source.at(offset ?? source.text.length), { text: source.text.trim() });
  return null;
}
