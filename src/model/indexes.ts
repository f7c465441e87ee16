/** The indexes that an expression runs over and that nothing inside it collapses or picks. */

import type { CallNode, ColumnNode, ElementNode, Expr } from '../expr/ast.ts';
import type { Names } from './names.ts';
import { pickElements } from './pick-elements.ts';

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', 'and', 'or']);
const grouping: ReadonlySet<string> = new Set(['sum', 'mean', 'min', 'max', 'count']);

/** How a call of `sum`, `mean`, `min`, `max` or `count` groups; `rest` are the arguments behind those that say so. */
export type Grouping =
  | { readonly kind: 'all'; readonly rest: readonly Expr[] }
  | { readonly kind: 'indexes'; readonly indexes: readonly string[]; readonly rest: readonly Expr[] }
  | { readonly kind: 'condition'; readonly condition: Expr; readonly rest: readonly Expr[] }
  | { readonly kind: 'values' };

/** Tells an expression that is a comparison, or comparisons joined by `and`, `or`, `not`. */
function isCondition(expr: Expr): boolean {
  if (expr.kind === 'unary') return expr.operator === 'not';
  return expr.kind === 'binary' && comparisons.has(expr.operator);
}

/** Reads from its arguments how a call groups; null for a function that never does. */
export function groupingOf(call: CallNode, names: Names): Grouping | null {
  if (!grouping.has(call.name)) return null;
  const [first, second] = call.args;
  const rest = call.args.slice(1);
  const indexNames: string[] = [];
  for (const arg of rest) {
    if (arg.kind !== 'name' || !names.indexes.has(arg.name)) break;
    indexNames.push(arg.name);
  }
  if (indexNames.length > 0) return { kind: 'indexes', indexes: indexNames, rest: rest.slice(indexNames.length) };
  if (second && isCondition(second)) return { kind: 'condition', condition: second, rest: rest.slice(1) };
  if (second) return { kind: 'values' };
  const isCounted = call.name === 'count' && first !== undefined && isCondition(first);
  return isCounted ? { kind: 'condition', condition: first, rest: [] } : { kind: 'all', rest: [] };
}

/** Names the indexes that an expression needs an element of; `bound` are those that stand at an element already. */
export function freeIndexes(expr: Expr, names: Names, bound: ReadonlySet<string>): ReadonlySet<string> {
  switch (expr.kind) {
    case 'name':
      return nameIndexes(expr.name, names);
    case 'column':
      return new Set(keyIndexes(expr, names));
    case 'element':
      return remainingIndexes(expr, names);
    case 'unary':
      return freeIndexes(expr.operand, names, bound);
    case 'binary':
      return union([expr.left, expr.right], names, bound);
    case 'list':
      return union(expr.items, names, bound);
    case 'call':
      return callIndexes(expr, names, bound);
    default:
      return new Set();
  }
}

function nameIndexes(name: string, names: Names): ReadonlySet<string> {
  const by = (names.variables.get(name) ?? names.levers.get(name))?.by;
  if (by) return new Set(by.map((index) => index.name));
  return new Set(names.indexes.has(name) ? [name] : []);
}

function remainingIndexes(node: ElementNode, names: Names): ReadonlySet<string> {
  const indexes = [...freeIndexes(node.of, names, new Set())];
  return new Set(pickElements(indexes, node, names)?.rest ?? []);
}

function callIndexes(call: CallNode, names: Names, bound: ReadonlySet<string>): ReadonlySet<string> {
  if (call.name === 'at') {
    const [x, column, ...rest] = call.args;
    const indexes = x ? [...freeIndexes(x, names, bound)] : [];
    const target = column ? indexPickedByColumn(indexes, column, names) : null;
    const own = indexes.filter((index) => index !== target);
    return new Set([...own, ...union(column ? [column, ...rest] : rest, names, bound)]);
  }
  if (call.name === 'lookup') {
    const [of, ...rest] = call.args;
    const target = of ? indexLookedUp(of, names) : null;
    const own = of ? [...freeIndexes(of, names, bound)].filter((index) => index !== target) : [];
    return new Set([...own, ...union(rest, names, bound)]);
  }
  const how = groupingOf(call, names);
  if (how === null || how.kind === 'values') return union(call.args, names, bound);
  const outside = union(how.rest, names, bound);
  if (how.kind === 'all') return outside;
  if (how.kind === 'indexes') {
    const running = new Set([...bound, ...how.indexes]);
    const inner = call.args[0] ? freeIndexes(call.args[0], names, running) : new Set<string>();
    return new Set([...[...inner].filter((index) => !how.indexes.includes(index)), ...outside]);
  }
  const inner = union(call.args[0] ? [call.args[0], how.condition] : [how.condition], names, bound);
  return new Set([...[...inner].filter((index) => bound.has(index)), ...outside]);
}

/** The index, of those that x runs over, that `at(x, table.column)` picks from: the column's namesake, or the only one that has its cells. */
export function indexPickedByColumn(indexes: readonly string[], column: Expr, names: Names): string | null {
  const node = column.kind === 'element' ? column.of : column;
  if (node.kind !== 'column') return null;
  if (indexes.includes(node.column)) return node.column;
  if (indexes.length === 1) return indexes[0]!;
  const cells = names.tables.get(node.table)?.columns.get(node.column)?.cells ?? [];
  const fitting = indexes.filter((index) => cells.every((cell) => cell === null || hasElement(names, index, cell)));
  return fitting.length === 1 ? fitting[0]! : null;
}

/** The index whose numbers `lookup(table.column, x)` runs along: the table's own; null where there is none, or it is picked. */
export function indexLookedUp(of: Expr, names: Names): string | null {
  const column = of.kind === 'element' ? of.of : of;
  if (column.kind !== 'column') return null;
  const indexes = keyIndexes(column, names);
  const rest = of.kind === 'element' ? (pickElements(indexes, of, names)?.rest ?? []) : indexes;
  return rest.includes(column.table) ? column.table : null;
}

/** The indexes of a table's keys. */
export function keyIndexes({ table }: ColumnNode, names: Names): readonly string[] {
  return names.tables.get(table)?.table.keys.map((key) => key.index) ?? [];
}

function hasElement(names: Names, index: string, cell: number | string): boolean {
  return names.indexes.get(index)?.includes(String(cell)) ?? false;
}

function union(exprs: readonly Expr[], names: Names, bound: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(exprs.flatMap((expr) => [...freeIndexes(expr, names, bound)]));
}
