/** Puts a variant's and `--set`'s definitions in place: appended to the overrides of variables and levers. */

import type { IssueLog } from '../base/issue.ts';
import { type Place, sourceAt } from '../base/place.ts';
import type { Assignment, Override, Plan } from './plan.ts';
import { readAssignment } from './read-assignment.ts';
import type { ScalarNode } from './yaml-node.ts';

/** One `--set name=value`; `place` is where the name begins, one line with the value behind it. */
export interface SetText {
  readonly name: string;
  readonly text: string;
  readonly place: Place;
  /** Where the value begins, if that is not one character behind the name. */
  readonly valueAt?: Place;
}

/** Applies a variant (null: none), then each set in order; what cannot be read is logged and left out. */
export function applySets(plan: Plan, variant: string | null, sets: readonly SetText[], log: IssueLog): Plan {
  const chosen = plan.variants.find(({ name }) => name === variant);
  if (variant !== null && !chosen) {
    const names = plan.variants.map(({ name }) => name);
    const at = plan.variants[0]?.at;
    if (at === undefined) log.error('no-variants', { file: plan.file, line: 1, column: 1 }, { name: variant });
    else log.error('unknown-variant', at, { name: variant, known: names.join(', ') }, log.nearest(variant, names));
  }
  const assignments = [...(chosen?.set ?? []), ...sets.flatMap((set) => readSet(set, plan, log) ?? [])];
  const overridden = <T extends { readonly name: string; readonly overrides: readonly Override[] }>(each: T): T => {
    const own = assignments
      .filter(({ name }) => name === each.name)
      .map(({ keys, at, definition }) => ({ keys, at, definition }));
    return own.length === 0 ? each : { ...each, overrides: [...each.overrides, ...own] };
  };
  return { ...plan, variables: plan.variables.map(overridden), levers: plan.levers.map(overridden) };
}

function readSet({ name, text, place, valueAt: given }: SetText, plan: Plan, log: IssueLog): Assignment | null {
  const trimmed = text.trim();
  if (trimmed === '') {
    log.error('set-without-value', place, { name });
    return null;
  }
  const valueAt = given ?? { ...place, column: place.column + name.length + 1 + text.indexOf(trimmed) };
  const node: ScalarNode = {
    kind: 'scalar',
    text: trimmed,
    plain: true,
    source: sourceAt(trimmed, valueAt),
    at: valueAt,
  };
  return readAssignment({ key: name, at: place, value: { node } }, plan, { units: plan.units, log });
}
