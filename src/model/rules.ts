/** The rules of cells: definitions built into scalars, parameters of draws checked as far as they are known. */

import { assertNever, invariant } from '../base/assert.ts';
import type { IssueLog } from '../base/issue.ts';
import type { Parameter } from '../dist/distribution.ts';
import { distributions } from '../dist/registry.ts';
import type { CallNode, Expr } from '../expr/ast.ts';
import { printExpression } from '../expr/print-expression.ts';
import { divideUnits, plainUnit, type Unit } from '../expr/unit.ts';
import type { PerElement } from '../plan/plan.ts';
import { expressionFor } from './definitions.ts';
import type { Slot } from './draws.ts';
import { buildInUnit } from './formula.ts';
import type { Rule, Scalar } from './model.ts';
import { constant } from './operations.ts';
import type { Scope, Workshop } from './scope.ts';

const placeholder: Scalar = constant(0); // stands where an issue was logged; such a model is never run

/** Builds the rule of a slot; `draw` is the number of its source, if it has one. */
export function buildRule(slot: Slot, draw: number | null, workshop: Workshop): Rule {
  const { definition, variable, keys } = slot;
  const unit = variable.unit ?? plainUnit;
  const scope: Scope = { workshop, owner: variable.name, inNext: false, elements: slot.element, lag: 0 };
  const build = (per: PerElement, inNext: boolean): Scalar => {
    const expr = expressionFor(per, keys);
    const scalar = expr && buildInUnit(expr, unit, { ...scope, inNext });
    checkFinite(expr, scalar?.kind === 'constant' ? scalar.value : null, slot.label, workshop.log);
    invariant(scalar !== null || workshop.log.failed, 'a formula has a value or an issue');
    return scalar ?? placeholder;
  };
  switch (definition.kind) {
    case 'value':
      return { kind: 'value', value: build(definition.value, false) };
    case 'state':
      return { kind: 'state', start: build(definition.start, false), next: build(definition.next, true) };
    case 'draw': {
      const call = expressionFor(definition.draw, keys);
      if (call?.kind !== 'call' || draw === null) return { kind: 'value', value: placeholder };
      return { kind: 'draw', distribution: call.name, parameters: buildParameters(call, slot, unit, scope), draw };
    }
  }
}

function buildParameters(call: CallNode, slot: Slot, unit: Unit, scope: Scope): readonly Scalar[] {
  const distribution = distributions.get(call.name);
  if (!distribution || call.args.length !== distribution.parameters.length) return [];
  const lengths = call.args.flatMap((arg) => (arg.kind === 'list' ? [arg.items.length] : []));
  if (new Set(lengths).size > 1) {
    const names = distribution.parameters.flatMap(({ name, list }) => (list ? [name] : []));
    const params = { distribution: call.name, names: names.join(', '), lengths: lengths.join(', ') };
    scope.workshop.log.error('list-lengths', call.at, params);
    return [];
  }
  const exprs: { readonly expr: Expr; readonly unit: Unit }[] = distribution.parameters.flatMap((parameter, i) => {
    const arg = call.args[i];
    if (!arg) return [];
    const own = unitOf(parameter, unit);
    return (arg.kind === 'list' ? arg.items : [arg]).map((expr) => ({ expr, unit: own }));
  });
  const scalars = exprs.map((entry) => buildInUnit(entry.expr, entry.unit, scope));
  const parameters = scalars.map((scalar) => scalar ?? placeholder);
  if (!scalars.includes(null) && parameters.every((scalar) => scalar.kind === 'constant')) {
    checkParameters(
      slot,
      parameters.map((scalar) => scalar.value),
      scope.workshop.log,
    );
  }
  return parameters;
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

/** Logs a value that is known and not finite. */
export function checkFinite(expr: Expr | null, value: number | null, name: string, log: IssueLog): void {
  if (expr === null || value === null || Number.isFinite(value)) return;
  log.error('constant-not-finite', expr.at, { name, value: String(value) });
}

/** Logs the first parameter of a draw that is out of its range; lists stand one behind the other. */
export function checkParameters({ definition, keys, label }: Slot, parameters: readonly number[], log: IssueLog): void {
  const call = definition.kind === 'draw' ? expressionFor(definition.draw, keys) : null;
  const distribution = call?.kind === 'call' ? distributions.get(call.name) : undefined;
  const fault = distribution?.check(parameters);
  if (call?.kind !== 'call' || !distribution || !fault) return;
  const arg = call.args[fault.parameter]!;
  log.error('parameter-out-of-range', arg.at, {
    draw: label,
    distribution: call.name,
    parameter: distribution.parameters[fault.parameter]!.name,
    value: arg.kind === 'list' ? printExpression(arg) : String(parameters[fault.parameter]!),
    rule: fault.rule.en,
    ruleZh: fault.rule.zh,
  });
}
