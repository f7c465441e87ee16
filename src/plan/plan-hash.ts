/** The plan's fingerprints: SHA-256 over what decides its results, and over its tables' contents alone. */

import type { Period } from '../base/period.ts';
import type { Expr } from '../expr/ast.ts';
import { printExpression } from '../expr/print-expression.ts';
import type { Unit } from '../expr/unit.ts';
import { walkExpression } from '../expr/walk-expression.ts';
import type {
  Correlation,
  Definition,
  Lever,
  LeverCost,
  Override,
  PerElement,
  Plan,
  ReferenceSeries,
  Table,
  Target,
  Variable,
} from './plan.ts';

/** Data that canonical JSON can be made of. */
type Canonical = string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * Hashes a plan with its tables' contents and all that is set on it, as lower-case hexadecimal. Titles, notes, sources,
 * bases, comments, places, the names of the plan and of its file, `run`, `report`, the order of keys and variants that are
 * not applied have no part in it.
 */
export function planHash(plan: Plan): Promise<string> {
  return sha256(
    canonicalText({
      language: 1,
      time: { ...plan.time, origin: period(plan.time.origin), end: period(plan.time.end) },
      tables: byName(plan.tables, tableContent),
      variables: byName(plan.variables, variableContent),
      levers: byName(plan.levers, leverContent),
      correlations: plan.correlations.map(correlationContent).map(canonicalText).sort(),
      targets: Object.fromEntries(plan.targets.map((target) => [target.id, targetContent(target)])),
    }),
  );
}

/**
 * Hashes the contents of the files and of the tables in the plan, as lower-case hexadecimal: keys, rows in order, columns with their
 * units, and the references of variables.
 */
export function dataHash({ tables, variables }: Plan): Promise<string> {
  const content = byName(tables, tableContent);
  const referring = variables.filter(({ references }) => references.length > 0);
  if (referring.length === 0) return sha256(canonicalText(content));
  const histories = byName(referring, ({ references }) => referenceContent(references));
  return sha256(canonicalText([content, histories]));
}

async function sha256(text: string): Promise<string> {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** JSON with the keys of every object in order. */
function canonicalText(value: Canonical): string {
  return JSON.stringify(value, (_, part: Canonical) => (isObject(part) ? sortedKeys(part) : part));
}

function isObject(value: Canonical): value is { readonly [key: string]: Canonical } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array of pairs, for an object's own order puts keys like `2025` first. */
function sortedKeys(object: { readonly [key: string]: Canonical }): Canonical {
  return Object.keys(object)
    .sort()
    .map((key) => [key, object[key]!]);
}

function byName<T extends { readonly name: string }>(
  things: readonly T[],
  content: (thing: T) => Canonical,
): { readonly [key: string]: Canonical } {
  return Object.fromEntries(things.map((thing) => [thing.name, content(thing)]));
}

function tableContent({ keys, rows, columns }: Table): Canonical {
  return {
    keys: keys.map(({ name, index }) => [name, index]),
    rows,
    columns: byName(columns, ({ kind, unit, cells, missing }) => ({ kind, unit: unitContent(unit), cells, missing })),
  };
}

function variableContent({ by, unit, aggregate, definition, references, overrides }: Variable): Canonical {
  return {
    by: by.map(({ name }) => name),
    unit: unitContent(unit),
    aggregate: aggregate ?? 'mean',
    definition: definitionContent(definition),
    ...(references.length > 0 && { references: referenceContent(references) }),
    overrides: overrides.map(overrideContent),
  };
}

/** What outside views are worked out from; names, titles and units have no part in it. */
function referenceContent(references: readonly ReferenceSeries[]): Canonical {
  return references.map(({ element, from, values }) => ({ element, from, values }));
}

function leverContent({ by, unit, choices, range, initial, cost, overrides }: Lever): Canonical {
  return {
    by: by.map(({ name }) => name),
    unit: unitContent(unit),
    choices,
    range: range?.map(expression) ?? null,
    initial: perElement(initial),
    ...(cost && { cost: costContent(cost) }),
    overrides: overrides.map(overrideContent),
  };
}

function costContent(cost: LeverCost): Canonical {
  switch (cost.kind) {
    case 'per-unit':
      return { perUnit: expression(cost.number) };
    case 'choices':
      return Object.fromEntries(cost.of.map(({ choice, number }) => [`choice ${choice}`, expression(number)]));
    case 'formula':
      return { formula: expression(cost.expr) };
  }
}

function overrideContent({ keys, definition }: Override): Canonical {
  return { keys, definition: definitionContent(definition) };
}

function definitionContent(definition: Definition): Canonical {
  switch (definition.kind) {
    case 'value':
      return { value: perElement(definition.value) };
    case 'draw':
      return { draw: perElement(definition.draw), each: definition.each };
    case 'state':
      return { start: perElement(definition.start), next: perElement(definition.next) };
  }
}

function perElement(value: PerElement): Canonical {
  if (value.kind === 'all') return expression(value.expr);
  return {
    cases: Object.fromEntries(value.cases.map(({ keys, expr }) => [JSON.stringify(keys), expression(expr)])),
    otherwise: value.otherwise && expression(value.otherwise),
  };
}

/** What an entry does not say of copula and repair has no part in its content. */
function correlationContent(correlation: Correlation): Canonical {
  const { copula, repair } = correlation;
  const joint = { ...(copula && { student_t: copula.degrees }), ...(repair && { repair: 'nearest' }) };
  if (correlation.kind === 'pair') {
    return { between: correlation.between.map(expression).sort(), rho: correlation.rho, ...joint };
  }
  return { of: correlation.of.name, by: correlation.by.name, matrix: correlation.matrix, ...joint };
}

function targetContent(target: Target): Canonical {
  if (target.kind !== 'threshold') {
    return { of: target.of.map(({ name }) => name).sort(), atLeast: target.atLeast, ...gateContent(target) };
  }
  const { measure, when, direction, threshold } = target;
  return {
    measure: expression(measure),
    [when]: period(target.period),
    [direction]: expression(threshold),
    ...gateContent(target),
  };
}

function gateContent({ require, status }: Target): { readonly [key: string]: Canonical } {
  return { require, ...(status && { status: { ...status } }) };
}

/** An expression's printed form, with the factors of the units in it: a plan may define them anew under the same name. */
function expression(expr: Expr): Canonical {
  const units: Canonical[] = [];
  walkExpression(expr, (node) => {
    if (node.kind === 'number' && node.unit) units.push(unitContent(node.unit));
  });
  const text = printExpression(expr);
  return units.length === 0 ? text : { text, units };
}

function unitContent(unit: Unit | null): Canonical {
  if (unit === null) return null;
  const { dimensions, numerator, denominator, text } = unit;
  return { dimensions, factor: `${numerator}/${denominator}`, text };
}

function period({ resolution, index }: Period): Canonical {
  return [resolution, index];
}
