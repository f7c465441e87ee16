/** Parameters of draws against their rules, as far as they are known before the run: for each distribution in a nest as soon as all of its own are. */

import type { IssueLog } from '../base/issue.ts';
import { type CompositeForm, type Form, type FormFault, resolveForm } from '../dist/form.ts';
import { distributions } from '../dist/registry.ts';
import type { CallNode, Expr } from '../expr/ast.ts';
import { printExpression } from '../expr/print-expression.ts';
import { innerCalls } from './draw-parameters.ts';

/** A draw's call, its form, and its parameters in the form's order; null where a value is not known. */
export interface DrawCall {
  readonly call: CallNode;
  readonly form: Form;
  readonly values: readonly (number | null)[];
}

/**
 * Logs parameters that are out of their range.
 * @param draw the drawn element, as people write it
 * @returns whether all are known and in range
 */
export function checkParameters({ call, form, values }: DrawCall, draw: string, log: IssueLog): boolean {
  // every part is looked at, so that all of their faults are reported together
  const sound = partsOf(call, form, values).map((part) => checkParameters(part, draw, log));
  if (sound.includes(false) || values.includes(null)) return false;
  const fault = resolveForm(form).check(values as readonly number[]);
  if (fault) logFault(call, fault, draw, log);
  return fault === null;
}

/** Logs parameters that must be known before the run and are not. */
export function checkMustBeKnown({ call, form, values }: DrawCall, draw: string, log: IssueLog): void {
  for (const part of partsOf(call, form, values)) checkMustBeKnown(part, draw, log);
  if (!isNamed(form)) return;
  // families with such parameters have no lists
  for (const [i, parameter] of distributions.get(form)!.parameters.entries()) {
    if (!parameter.known || values[i] !== null) continue;
    log.error('parameter-not-known', call.args[i]!.at, { draw, distribution: form, parameter: parameter.name });
  }
}

function isNamed(form: Form): form is string {
  return typeof form === 'string';
}

/** The distributions directly inside a call, with their own parameters. */
function partsOf(call: CallNode, form: Form, values: readonly (number | null)[]): readonly DrawCall[] {
  if (typeof form === 'string') return [];
  const { of, counts } = form as CompositeForm; // forms that are known come about only when a model is lowered
  let start = 0;
  return innerCalls(call).map((inner, i) => {
    const first = start;
    start += counts[i]!;
    return { call: inner as CallNode, form: of[i]!, values: values.slice(first, start) };
  });
}

function logFault(
  call: CallNode,
  { parameter, item, distribution, value, rule }: FormFault,
  draw: string,
  log: IssueLog,
): void {
  const arg = call.args[parameter]!;
  const at: Expr = arg.kind === 'list' && item !== undefined ? arg.items[item]! : arg;
  log.error('parameter-out-of-range', at.at, {
    draw,
    distribution: call.name,
    parameter: distribution.parameters[parameter]!.name,
    value: Number.isNaN(value) ? printExpression(at) : String(value),
    rule: rule.en,
    ruleZh: rule.zh,
  });
}
