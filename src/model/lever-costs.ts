/** The levers of a model, element by element: what they are set to, how far they can be moved, and what that costs. */

import type { IssueLog } from '../base/issue.ts';
import { plainUnit, type Unit } from '../expr/unit.ts';
import type { Lever, LeverCost } from '../plan/plan.ts';
import { buildInUnit, buildNumber } from './formula.ts';
import { createKnownValues } from './known-values.ts';
import { leverSettings } from './levers.ts';
import type { ModelCost, ModelLever, Scalar } from './model.ts';
import { combinations, type Names } from './names.ts';
import { apply, constant } from './operations.ts';
import { checkFinite } from './rules.ts';
import type { LeverSetting, Scope, Workshop } from './scope.ts';
import { convertTerm, type NumberTerm, numberTerm } from './term.ts';

/** Stands for the lever's own value in the scalar of its cost. */
const ownValue: Scalar = { kind: 'cell', cell: 0, lag: 0 };

/** Builds the levers in the plan's order, the last index of each running fastest. All costs are in the unit of the first that has one. */
export function buildLevers(names: Names, workshop: Workshop): readonly ModelLever[] {
  const levers: ModelLever[] = [];
  let costUnit: Unit | null = null;
  for (const lever of names.levers.values()) {
    const by = lever.by.map((index) => index.name);
    for (const element of combinations(by, names.indexes)) {
      const { initial, current: setting } = leverSettings(lever.name, element, names, workshop);
      if (initial === null || setting === null) continue;
      const scope = { workshop, owner: lever.name, inNext: false, elements: element, lag: 0 };
      const terms = lever.cost && costTerms(lever, lever.cost, initial, scope);
      costUnit ??= terms?.find((term) => term.unit !== null)?.unit ?? null;
      const keys = by.map((index) => element[index]!);
      const built: ModelLever = {
        name: lever.name,
        element,
        label: keys.length === 0 ? lever.name : `${lever.name}[${keys.join(', ')}]`,
        unit: lever.unit?.text ?? '',
        choices: lever.choices,
        range: rangeOf(lever, scope),
        initial: plainSetting(initial),
        setting: plainSetting(setting),
        cost: terms && joinCosts(lever, terms, costUnit ?? plainUnit, workshop.log),
      };
      checkCost(lever, built, workshop.log);
      levers.push(built);
    }
  }
  return levers;
}

/** What a lever costs at a setting, in the unit of its cost. */
export function leverCost(cost: ModelCost, setting: number | string): number {
  if (cost.kind === 'choices') return cost.of[setting]!;
  const value = constant(Number(setting));
  return createKnownValues(() => value)(cost.of)!;
}

function plainSetting(setting: LeverSetting): number | string {
  if (setting.kind === 'choice') return setting.value;
  return setting.value.kind === 'constant' ? setting.value.value : Number.NaN;
}

/** The cost as a number of the lever's own value, or one for each choice; null after an issue. */
function costTerms(lever: Lever, cost: LeverCost, initial: LeverSetting, scope: Scope): readonly NumberTerm[] | null {
  if (cost.kind === 'choices') {
    const terms = lever.choices!.map((choice) => {
      const given = cost.of.find((each) => each.choice === choice);
      return given ? buildNumber(given.number, scope) : null;
    });
    return terms.includes(null) ? null : (terms as readonly NumberTerm[]);
  }
  if (cost.kind === 'per-unit') {
    const each = buildNumber(cost.number, scope);
    if (each === null || initial.kind === 'choice') return null;
    const away = apply('abs', apply('subtract', ownValue, initial.value));
    return [numberTerm(apply('multiply', each.scalar, away), each.unit, each.at)];
  }
  const settings: readonly LeverSetting[] =
    lever.choices === null
      ? [{ kind: 'number', value: ownValue, unit: lever.unit ?? plainUnit }]
      : lever.choices.map((value) => ({ kind: 'choice', value, choices: lever.choices! }));
  const terms = settings.map((setting) =>
    buildNumber(cost.expr, { ...scope, workshop: { ...scope.workshop, leverSetting: () => setting } }),
  );
  return terms.includes(null) ? null : (terms as readonly NumberTerm[]);
}

function joinCosts(lever: Lever, terms: readonly NumberTerm[], unit: Unit, log: IssueLog): ModelCost | null {
  const scalars = terms.map((term) => convertTerm(term, unit, log));
  if (scalars.includes(null)) return null;
  const text = unit === plainUnit ? '' : unit.text;
  if (lever.choices === null) return { kind: 'number', of: scalars[0]!, unit: text };
  const value = createKnownValues(() => null);
  const costs = lever.choices.map((choice, i) => [choice, value(scalars[i]!)!] as const);
  return { kind: 'choices', of: Object.fromEntries(costs), unit: text };
}

function rangeOf({ range, unit }: Lever, scope: Scope): readonly [number, number] | null {
  const bounds = range?.map((bound) => {
    const scalar = buildInUnit(bound, unit ?? plainUnit, scope);
    return scalar?.kind === 'constant' ? scalar.value : Number.NaN;
  });
  return bounds ? [bounds[0]!, bounds[1]!] : null;
}

/** A cost must be finite where the lever can be. */
function checkCost(lever: Lever, { cost, range, choices, initial }: ModelLever, log: IssueLog): void {
  const expr = lever.cost?.kind === 'formula' ? lever.cost.expr : null;
  if (cost === null || expr === null) return;
  const costs = (choices ?? [initial, ...(range ?? [])]).map((setting) => leverCost(cost, setting));
  const wrong = costs.find((each) => !Number.isFinite(each));
  if (wrong !== undefined) checkFinite(expr, wrong, `levers.${lever.name}.cost`, log);
}
