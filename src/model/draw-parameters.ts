/** The form of a draw and its parameters, from a distribution's call: those of the distributions inside it, then its own. */

import { assertNever } from '../base/assert.ts';
import type { Parameter } from '../dist/distribution.ts';
import type { Form } from '../dist/form.ts';
import { distributions } from '../dist/registry.ts';
import type { CallNode, Expr } from '../expr/ast.ts';
import { divideUnits, plainUnit, type Unit } from '../expr/unit.ts';
import { buildCells } from './column-cells.ts';
import { buildInUnit } from './formula.ts';
import type { Scalar } from './model.ts';
import type { Scope } from './scope.ts';

/** A draw's form with a scalar for each of its parameters; null where an issue was logged. */
export interface BuiltDraw {
  readonly form: Form;
  readonly parameters: readonly (Scalar | null)[];
}

/** Builds a call whose drawn variable has a unit. Null after an issue that leaves the number of parameters open. */
export function buildDraw(call: CallNode, unit: Unit, scope: Scope): BuiltDraw | null {
  const distribution = distributions.get(call.name);
  if (!distribution || call.args.length !== distribution.parameters.length) return null;
  if (!hasEqualLists(call, distribution.parameters, scope)) return null;
  const inner = innerCalls(call).map((expr) => (expr.kind === 'call' ? buildDraw(expr, unit, scope) : null));
  const own = distribution.parameters.map((parameter, i) =>
    parameter.of === 'distribution' ? [] : buildArgument(call.args[i]!, parameter, unit, scope),
  );
  if (inner.includes(null) || own.includes(null)) return null;
  const parts = inner as readonly BuiltDraw[];
  const parameters = [...parts.flatMap((part) => part.parameters), ...own.flatMap((scalars) => scalars!)];
  if (parts.length === 0) return { form: call.name, parameters };
  const counts = parts.map((part) => part.parameters.length);
  return { form: { name: call.name, of: parts.map((part) => part.form), counts }, parameters };
}

/** The distributions directly inside a distribution's call, in order. */
export function innerCalls(call: CallNode): readonly Expr[] {
  const parameters = distributions.get(call.name)?.parameters ?? [];
  return parameters.flatMap((parameter, i) => {
    const arg = call.args[i]!;
    if (parameter.of !== 'distribution') return [];
    return arg.kind === 'list' ? arg.items : [arg];
  });
}

function hasEqualLists(call: CallNode, parameters: readonly Parameter[], scope: Scope): boolean {
  const lengths = call.args.flatMap((arg) => (arg.kind === 'list' ? [arg.items.length] : []));
  if (new Set(lengths).size <= 1) return true;
  const names = parameters.flatMap(({ name, list }) => (list ? [name] : []));
  const params = { distribution: call.name, names: names.join(', '), lengths: lengths.join(', ') };
  scope.workshop.log.error('list-lengths', call.at, params);
  return false;
}

/** The scalars of one argument: several for a list or a column. Null after an issue that leaves their number open. */
function buildArgument(arg: Expr, parameter: Parameter, unit: Unit, scope: Scope): readonly (Scalar | null)[] | null {
  const own = unitOf(parameter, unit);
  if (parameter.of === 'column') return arg.kind === 'column' ? buildCells(arg, own, scope) : null;
  return (arg.kind === 'list' ? arg.items : [arg]).map((expr) => buildInUnit(expr, own, scope));
}

/** The unit that a parameter of a draw is in, given the drawn variable's. */
function unitOf({ role }: Parameter, unit: Unit): Unit {
  switch (role) {
    case 'value':
      return unit;
    case 'per-value':
      return divideUnits(plainUnit, unit);
    case 'plain':
      return plainUnit;
    default:
      return assertNever(role, 'unitOf');
  }
}
