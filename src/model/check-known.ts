/** Checks what is known before the run: values that are not finite, parameters of draws out of their range. */

import type { IssueLog } from '../base/issue.ts';
import { distributions } from '../dist/registry.ts';
import { expressionFor } from './definitions.ts';
import type { Slot } from './draws.ts';
import { createKnownValues } from './known-values.ts';
import type { Rule, Scalar } from './model.ts';
import { checkFinite, checkParameters } from './rules.ts';

/** Logs the mistakes that show without drawing anything; `order` has each cell after those that it needs. */
export function checkKnown(
  slots: readonly Slot[],
  rules: readonly Rule[],
  order: readonly number[],
  log: IssueLog,
): void {
  const known = createKnownValues((cell) => {
    const rule = rules[cell]!;
    return rule.kind === 'value' ? rule.value : null;
  });
  for (const cell of order) {
    const [slot, rule] = [slots[cell], rules[cell]!];
    if (slot === undefined || rule.kind === 'state') continue;
    const per = slot.definition.kind === 'value' ? slot.definition.value : null;
    if (rule.kind === 'value') checkFinite(per && expressionFor(per, slot.keys), known(rule.value), slot.label, log);
    else {
      checkKnownParameters(slot, rule, known, log);
      const parameters = rule.parameters.map(known);
      if (!parameters.includes(null)) checkParameters(slot, parameters as readonly number[], log);
    }
  }
}

/** Logs a parameter that must be known before the run and is not; families with such parameters have no lists. */
function checkKnownParameters(
  { definition, keys, label }: Slot,
  { distribution, parameters }: Extract<Rule, { kind: 'draw' }>,
  known: (scalar: Scalar) => number | null,
  log: IssueLog,
): void {
  const call = definition.kind === 'draw' ? expressionFor(definition.draw, keys) : null;
  for (const [i, parameter] of distributions.get(distribution)!.parameters.entries()) {
    if (call?.kind !== 'call' || !parameter.known || known(parameters[i]!) !== null) continue;
    log.error('parameter-not-known', call.args[i]!.at, { draw: label, distribution, parameter: parameter.name });
  }
}
