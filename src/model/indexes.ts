/** The indexes that an expression runs over and that nothing inside it collapses or picks. */

import type { CallNode, ElementNode, Expr } from '../expr/ast.ts';
import type { Names } from './names.ts';

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '==', '!=', 'and', 'or']);
const grouping: ReadonlySet<string> = new Set(['sum', 'mean', 'min', 'max', 'count']);

/** How a call of `sum`, `mean`, `min`, `max` or `count` groups: over indexes, over a condition, or not at all. */
export type Grouping =
  | { readonly kind: 'indexes'; readonly indexes: readonly string[]; readonly otherwise: Expr | null }
  | { readonly kind: 'condition'; readonly condition: Expr; readonly otherwise: Expr | null }
  | { readonly kind: 'values' };

/** Tells an expression that is a comparison, or comparisons joined by `and`, `or`, `not`. */
function isCondition(expr: Expr): boolean {
  if (expr.kind === 'unary') return expr.operator === 'not';
  return expr.kind === 'binary' && comparisons.has(expr.operator);
}

/** Reads from its arguments how a call groups; null for a function that never does. */
export function groupingOf(call: CallNode, names: Names): Grouping | null {
  if (!grouping.has(call.name)) return null;
  const [first, ...rest] = call.args;
  const indexNames: string[] = [];
  for (const arg of rest) {
    if (arg.kind !== 'name' || !names.indexes.has(arg.name)) break;
    indexNames.push(arg.name);
  }
  if (indexNames.length > 0) {
    return { kind: 'indexes', indexes: indexNames, otherwise: rest[indexNames.length] ?? null };
  }
  if (call.name === 'count' && rest.length === 0 && first)
    return { kind: 'condition', condition: first, otherwise: null };
  if (rest[0] && isCondition(rest[0])) return { kind: 'condition', condition: rest[0], otherwise: rest[1] ?? null };
  if (rest.length > 0) return { kind: 'values' };
  return { kind: 'indexes', indexes: first ? [...freeIndexes(first, names, new Set())] : [], otherwise: null };
}

/** Names the indexes that an expression needs an element of; `bound` are those that stand at an element already. */
export function freeIndexes(expr: Expr, names: Names, bound: ReadonlySet<string>): ReadonlySet<string> {
  switch (expr.kind) {
    case 'name':
      return nameIndexes(expr.name, names);
    case 'column':
      return new Set(names.tables.get(expr.table)?.table.keys.map((key) => key.index));
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

/** Gives each key of `x[a, b]` its index, in order or, when there are fewer keys than indexes, the one index that has it. */
export function pickElements(
  indexes: readonly string[],
  node: ElementNode,
  names: Names,
): { readonly picked: Readonly<Record<string, string>>; readonly rest: readonly string[] } | null {
  const keys = node.keys.map((key) => key.value);
  if (keys.length > indexes.length) return null;
  const picked: Record<string, string> = {};
  for (const [position, key] of keys.entries()) {
    const candidates =
      keys.length === indexes.length
        ? [indexes[position]!]
        : indexes.filter((index) => !(index in picked) && names.indexes.get(index)?.includes(key));
    const index = candidates.length === 1 ? candidates[0]! : null;
    if (index === null || !names.indexes.get(index)?.includes(key)) return null;
    picked[index] = key;
  }
  return { picked, rest: indexes.filter((index) => !(index in picked)) };
}

function callIndexes(call: CallNode, names: Names, bound: ReadonlySet<string>): ReadonlySet<string> {
  if (call.name === 'at') {
    const [x, column, ...rest] = call.args;
    const target = x && column ? indexPickedByColumn(x, column, names) : null;
    const own = x ? [...freeIndexes(x, names, bound)].filter((index) => index !== target) : [];
    return new Set([...own, ...union(column ? [column, ...rest] : rest, names, bound)]);
  }
  const how = groupingOf(call, names);
  if (how === null || how.kind === 'values') return union(call.args, names, bound);
  const outside = how.otherwise ? freeIndexes(how.otherwise, names, bound) : new Set<string>();
  if (how.kind === 'indexes') {
    const inner = call.args[0] ? freeIndexes(call.args[0], names, bound) : new Set<string>();
    return new Set([...[...inner].filter((index) => !how.indexes.includes(index)), ...outside]);
  }
  const inner = union(call.args[0] ? [call.args[0], how.condition] : [how.condition], names, bound);
  return new Set([...[...inner].filter((index) => bound.has(index)), ...outside]);
}

/** The index of `x` that `at(x, table.column)` picks from: the column's namesake, or the only one that has its cells. */
export function indexPickedByColumn(x: Expr, column: Expr, names: Names): string | null {
  const node = column.kind === 'element' ? column.of : column;
  if (node.kind !== 'column') return null;
  const indexes = [...freeIndexes(x, names, new Set())];
  if (indexes.includes(node.column)) return node.column;
  if (indexes.length === 1) return indexes[0]!;
  const cells = names.tables.get(node.table)?.columns.get(node.column)?.cells ?? [];
  const fitting = indexes.filter((index) => cells.every((cell) => cell === null || hasElement(names, index, cell)));
  return fitting.length === 1 ? fitting[0]! : null;
}

function hasElement(names: Names, index: string, cell: number | string): boolean {
  return names.indexes.get(index)?.includes(String(cell)) ?? false;
}

function union(exprs: readonly Expr[], names: Names, bound: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(exprs.flatMap((expr) => [...freeIndexes(expr, names, bound)]));
}
