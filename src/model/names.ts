/** The names of a plan and what they stand for: variables, levers, tables and the indexes that tables make. */

import { isName } from '../expr/name.ts';
import type { Column, Lever, Plan, Table, Variable } from '../plan/plan.ts';

/** A table with its rows found by key. */
export interface TableNames {
  readonly table: Table;
  readonly columns: ReadonlyMap<string, Column>;
  /** The values that a text column can be compared with: the elements of the index that it names, or its own cells. */
  readonly domains: ReadonlyMap<string, readonly string[]>;
  /** Row number by the elements of the table's keys, as `tupleKey` joins them. */
  readonly rowOf: ReadonlyMap<string, number>;
}

/** What the names of a plan stand for. */
export interface Names {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly levers: ReadonlyMap<string, Lever>;
  readonly tables: ReadonlyMap<string, TableNames>;
  /** The elements of each index, in the rows' order. */
  readonly indexes: ReadonlyMap<string, readonly string[]>;
  /** The words in names that were refused for what else is in them: `steel` and `output` of `steel-output`. */
  readonly refusedWords: ReadonlySet<string>;
  readonly plan: Plan;
}

/** Joins the elements of several indexes to one map key. */
export function tupleKey(elements: readonly string[]): string {
  return elements.join('\u0000');
}

/** Collects the names of a plan. */
export function collectNames(plan: Plan): Names {
  const tables = new Map<string, TableNames>();
  const indexes = new Map<string, readonly string[]>();
  for (const table of plan.tables) {
    const own = table.keys.findIndex((key) => key.index === table.name);
    if (own >= 0) indexes.set(table.name, [...new Set(table.rows.map((row) => row[own]!))]);
  }
  for (const table of plan.tables) {
    const texts = table.columns.filter((column) => column.kind === 'text');
    tables.set(table.name, {
      table,
      domains: new Map(texts.map((column) => [column.name, indexes.get(column.name) ?? textsOf(column)])),
      columns: new Map(table.columns.map((column) => [column.name, column])),
      rowOf: new Map(table.rows.map((row, number) => [tupleKey(row), number])),
    });
  }
  return {
    variables: new Map(plan.variables.map((variable) => [variable.name, variable])),
    levers: new Map(plan.levers.map((lever) => [lever.name, lever])),
    tables,
    indexes,
    refusedWords: refusedWordsOf([...plan.variables, ...plan.levers]),
    plan,
  };
}

function refusedWordsOf(named: readonly { readonly name: string }[]): ReadonlySet<string> {
  const refused = named.filter(({ name }) => !isName(name));
  return new Set(refused.flatMap(({ name }) => name.match(/[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{M}\p{Nd}_]*/gu) ?? []));
}

function textsOf(column: Column): readonly string[] {
  return [...new Set(column.cells.filter((cell): cell is string => typeof cell === 'string'))];
}

/** The names that could stand in a formula. */
export function* operandNames({ variables, levers, indexes }: Names): Generator<string> {
  yield* variables.keys();
  yield* levers.keys();
  yield* indexes.keys();
  yield* ['t', 'dt', 'time'];
}

/** Tells a name that nothing bears: no variable, lever, table, clock or constant. */
export function isUnknownName(name: string, { variables, levers, indexes, tables }: Names): boolean {
  const isKnown = [variables, levers, indexes, tables].some((known) => known.has(name));
  return !isKnown && !['t', 'dt', 'time', 'pi'].includes(name);
}

/** All combinations of the elements of some indexes, the last index running fastest. */
export function* combinations(
  indexNames: readonly string[],
  indexes: ReadonlyMap<string, readonly string[]>,
): Generator<Readonly<Record<string, string>>> {
  const [first, ...rest] = indexNames;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const element of indexes.get(first) ?? []) {
    for (const others of combinations(rest, indexes)) yield { [first]: element, ...others };
  }
}

/** Tells whether a text is an element of an index, a cell of a text column or a choice of a lever: meant, without its quotes. */
export function isKnownText(text: string, names: Names): boolean {
  if ([...names.indexes.values()].some((elements) => elements.includes(text))) return true;
  if ([...names.levers.values()].some((lever) => lever.choices?.includes(text))) return true;
  return names.plan.tables.some((table) => table.columns.some((column) => column.cells.includes(text)));
}
