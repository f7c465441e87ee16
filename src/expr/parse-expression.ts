/**
 * Reads an expression's text. Our own scan finds the tokens and what the language refuses; mathjs then sees only the
 * structure, with a symbol a0, a1 … for every operand, and decides precedence; a visitor that refuses by default makes our
 * tree of it, walking the tokens in step, because nodes of mathjs carry no positions.
 */

import { create, parseDependencies } from 'mathjs/number';
import { invariant } from '../base/assert.ts';
import type { IssueLog } from '../base/issue.ts';
import type { Source } from '../base/place.ts';
import type { Expr } from './ast.ts';
import { attachUnits } from './attach-units.ts';
import { checkTokens } from './check-tokens.ts';
import { convertNodes, type StructureNode } from './convert-nodes.ts';
import { joinFitNames } from './fit-names.ts';
import { readKeys } from './read-keys.ts';
import { scanTokens } from './scan-tokens.ts';
import { isOperand, type Token } from './token.ts';
import type { UnitSystem } from './unit.ts';

const { parse } = create({ parseDependencies: parseDependencies! });

const longestText = 20_000;

/** Parses an expression; an `invalid` node after logging its issues. Names are not looked up here, units are. */
export function parseExpression(source: Source, units: UnitSystem, log: IssueLog): Expr {
  const tokens = readTokens(source, units, log);
  if (tokens === null) return { kind: 'invalid', at: source.at(0) };
  return convertNodes(parseStructure(tokens), tokens, source, log);
}

function readTokens(source: Source, units: UnitSystem, log: IssueLog): readonly Token[] | null {
  if (source.text.length > longestText) {
    log.error('too-long', source.at(0), { limit: String(longestText) });
    return null;
  }
  const scanned = scanTokens(source, log);
  const keyed = scanned && readKeys(scanned, source, log);
  const joined = keyed && attachUnits(joinFitNames(keyed), source, units, log);
  return joined && checkTokens(joined, source, units, log) ? joined : null;
}

/** The tree of mathjs over symbols; the tokens are in order, so that it cannot fail. */
function parseStructure(tokens: readonly Token[]): StructureNode {
  const structure = tokens.map((token, i) => (isOperand(token) ? `a${i}` : token.text)).join(' ');
  invariant(/^[a-z0-9 ()[\],.+\-*/^<>=!]*$/.test(structure), 'mathjs sees only symbols and signs');
  return parse(structure) as unknown as StructureNode;
}
