/** References in a formula: names, columns, picked elements and `at`. */

import type { Place } from '../base/place.ts';
import type { CallNode, ColumnNode, ElementNode, Expr, NameNode } from '../expr/ast.ts';
import { printExpression } from '../expr/print-expression.ts';
import { plainUnit, unknownUnit } from '../expr/unit.ts';
import type { Column, Lever, Variable } from '../plan/plan.ts';
import { freeIndexes, indexPickedByColumn } from './indexes.ts';
import { isKnownText, operandNames, type TableNames, tupleKey } from './names.ts';
import { constant } from './operations.ts';
import { logUnpicked, pickElements } from './pick-elements.ts';
import type { Build, Scope } from './scope.ts';
import { asPlain, invalidTerm, numberTerm, type Term } from './term.ts';

/** Builds a bare name: a clock, a variable, a lever, or the running element of an index. */
export function buildName(node: NameNode, scope: Scope): Term {
  const { name, at } = node;
  const { names, log, dt } = scope.workshop;
  if (name === 't' || name === 'time') return numberTerm({ kind: 'clock', clock: name, lag: scope.lag }, plainUnit, at);
  if (name === 'dt') return numberTerm(constant(dt), plainUnit, at);
  if (name === 'pi') return numberTerm(constant(Math.PI), plainUnit, at);
  if (names.variables.has(name)) return buildVariable(node, scope);
  if (names.levers.has(name)) return buildLever(node, scope);
  if (names.indexes.has(name)) return buildIndex(node, scope);
  // What is written out of a name that was refused is told there.
  if (names.refusedWords.has(name)) return invalidTerm(at);
  if (names.tables.has(name)) log.error('table-as-operand', at, { name });
  else if (isKnownText(name, names)) log.error('text-without-quotes', at, { name });
  else if (name === 'e') log.error('write-instead', at, { text: name, remedy: 'exp(x)' });
  else log.error('unknown-variable', at, { name }, log.nearest(name, operandNames(names)));
  return invalidTerm(at);
}

function indexesOf({ by }: Variable | Lever): readonly string[] {
  return by.map((index) => index.name);
}

function buildVariable({ name, at }: NameNode, scope: Scope): Term {
  const { names, cellOf } = scope.workshop;
  const variable = names.variables.get(name)!;
  const element = elementsFor(indexesOf(variable), name, at, scope);
  if (element === null || variable.unit === unknownUnit) return invalidTerm(at);
  const lag = scope.inNext && name === scope.owner ? Math.max(1, scope.lag) : scope.lag;
  return numberTerm({ kind: 'cell', cell: cellOf(name, element), lag }, variable.unit ?? plainUnit, at);
}

function buildLever({ name, at }: NameNode, scope: Scope): Term {
  const element = elementsFor(indexesOf(scope.workshop.names.levers.get(name)!), name, at, scope);
  const setting = element && scope.workshop.leverSetting(name, element);
  if (!setting) return invalidTerm(at);
  if (setting.kind === 'number' && setting.unit === unknownUnit) return invalidTerm(at);
  if (setting.kind === 'number') return numberTerm(setting.value, setting.unit, at);
  return { kind: 'text', value: setting.value, domain: setting.choices, misfit: null, what: `lever ${name}`, at };
}

function buildIndex({ name, at }: NameNode, scope: Scope): Term {
  const element = elementsFor([name], name, at, scope);
  if (element === null) return invalidTerm(at);
  return {
    kind: 'text',
    value: element[name]!,
    domain: scope.workshop.names.indexes.get(name)!,
    misfit: null,
    what: `index ${name}`,
    at,
  };
}

/** The scope's elements, with one for each index that a name has; logs the indexes that the scope has no element of. */
function elementsFor(by: readonly string[], name: string, at: Place, scope: Scope): Scope['elements'] | null {
  const missing = by.filter((index) => !Object.hasOwn(scope.elements, index));
  if (missing.length === 0) return scope.elements;
  scope.workshop.log.error('index-mismatch', at, { name, indexes: missing.join(', '), owner: scope.owner });
  return null;
}

/** Builds a table's column at the current element. */
export function buildColumn(node: ColumnNode, scope: Scope): Term {
  const found = findColumn(node, scope);
  if (found === null) return invalidTerm(node.at);
  const { column, names } = found;
  const label = `${node.table}.${node.column}`;
  const indexes = names.table.keys.map((key) => key.index);
  const element = elementsFor(indexes, label, node.at, scope);
  if (element === null) return invalidTerm(node.at);
  const keys = indexes.map((index) => element[index]!);
  const row = names.rowOf.get(tupleKey(keys));
  const cell = row === undefined ? null : column.cells[row]!;
  if (column.kind === 'text') {
    const domain = names.domains.get(column.name)!;
    return {
      kind: 'text',
      value: cell as string | null,
      domain,
      misfit: column.misfit,
      what: `column ${label}`,
      at: node.at,
    };
  }
  const value = cell ?? column.missing;
  if (value === null) {
    const place = row === undefined ? node.at : column.places[row]!;
    const isReported = row !== undefined && column.refused[row]!;
    if (!isReported) scope.workshop.log.error('empty-cell', place, { column: label, element: keys.join(', ') });
    return invalidTerm(node.at);
  }
  if (column.unit === unknownUnit) return invalidTerm(node.at);
  const bareColumn = column.unit === null ? column.name : null;
  return numberTerm(constant(value as number), column.unit ?? plainUnit, node.at, bareColumn);
}

