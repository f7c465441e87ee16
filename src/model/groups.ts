/** Grouping functions: sum, mean, min, max and count over the elements of indexes, or where a condition holds. */

import type { CallNode, Expr } from '../expr/ast.ts';
import { plainUnit } from '../expr/unit.ts';
import { freeIndexes, type Grouping } from './indexes.ts';
import type { Scalar } from './model.ts';
import { combinations } from './names.ts';
import { apply, applyAll, constant } from './operations.ts';
import type { Build, Scope } from './scope.ts';
import { elementCount } from './size.ts';
import { asNumber, asPlain, invalidTerm, type NumberTerm, numberTerm, type Term, unify } from './term.ts';

/** One member of a group: its value, and whether it belongs (1 or 0, perhaps only known on the path). */
interface Member {
  readonly value: NumberTerm;
  readonly belongs: Scalar;
}

type Groups = Exclude<Grouping, { kind: 'values' }>;

/** Builds a call that groups. */
export function buildGroup(call: CallNode, how: Groups, scope: Scope, build: Build): Term {
  const { log } = scope.workshop;
  if (!checkArguments(call, how, scope)) return invalidTerm(call.at);
  const members = gatherMembers(call, how, scope, build);
  const otherwise = how.rest[0] ? asNumber(build(how.rest[0], scope), log) : null;
  if (members === null || (how.rest.length > 0 && otherwise === null)) return invalidTerm(call.at);
  if (!checkIndexes(call, how, scope)) return invalidTerm(call.at);
  if (call.name === 'count') {
    return numberTerm(total(members.map((member) => member.belongs)), plainUnit, call.at);
  }
  const terms = [...members.map((member) => member.value), ...(otherwise ? [otherwise] : [])];
  const unified = unify(terms, log);
  if (unified === null) return invalidTerm(call.at);
  const values = unified.scalars.slice(0, members.length);
  const scalar = combine(call, values, members, otherwise ? unified.scalars.at(-1)! : null, scope);
  return scalar ? numberTerm(scalar, unified.unit, call.at) : invalidTerm(call.at);
}

/** Only `mean`, `min` and `max` take one more argument, for the empty group. */
function checkArguments({ name, args }: CallNode, { rest }: Groups, { workshop }: Scope): boolean {
  const most = name === 'sum' || name === 'count' ? 0 : 1;
  const extra = rest[most];
  if (extra === undefined) return true;
  workshop.log.error('group-arguments', extra.at, { name, given: String(args.indexOf(extra) + 1) });
  return false;
}

/** Each named index must be one that the first argument runs over, and be named once. */
function checkIndexes(call: CallNode, how: Groups, { workshop, elements }: Scope): boolean {
  if (how.kind !== 'indexes') return true;
  const [x, ...named] = call.args as [Expr, ...Expr[]];
  const own = freeIndexes(x, workshop.names, new Set([...Object.keys(elements), ...how.indexes]));
  const wrong = how.indexes.findIndex((index, i) => !own.has(index) || how.indexes.indexOf(index) < i);
  if (wrong < 0) return true;
  const params = { name: call.name, index: how.indexes[wrong]! };
  workshop.log.error('nothing-to-collapse', named[wrong]!.at, params);
  return false;
}

/** The indexes that a group runs over. */
function runningIndexes(x: Expr, how: Groups, { workshop, elements }: Scope): readonly string[] {
  if (how.kind === 'indexes') return how.indexes;
  if (how.kind === 'all') return [...freeIndexes(x, workshop.names, new Set())];
  const bound = new Set(Object.keys(elements));
  const involved = [x, how.condition].flatMap((expr) => [...freeIndexes(expr, workshop.names, bound)]);
  return [...new Set(involved)].filter((index) => !bound.has(index));
}

function gatherMembers(call: CallNode, how: Groups, scope: Scope, build: Build): readonly Member[] | null {
  const { names, log, spend } = scope.workshop;
  const [x] = call.args as [Expr];
  const condition = how.kind === 'condition' ? how.condition : call.name === 'count' ? x : null;
  const members: Member[] = [];
  let valid = true;
  const running = runningIndexes(x, how, scope);
  spend(elementCount(running, names), call.at);
  for (const elements of combinations(running, names.indexes)) {
    const inner = { ...scope, elements: { ...scope.elements, ...elements } };
    const belongs = condition ? asPlain(build(condition, inner), log) : constant(1);
    if (belongs === null) valid = false;
    if (belongs === null || (belongs.kind === 'constant' && belongs.value === 0)) continue;
    const value = condition === x ? numberTerm(belongs, plainUnit, x.at) : asNumber(build(x, inner), log);
    if (value === null) valid = false;
    else members.push({ value, belongs: asTruth(belongs) });
  }
  return valid ? members : null;
}

/** Makes 0 or 1 of a condition that need not be either. */
function asTruth(scalar: Scalar): Scalar {
  return scalar.kind === 'constant' ? constant(scalar.value !== 0 ? 1 : 0) : apply('not-equal', scalar, constant(0));
}

function total(scalars: readonly Scalar[]): Scalar {
  return scalars.length === 0 ? constant(0) : applyAll('add', scalars);
}

function combine(
  call: CallNode,
  values: readonly Scalar[],
  members: readonly Member[],
  fallback: Scalar | null,
  scope: Scope,
): Scalar | null {
  const always = (member: Member): boolean => member.belongs.kind === 'constant';
  const counted = values.map((value, i) =>
    always(members[i]!) ? value : apply('select', members[i]!.belongs, value, constant(0)),
  );
  if (call.name === 'sum') return total(counted);
  if (!members.some(always) && fallback === null) {
    scope.workshop.log.error('empty-group', call.at, { name: call.name });
    return null;
  }
  const size = total(members.map((member) => member.belongs));
  const grouped = call.name === 'mean' ? apply('divide', total(counted), size) : extreme(call.name, values, members);
  if (members.some(always)) return grouped;
  return grouped === null ? fallback : apply('select', apply('less', constant(0), size), grouped, fallback!);
}

/** The least or greatest member: those that do not belong on a path stand as the worst possible value. */
function extreme(name: string, values: readonly Scalar[], members: readonly Member[]): Scalar | null {
  const [operation, worst] = name === 'min' ? (['minimum', Infinity] as const) : (['maximum', -Infinity] as const);
  const standing = values.map((value, i) =>
    members[i]!.belongs.kind === 'constant' ? value : apply('select', members[i]!.belongs, value, constant(worst)),
  );
  return standing.length === 0 ? null : applyAll(operation, standing);
}
