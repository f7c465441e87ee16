/** Rules that the models of one plan have in common: its variants differ in a few definitions, and the rest need not be built again. */

import type { Definition } from '../plan/plan.ts';
import type { Slot } from './draws.ts';
import type { Rule } from './model.ts';
import { type RuleReads, readsOf } from './walk.ts';

/** A rule and what it reads. */
export interface BuiltRule {
  readonly rule: Rule;
  readonly reads: RuleReads;
}

/** What was built of definitions, by definition and element; that of a definition goes when nothing else knows it any more. */
export type SharedRules = WeakMap<Definition, Map<string, BuiltRule>>;

/** Starts without any; the models that share them are of one plan, with whatever is set. */
export function createSharedRules(): SharedRules {
  return new WeakMap();
}

/** The rule that another model has for a slot; null where there is none, or it draws from a source of another number. */
export function sharedRule(shared: SharedRules, { definition, label }: Slot, draw: number | null): BuiltRule | null {
  const built = shared.get(definition)?.get(label) ?? null;
  return built?.rule.kind === 'draw' && built.rule.draw !== draw ? null : built;
}

/** Keeps a rule that depends on nothing which a variant can set but its own definition. */
export function shareRule(shared: SharedRules, { definition, label }: Slot, built: BuiltRule): void {
  const byElement = shared.get(definition) ?? new Map<string, BuiltRule>();
  shared.set(definition, byElement.set(label, built));
}

/** Finds what a rule reads, so that it can be shared. */
export function builtRule(rule: Rule): BuiltRule {
  return { rule, reads: readsOf(rule) };
}
