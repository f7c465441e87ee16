/** Writes a checked plan as text that reads to the same plan: JSON, which is YAML too. */

import type { LocalText } from '../../src/base/local-text.ts';
import { formatPeriod } from '../../src/base/period.ts';
import type { Expr } from '../../src/expr/ast.ts';
import { builtInUnits } from '../../src/expr/built-in-units.ts';
import { printExpression } from '../../src/expr/print-expression.ts';
import type {
  Assignment,
  Correlation,
  Definition,
  Lever,
  Notes,
  PerElement,
  Plan,
  Table,
  Target,
  Variable,
} from '../../src/plan/plan.ts';

type Json = string | number | readonly Json[] | { readonly [key: string]: Json };
type Entries = { readonly [key: string]: Json };

/** Prints a plan that has no mistakes. */
export function printPlan(plan: Plan): string {
  const { time } = plan;
  const named = <T extends { readonly name: string }>(things: readonly T[], print: (thing: T) => Json): Entries =>
    Object.fromEntries(things.map((thing) => [thing.name, print(thing)]));
  return JSON.stringify({
    plan: 1,
    name: plan.name,
    ...given('title', plan.title),
    ...given('description', plan.description),
    time: { origin: formatPeriod(time.origin), end: formatPeriod(time.end), step: time.step, report: time.report },
    units: unitDefinitions(plan),
    tables: named(plan.tables, printTable),
    levers: named(plan.levers, printLever),
    variables: named(plan.variables, printVariable),
    correlations: plan.correlations.map(printCorrelation),
    targets: Object.fromEntries(plan.targets.map((target) => [target.id, printTarget(target)])),
    variants: named(plan.variants, ({ set, ...rest }) => ({
      set: Object.fromEntries(set.map(printAssignment)),
      ...notes(rest),
    })),
    run: {
      ...given('paths', plan.run.paths),
      ...given('precision', plan.run.precision === null ? null : `${100 * plan.run.precision}pp`),
      ...given('seed', plan.run.seed),
      ...given('sampler', plan.run.sampler),
    },
    ...(plan.report && { report: plan.report.map(({ name }) => name) }),
  });
}

function given(key: string, value: Json | LocalText | null | undefined): Entries {
  return value === null || value === undefined ? {} : { [key]: value as Json };
}

function notes({ title, note, source, basis }: Notes): Entries {
  const text = { ...given('title', title), ...given('note', note) };
  return { ...text, ...given('source', source), ...given('basis', basis) };
}

function unitDefinitions({ units }: Plan): Entries {
  const own = [...units].filter(([name]) => !builtInUnits.has(name));
  return Object.fromEntries(
    own.map(([name, { dimensions, numerator, denominator }]) => {
      const parts = Object.entries(dimensions).map(([base, power]) => `${base}^${power}`);
      return [name, name in dimensions ? 'base' : `${Number(numerator) / Number(denominator)} ${parts.join('*')}`];
    }),
  );
}

function printTable(table: Table): Json {
  const { keys, rows, columns } = table;
  const cells = rows.map((row, i) => ({
    ...Object.fromEntries(keys.map(({ name }, k) => [name, row[k]!])),
    ...Object.fromEntries(columns.map(({ name, cells }) => [name, cells[i] === null ? '' : String(cells[i])])),
  }));
  const declared = columns.map((column) => [
    column.name,
    { ...given('unit', column.unit?.text), ...given('missing', column.missing), ...notes(column) },
  ]);
  return { key: keys.map(({ name }) => name), rows: cells, columns: Object.fromEntries(declared), ...notes(table) };
}

function perElement(per: PerElement): Json {
  if (per.kind === 'all') return printExpression(per.expr);
  const cases = per.cases.map(({ keys, expr }) => [keys.join(', '), printExpression(expr)]);
  return { ...Object.fromEntries(cases), ...(per.otherwise && { else: printExpression(per.otherwise) }) };
}

function printDefinition(definition: Definition): Entries {
  switch (definition.kind) {
    case 'value':
      return { value: perElement(definition.value) };
    case 'draw':
      return { draw: perElement(definition.draw), ...(definition.each === 'step' && { each: 'step' }) };
    case 'state':
      return { start: perElement(definition.start), next: perElement(definition.next) };
  }
}

function printVariable(variable: Variable): Json {
  const { by, unit, aggregate, definition } = variable;
  const what = { ...given('unit', unit?.text), ...given('aggregate', aggregate), ...notes(variable) };
  return { ...(by.length > 0 && { by: by.map(({ name }) => name) }), ...what, ...printDefinition(definition) };
}

/** A lever's literal, or the name of a choice, which is written without quotes. */
function setting(expr: Expr): Json {
  return expr.kind === 'text' ? expr.value : printExpression(expr);
}

function printLever(lever: Lever): Json {
  const { by, unit, choices, range, initial, cost } = lever;
  const first = initial.kind === 'all' ? setting(initial.expr) : perElement(initial);
  const costs = (): Json => {
    if (cost!.kind === 'per-unit') return printExpression(cost!.number);
    if (cost!.kind === 'formula') return printExpression(cost!.expr);
    return Object.fromEntries(cost!.of.map(({ choice, number }) => [choice, printExpression(number)]));
  };
  return {
    default: first,
    ...(by.length > 0 && { by: by.map(({ name }) => name) }),
    ...given('unit', unit?.text),
    ...given('choices', choices),
    ...given('range', range?.map(printExpression)),
    ...(cost && { cost: costs() }),
    ...notes(lever),
  };
}

function printCorrelation(correlation: Correlation): Json {
  const { copula, repair } = correlation;
  const joint = {
    ...(copula && { copula: { student_t: copula.degrees } }),
    ...(repair && { repair: 'nearest' }),
    ...notes(correlation),
  };
  if (correlation.kind === 'pair') {
    return { between: correlation.between.map(printExpression), rho: correlation.rho, ...joint };
  }
  return { of: correlation.of.name, by: correlation.by.name, matrix: correlation.matrix, ...joint };
}

function printTarget(target: Target): Json {
  const { require, status } = target;
  const gate = { ...given('require', require), ...(status && { status: { ...status } }), ...notes(target) };
  if (target.kind !== 'threshold') {
    const of = target.of.map(({ name }) => name);
    return { [target.kind]: of, ...(target.kind === 'count' && { at_least: target.atLeast }), ...gate };
  }
  const { measure, when, period, direction, threshold } = target;
  return {
    measure: printExpression(measure),
    [when]: formatPeriod(period),
    [direction]: printExpression(threshold),
    ...gate,
  };
}

function printAssignment({ name, keys, definition }: Assignment): readonly [string, Json] {
  const path = keys === null ? name : `${name}[${keys.map((key) => `"${key}"`).join(', ')}]`;
  if (definition.kind === 'value' && definition.value.kind === 'all') return [path, setting(definition.value.expr)];
  return [path, printDefinition(definition)];
}
