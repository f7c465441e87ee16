/** Reads what moving a lever costs: a number a unit, a number a choice, or an expression in the lever's own name. */

import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import type { Expr } from '../expr/ast.ts';
import { normalizeName } from '../expr/name.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import { walkExpression } from '../expr/walk-expression.ts';
import { checkFormula } from './check-calls.ts';
import { entries, type Located, scalar } from './located.ts';
import type { Lever, LeverCost } from './plan.ts';
import { literalOf, readLiteral } from './read-literal.ts';
import type { Reader } from './reader.ts';
import type { PerElementFile } from './schema.ts';
import type { ScalarNode } from './yaml-node.ts';

/** Reads a lever's cost; null after logging when it cannot be read. */
export function readLeverCost(
  located: Located<PerElementFile>,
  lever: Pick<Lever, 'name' | 'choices'>,
  reader: Reader,
): LeverCost | null {
  const { node } = located;
  if (node.kind === 'scalar') return readOne(node, lever, reader);
  return readByChoice(located, lever, reader);
}

function readOne(
  node: ScalarNode,
  { name, choices }: Pick<Lever, 'name' | 'choices'>,
  reader: Reader,
): LeverCost | null {
  const { units, log } = reader;
  const expr = parseExpression(node.source, units, log);
  if (expr.kind === 'invalid') return null;
  if (literalOf(expr)) {
    if (choices === null) return { kind: 'per-unit', number: expr };
    log.error('cost-by-choice', node.at, {
      name,
      example: `{ ${choices.map((choice) => `${choice}: 0`).join(', ')} }`,
    });
    return null;
  }
  checkFormula(expr, log);
  return isOfOwnName(expr, name, log) ? { kind: 'formula', expr } : null;
}

/** Logs every name in a cost but the lever's own, and what looks at other steps. */
function isOfOwnName(expr: Expr, name: string, log: IssueLog): boolean {
  const others: { readonly at: Place; readonly other: string }[] = [];
  walkExpression(expr, (part) => {
    const isOther = part.kind === 'name' && part.name !== name && part.name !== 'pi';
    if (isOther) others.push({ at: part.at, other: part.name });
    const isOfTime = part.kind === 'call' && (part.name === 'prev' || part.name === 'cumulative');
    if (isOfTime) others.push({ at: part.at, other: `${part.name}()` });
  });
  for (const { at, other } of others) log.error('cost-of-other', at, { name, other });
  return others.length === 0;
}

function readByChoice(
  located: Located<PerElementFile>,
  { name, choices }: Pick<Lever, 'name' | 'choices'>,
  reader: Reader,
): LeverCost | null {
  const { log } = reader;
  if (choices === null) {
    log.error('cost-without-choices', located.node.at, { name });
    return null;
  }
  const of = entries(located as Located<Record<string, string | number>>).flatMap(({ key, at, value }) => {
    const choice = normalizeName(key);
    if (!choices.includes(choice)) {
      log.error(
        'not-a-lever-choice',
        at,
        { text: key, name, choices: choices.join(', ') },
        log.nearest(choice, choices),
      );
    }
    const node = scalar(value);
    return node ? [{ choice, number: readLiteral(node, reader) }] : [];
  });
  const missing = choices.filter((choice) => !of.some((each) => each.choice === choice));
  if (missing.length > 0) log.error('cost-of-choice-missing', located.node.at, { name, choices: missing.join(', ') });
  return { kind: 'choices', of };
}
