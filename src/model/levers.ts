/** The settings of levers, as numbers in their units or as choices. */

import { invariant } from '../base/assert.ts';
import { plainUnit } from '../expr/unit.ts';
import type { Lever } from '../plan/plan.ts';
import { expressionFor } from './definitions.ts';
import { buildInUnit } from './formula.ts';
import { type Names, tupleKey } from './names.ts';
import type { LeverSetting, Workshop } from './scope.ts';

/** The settings of a lever at an element: what the plan itself gives, and what the last override put in its place, the same without one. */
export function leverSettings(
  name: string,
  element: Readonly<Record<string, string>>,
  names: Names,
  workshop: Workshop,
): { readonly initial: LeverSetting | null; readonly current: LeverSetting | null } {
  const lever = names.levers.get(name)!;
  const settingOf = (definition: Lever['initial']) => settingFrom(lever, definition, element, workshop);
  const changed = settingDefinition(lever, keysOf(lever, element));
  const initial = settingOf(lever.initial);
  return { initial, current: changed === lever.initial ? initial : settingOf(changed) };
}

function keysOf(lever: Lever, element: Readonly<Record<string, string>>): readonly string[] {
  return lever.by.map((index) => element[index.name]!);
}

function settingFrom(
  lever: Lever,
  definition: Lever['initial'],
  element: Readonly<Record<string, string>>,
  workshop: Workshop,
): LeverSetting | null {
  const expr = expressionFor(definition, keysOf(lever, element));
  if (expr === null) return null;
  const { name, choices } = lever;
  if (choices !== null) return expr.kind === 'text' ? { kind: 'choice', value: expr.value, choices } : null;
  const unit = lever.unit ?? plainUnit;
  const scalar = buildInUnit(expr, unit, { workshop, owner: name, inNext: false, elements: element, lag: 0 });
  if (scalar === null) return null;
  invariant(scalar.kind === 'constant', 'leverSetting: levers are read as literals');
  return { kind: 'number', value: scalar, unit };
}

function settingDefinition(lever: Lever, keys: readonly string[]): Lever['initial'] {
  const override = lever.overrides.findLast(
    (candidate) => candidate.keys === null || tupleKey(candidate.keys) === tupleKey(keys),
  );
  return override?.definition.kind === 'value' ? override.definition.value : lever.initial;
}
