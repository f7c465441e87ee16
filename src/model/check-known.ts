/** Checks what is known before the run: values that are not finite, parameters of draws out of their range. */

import { invariant } from '../base/assert.ts';
import type { IssueLog } from '../base/issue.ts';
import { checkMustBeKnown, checkParameters } from './check-parameters.ts';
import { expressionFor } from './definitions.ts';
import type { Slot } from './draws.ts';
import { createKnownValues } from './known-values.ts';
import type { Rule } from './model.ts';
import { checkFinite } from './rules.ts';

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
      const call = slot.definition.kind === 'draw' ? expressionFor(slot.definition.draw, slot.keys) : null;
      invariant(call?.kind === 'call', 'a rule that draws comes from a call');
      const draw = { call, form: rule.distribution, values: rule.parameters.map(known) };
      checkMustBeKnown(draw, slot.label, log);
      checkParameters(draw, slot.label, log);
    }
  }
}
