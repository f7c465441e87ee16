/** Grouping functions: sum, mean, min, max and count over the elements of indexes, or where a condition holds. */

import type { CallNode, Expr } from '../expr/ast.ts';
import { plainUnit } from '../expr/unit.ts';
import { freeIndexes, type Grouping } from './indexes.ts';
import type { Scalar } from './model.ts';
import { combinations } from './names.ts';
import { apply, constant } from './operations.ts';
import type { Build, Scope } from './scope.ts';
import { asNumber, asPlain, invalidTerm, type NumberTerm, numberTerm, type Term, unify } from './term.ts';

/** One member of a group: its value, and whether it belongs (1 or 0, perhaps only known on the path). */
interface Member {
  readonly value: NumberTerm;
  readonly belongs: Scalar;
}

/** Builds a call that groups. */
export function buildGroup(
  call: CallNode,
  how: Exclude<Grouping, { kind: 'values' }>,
  scope: Scope,
  build: Build,
): Term {
  const members = gatherMembers(call, how, scope, build);
  const otherwise = how.otherwise ? build(how.otherwise, scope) : null;
  if (members === null || otherwise?.kind === 'invalid') return invalidTerm(call.at);
  if (call.name === 'count') {
    return numberTerm(total(members.map((member) => member.belongs)), plainUnit, call.at);
  }
  const fallback = otherwise && asNumber(otherwise, scope.workshop.log);
  const terms = [...members.map((member) => member.value), ...(fallback ? [fallback] : [])];
  const unified = unify(terms, scope.workshop.log);
  if (unified === null) return invalidTerm(call.at);
  const values = unified.scalars.slice(0, members.length);
  const scalar = combine(call, values, members, fallback ? unified.scalars.at(-1)! : null, scope);
  return scalar ? numberTerm(scalar, unified.unit, call.at) : invalidTerm(call.at);
}

function gatherMembers(
  call: CallNode,
  how: Exclude<Grouping, { kind: 'values' }>,
  scope: Scope,
  build: Build,
): readonly Member[] | null {
  const { names, log, spend } = scope.workshop;
  const [x] = call.args as [Expr];
  const bound = new Set(Object.keys(scope.elements));
  const involved = how.kind === 'condition' ? [x, how.condition] : [];
  const running =
    how.kind === 'indexes'
      ? how.indexes
      : [...new Set(involved.flatMap((expr) => [...freeIndexes(expr, names, bound)]))].filter((i) => !bound.has(i));
  const members: Member[] = [];
  let valid = true;
  for (const elements of combinations(running, names.indexes)) {
    const inner = { ...scope, elements: { ...scope.elements, ...elements } };
    spend(1);
    const belongs = how.kind === 'condition' ? asPlain(build(how.condition, inner), log) : constant(1);
    if (belongs === null) valid = false;
    if (belongs === null || (belongs.kind === 'constant' && belongs.value === 0)) continue;
    const isCondition = how.kind === 'condition' && how.condition === x;
    const value = isCondition ? numberTerm(belongs, plainUnit, x.at) : asNumber(build(x, inner), log);
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
  return scalars.reduce((sum, scalar) => apply('add', sum, scalar), constant(0));
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
  if (call.name === 'sum')
    return counted.length > 1 ? counted.reduce((a, b) => apply('add', a, b)) : (counted[0] ?? constant(0));
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
  return standing.length === 0 ? null : standing.reduce((a, b) => apply(operation, a, b));
}
