/** Reads levers, and checks what they are set to: a number in their range, or one of their choices. */

import type { IssueLog } from '../base/issue.ts';
import type { Expr } from '../expr/ast.ts';
import { normalizeName } from '../expr/name.ts';
import { convertNumber, plainUnit, sameDimensions, type Unit } from '../expr/unit.ts';
import { field, items, type LocatedEntry, scalar } from './located.ts';
import type { Lever, PerElement } from './plan.ts';
import { type ReadExpression, readPerElement } from './read-definition.ts';
import { readLeverCost } from './read-lever-cost.ts';
import { type Literal, literalOf, readLiteral } from './read-literal.ts';
import { readNotes } from './read-notes.ts';
import { readNames, readUnit } from './read-variables.ts';
import type { Reader } from './reader.ts';
import type { LeverFile } from './schema.ts';

/** Reads one lever. */
export function readLever({ key, at, value }: LocatedEntry<LeverFile>, reader: Reader): Lever {
  const { log } = reader;
  const name = normalizeName(key);
  const by = readNames(field(value, 'by'));
  const choices = field(value, 'choices');
  const range = field(value, 'range');
  if (choices && range) log.error('range-and-choices', at, { name });
  const bounds = range && items(range).map((item) => readLiteral(scalar(item)!, reader));
  const lever: Omit<Lever, 'initial' | 'cost'> = {
    name,
    at,
    by,
    unit: readUnit(field(value, 'unit'), reader),
    choices: choices && items(choices).map((item) => normalizeName(scalar(item)!.text)),
    range: bounds && [bounds[0]!, bounds[1]!],
    overrides: [],
    ...readNotes(value),
  };
  const [lower, upper] = (bounds ?? []).map((bound) => leverNumber(bound, lever.unit));
  if (lower != null && upper != null && lower >= upper) log.error('empty-range', range!.node.at, { name });
  const initial: PerElement = readPerElement(
    field(value, 'default')!,
    { name, at, indexes: by.length },
    leverValueReader(lever),
    reader,
  );
  const cost = field(value, 'cost');
  return { ...lever, initial, cost: cost && readLeverCost(cost, lever, reader) };
}

/** Gives the way in which a lever's values are read: literals in its range, or names of its choices. */
export function leverValueReader(lever: Pick<Lever, 'name' | 'choices' | 'range' | 'unit'>): ReadExpression {
  return (node, reader) => {
    const value =
      lever.choices === null
        ? readLiteral(node, reader)
        : ({ kind: 'text', value: normalizeName(node.text), at: node.at } as const);
    checkLeverValue(lever, value, reader.log);
    return value;
  };
}

function checkLeverValue(lever: Pick<Lever, 'name' | 'choices' | 'range' | 'unit'>, value: Expr, log: IssueLog): void {
  const { name, choices, range, unit } = lever;
  if (choices !== null && value.kind === 'text' && !choices.includes(value.value)) {
    const params = { text: value.value, name, choices: choices.join(', ') };
    log.error('not-a-lever-choice', value.at, params, log.nearest(value.value, choices));
  }
  if (range === null) return;
  const number = leverNumber(value, unit);
  const [lower, upper] = [leverNumber(range[0], unit), leverNumber(range[1], unit)];
  if (number === null || lower === null || upper === null || lower >= upper || (number >= lower && number <= upper))
    return;
  const params = { text: literalText(literalOf(value)!), name };
  log.error('lever-out-of-range', value.at, {
    ...params,
    lower: literalText(literalOf(range[0])!),
    upper: literalText(literalOf(range[1])!),
  });
}

/** A literal in the lever's unit; null when it is none, or in a unit that does not fit (which the model reports). */
function leverNumber(expr: Expr, unit: Unit | null): number | null {
  const literal = literalOf(expr);
  if (literal === null) return null;
  const own = literal.node.unit ?? (unit !== null && literal.node.text.endsWith('%') ? plainUnit : null);
  if (own === null) return literal.value;
  return unit !== null && sameDimensions(own, unit) ? convertNumber(literal.value, own, unit) : null;
}

function literalText({ value, node }: Literal): string {
  return `${value < 0 ? '-' : ''}${node.text}${node.unit ? ` ${node.unit.text}` : ''}`;
}
