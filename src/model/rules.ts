/** The rules of cells: definitions built into scalars, parameters of draws checked as far as they are known. */

import { invariant } from '../base/assert.ts';
import type { IssueLog } from '../base/issue.ts';
import type { CallNode, Expr } from '../expr/ast.ts';
import { plainUnit, type Unit } from '../expr/unit.ts';
import type { PerElement } from '../plan/plan.ts';
import { checkParameters } from './check-parameters.ts';
import { expressionFor } from './definitions.ts';
import { buildDraw } from './draw-parameters.ts';
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
      return buildDrawRule(call, draw, slot.label, unit, scope);
    }
  }
}

/** Builds the rule of a draw, and checks those of its parameters that are written as constants. */
function buildDrawRule(call: CallNode, draw: number, label: string, unit: Unit, scope: Scope): Rule {
  const built = buildDraw(call, unit, scope);
  if (built === null) return { kind: 'draw', distribution: call.name, parameters: [], draw };
  const { form, parameters } = built;
  const values = parameters.map((scalar) => (scalar?.kind === 'constant' ? scalar.value : null));
  checkParameters({ call, form, values }, label, scope.workshop.log);
  return { kind: 'draw', distribution: form, parameters: parameters.map((scalar) => scalar ?? placeholder), draw };
}

/** Logs a value that is known and not finite. */
export function checkFinite(expr: Expr | null, value: number | null, name: string, log: IssueLog): void {
  if (expr === null || value === null || Number.isFinite(value)) return;
  log.error('constant-not-finite', expr.at, { name, value: String(value) });
}