/** Finds a table's column; logs a name that is no table's, or no column's. */
export function findColumn(
  node: ColumnNode,
  scope: Scope,
): { readonly column: Column; readonly names: TableNames } | null {
  const { log } = scope.workshop;
  const { tables } = scope.workshop.names;
  const names = tables.get(node.table);
  if (!names) {
    log.error('unknown-table', node.at, { name: node.table }, log.nearest(node.table, tables.keys()));
    return null;
  }
  const column = names.columns.get(node.column);
  if (column) return { column, names };
  const key = names.table.keys.findIndex(({ name }) => name === node.column);
  if (key >= 0) {
    const { index } = names.table.keys[key]!;
    const params = { name: node.column, table: node.table, index, element: names.table.rows[0]?.[key] ?? '' };
    log.error('key-as-column', node.columnAt, params);
    return null;
  }
  const near = log.nearest(node.column, names.columns.keys());
  log.error('unknown-table-column', node.columnAt, { name: node.column, table: node.table }, near);
  return null;
}

/** Builds `x[steel]`: the name or column with some of its indexes standing at named elements. */
export function buildElement(node: ElementNode, scope: Scope, build: Build): Term {
  const { names, log } = scope.workshop;
  const indexes = [...freeIndexes(node.of, names, new Set())];
  const picked = pickElements(indexes, node, names);
  if (picked) return build(node.of, { ...scope, elements: { ...scope.elements, ...picked.picked } });
  const target = build(node.of, { ...scope, elements: { ...scope.elements, ...anyElements(indexes, scope) } });
  if (target.kind === 'invalid') return target;
  const name = node.of.kind === 'name' ? node.of.name : `${node.of.table}.${node.of.column}`;
  logUnpicked(name, indexes, node, names, log);
  return invalidTerm(node.at);
}

function anyElements(indexes: readonly string[], scope: Scope): Record<string, string> {
  return Object.fromEntries(indexes.map((index) => [index, scope.workshop.names.indexes.get(index)?.[0] ?? '']));
}

/** Builds `at(x, table.column, otherwise)`: the element of x that the column names. */
export function buildAt(call: CallNode, scope: Scope, build: Build): Term {
  const [x, column, otherwise] = call.args as [Expr, Expr, Expr | undefined];
  const { names, log } = scope.workshop;
  const cell = isEmptyColumn(column, scope) ? emptyText(column) : build(column, scope);
  if (cell.kind === 'invalid') return cell;
  const indexes = [...freeIndexes(x, names, new Set())];
  const index = cell.kind === 'text' ? indexPickedByColumn(indexes, column, names) : null;
  if (cell.kind !== 'text' || index === null) {
    // What is wrong with x itself may be why it has no index that the column could name.
    const built = build(x, { ...scope, elements: { ...scope.elements, ...anyElements(indexes, scope) } });
    if (built.kind !== 'invalid') log.error('at-needs-column', column.at, {});
    return invalidTerm(call.at);
  }
  if (cell.value === null) {
    if (otherwise) return build(otherwise, scope);
    log.error('empty-at', call.at, { column: cell.what });
    return invalidTerm(call.at);
  }
  const elements = names.indexes.get(index) ?? [];
  if (!elements.includes(cell.value)) {
    const params = { name: cell.value, indexes: index };
    log.error(
      'unknown-element',
      cellPlace(column, cell.value, scope) ?? column.at,
      params,
      log.nearest(cell.value, elements),
    );
    return invalidTerm(call.at);
  }
  return build(x, { ...scope, elements: { ...scope.elements, [index]: cell.value } });
}

/** A column without a single cell might be one of texts or of numbers; for `at` it names no element anywhere. */
function isEmptyColumn(expr: Expr, scope: Scope): boolean {
  const node = expr.kind === 'element' ? expr.of : expr;
  if (node.kind !== 'column') return false;
  const column = scope.workshop.names.tables.get(node.table)?.columns.get(node.column);
  return column?.cells.every((cell) => cell === null) ?? false;
}

function emptyText(column: Expr): Term {
  return {
    kind: 'text',
    value: null,
    domain: [],
    misfit: null,
    what: `column ${printExpression(column)}`,
    at: column.at,
  };
}

function cellPlace(expr: Expr, value: string, scope: Scope): Place | null {
  const node = expr.kind === 'element' ? expr.of : expr;
  if (node.kind !== 'column') return null;
  const column = scope.workshop.names.tables.get(node.table)?.columns.get(node.column);
  const row = column?.cells.indexOf(value) ?? -1;
  return column?.places[row] ?? null;
}

/** Builds `prev(x, k)`: x as it was k steps before. */
export function buildPrev(call: CallNode, scope: Scope, build: Build): Term {
  const [x, count] = call.args as [Expr, Expr | undefined];
  const steps = count ? build(count, { ...scope, lag: 0 }) : numberTerm(constant(1), plainUnit, call.at);
  if (steps.kind === 'invalid') return steps;
  const plain = asPlain(steps, scope.workshop.log);
  if (plain === null) return invalidTerm(call.at);
  const back = scope.workshop.known(plain);
  if (back === null || !Number.isInteger(back) || back < 1) {
    scope.workshop.log.error('prev-steps', (count ?? call).at, {});
    return invalidTerm(call.at);
  }
  // At the horizon's end and beyond it, every step looks back to the origin.
  return build(x, { ...scope, lag: Math.min(scope.lag + back, scope.workshop.steps) });
}
