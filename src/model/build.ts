/** From a checked plan to the model: every element of every variable a cell, in an order that can be computed. */

import type { IssueLog } from '../base/issue.ts';
import type { Place } from '../base/place.ts';
import { plainUnit } from '../expr/unit.ts';
import type { Plan } from '../plan/plan.ts';
import { checkKnown } from './check-known.ts';
import { layOutTime, uncoveredSteps } from './clock.ts';
import { checkDefinitions, expressionFor } from './definitions.ts';
import { buildDependence } from './dependence.ts';
import { listDraws, listSlots, type Slot } from './draws.ts';
import { buildInUnit } from './formula.ts';
import { createKnownValues } from './known-values.ts';
import { buildLevers } from './lever-costs.ts';
import { leverSettings } from './levers.ts';
import type { Cell, Draw, Model, ModelTime, Rule, Scalar } from './model.ts';
import { collectNames, type Names, tupleKey } from './names.ts';
import { apply, constant } from './operations.ts';
import { sortByNeed } from './order.ts';
import { buildRule } from './rules.ts';
import { createScalarKeys } from './scalar-key.ts';
import type { LeverSetting, Scope, Workshop } from './scope.ts';
import {
  type BuiltRule,
  builtRule,
  createSharedRules,
  type SharedRules,
  sharedRule,
  shareRule,
} from './shared-rules.ts';
import { BudgetSpent, checkSize, createBudget } from './size.ts';
import { buildTargets } from './targets.ts';
import { findVarying, mayChange, type RuleReads } from './walk.ts';

/**
 * Builds the model of a plan. Logs every mistake it finds; null when there is one, here or in the plan before.
 * @param shared of models of the same plan with other things set
 */
export function buildModel(plan: Plan, log: IssueLog, shared: SharedRules = createSharedRules()): Model | null {
  try {
    return assembleModel(plan, log, shared);
  } catch (error) {
    if (error instanceof BudgetSpent) return null;
    throw error;
  }
}

function assembleModel(plan: Plan, log: IssueLog, shared: SharedRules): Model | null {
  const names = collectNames(plan);
  if (!checkSize(plan, names, log)) return null;
  for (const owner of [...plan.variables, ...plan.levers]) checkDefinitions(owner, names, log);
  const slots = listSlots(names);
  const sources = listDraws(slots);
  const time = layOutTime(plan.time);
  const { workshop, sums, sets } = openWorkshop(names, slots, time, log);
  const built = slots.map((slot, number) => {
    const draw = sources.drawOf.get(number) ?? null;
    const known = sharedRule(shared, slot, draw);
    if (known !== null) return known;
    sets.read = false;
    const logged = log.issues.length;
    const made = builtRule(buildRule(slot, draw, workshop));
    // what is wrong with it is to be said of each model
    if (!sets.read && log.issues.length === logged) shareRule(shared, slot, made);
    return made;
  });
  built.push(...sumRules(sums, slots.length).map(builtRule));
  const rules = built.map(({ rule }) => rule);
  const reads = built.map((each) => each.reads);
  const varies = findVarying(rules, reads, (draw) => sources.draws[draw]!.each === 'step');
  checkDrawParameters(slots, built, sources.draws, varies, log);
  const cells = makeCells(slots, rules, varies, plan, sums);
  const dependence = buildDependence(plan.correlations, { slots, ...sources, names, log });
  const levers = buildLevers(names, workshop);
  const { measures, targets } = buildTargets({ plan, names, slots, varies, time, workshop, log });
  const orders = orderCells(cells, reads, log);
  if (orders === null || log.failed) return null;
  checkKnown(slots, rules, orders.originOrder, log);
  if (log.failed) return null;
  const uncovered = uncoveredSteps(time);
  if (uncovered.length > 0) {
    const steps = uncovered.length > 4 ? [...uncovered.slice(0, 3), '…', uncovered.at(-1)] : uncovered;
    log.warn('uncovered-steps', startOf(plan), { steps: steps.join(', '), report: plan.time.report });
  }
  return { time, cells, draws: sources.draws, dependence, levers, ...orders, measures, targets };
}

function startOf(plan: Plan): Place {
  return { file: plan.file, line: 1, column: 1 };
}

interface RunningSum {
  readonly flow: Scalar;
  readonly at: Place;
}

/**
 * Opens what formulas are built with; running sums get the cells behind those of the slots. `sets.read` becomes true when a
 * formula takes up what depends on more of the plan than its own text: a lever's setting, a value known before the run, the
 * number of a running sum.
 */
function openWorkshop(names: Names, slots: readonly Slot[], time: ModelTime, log: IssueLog) {
  const sums: RunningSum[] = [];
  const sumOf = new Map<string, number>();
  const keyOfScalar = createScalarKeys();
  const cellOf = new Map<string, number>();
  const sets = { read: false };
  const settings = new Map<string, LeverSetting | null>();
  const known = createKnownValues((cell) => (slots[cell] ? formulaOf(slots[cell], workshop) : null));
  for (const [number, { variable, keys }] of slots.entries()) cellOf.set(tupleKey([variable.name, ...keys]), number);
  const workshop: Workshop = {
    names,
    log,
    dt: time.dt,
    steps: time.steps,
    cellOf: (variable, element) => {
      const by = names.variables.get(variable)!.by;
      return cellOf.get(tupleKey([variable, ...by.map((index) => element[index.name]!)]))!;
    },
    runningSum: (flow, at) => {
      sets.read = true;
      const text = keyOfScalar(flow);
      const known = sumOf.get(text);
      if (known !== undefined) return known;
      sumOf.set(text, slots.length + sums.length);
      sums.push({ flow, at });
      return slots.length + sums.length - 1;
    },
    leverSetting: (lever, element) => {
      sets.read = true;
      const key = tupleKey([lever, ...names.levers.get(lever)!.by.map((index) => element[index.name]!)]);
      if (!settings.has(key)) settings.set(key, leverSettings(lever, element, names, workshop).current);
      return settings.get(key)!;
    },
    known: (scalar) => {
      if (scalar.kind === 'constant') return scalar.value;
      sets.read = true;
      return known(scalar);
    },
    spend: createBudget(log),
  };
  return { workshop, sums, sets };
}

/** The formula of a slot; null where it is drawn or a state. */
function formulaOf({ definition, variable, keys, element }: Slot, workshop: Workshop): Scalar | null {
  const expr = definition.kind === 'value' ? expressionFor(definition.value, keys) : null;
  const scope: Scope = { workshop, owner: variable.name, inNext: false, elements: element, lag: 0 };
  return expr && buildInUnit(expr, variable.unit ?? plainUnit, scope);
}

/** The rules of running sums, the first of which is the cell `first`. */
function sumRules(sums: readonly RunningSum[], first: number): readonly Rule[] {
  return sums.map(({ flow }, i): Rule => {
    const itself: Scalar = { kind: 'cell', cell: first + i, lag: 1 };
    return { kind: 'state', start: constant(0), next: apply('add', itself, flow) };
  });
}

/** A draw made once a path cannot have parameters that change by step. */
function checkDrawParameters(
  slots: readonly Slot[],
  built: readonly BuiltRule[],
  draws: readonly Draw[],
  varies: readonly boolean[],
  log: IssueLog,
): void {
  for (const [number, slot] of slots.entries()) {
    const { rule, reads } = built[number]!;
    if (rule.kind !== 'draw' || draws[rule.draw]!.each === 'step') continue;
    if (mayChange(reads, varies)) log.error('parameter-varies', slot.variable.at, { draw: slot.label });
  }
}

function makeCells(
  slots: readonly Slot[],
  rules: readonly Rule[],
  varies: readonly boolean[],
  plan: Plan,
  sums: readonly RunningSum[],
): readonly Cell[] {
  return rules.map((rule, number): Cell => {
    const slot = slots[number];
    if (slot) {
      const { variable, element, label } = slot;
      const { name, unit, at } = variable;
      return { variable: name, element, label, unit: unit?.text ?? '', at, rule, varies: varies[number]!, named: true };
    }
    const { at } = sums[number - slots.length] ?? { at: startOf(plan) };
    const label = 'cumulative(…)';
    return { variable: 'cumulative', element: {}, label, unit: '', at, rule, varies: varies[number]!, named: false };
  });
}

/** Sorts cells by need within the origin and within a later step; null after logging each cycle with its members in order. */
function orderCells(
  cells: readonly Cell[],
  reads: readonly RuleReads[],
  log: IssueLog,
): { readonly originOrder: readonly number[]; readonly stepOrder: readonly number[] } | null {
  const origin = sortByNeed(cells.length, (cell) => reads[cell]!.atOrigin);
  const step = sortByNeed(cells.length, (cell) => reads[cell]!.atStep);
  if (origin.kind === 'order' && step.kind === 'order') return { originOrder: origin.order, stepOrder: step.order };
  const within = step.kind === 'cycles' ? step.cycles.map((cycle) => cycle.map((cell) => cells[cell]!)) : [];
  for (const members of within) {
    const [first, second = first] = members as [Cell, ...Cell[]];
    log.error('cycle', first.at, { path: pathOf(members), name: second.label, user: first.label });
  }
  for (const cycle of origin.kind === 'cycles' ? origin.cycles : []) {
    const members = cycle.map((cell) => cells[cell]!);
    if (within.some((others) => others.some((cell) => members.includes(cell)))) continue;
    log.error('cycle-at-origin', members[0]!.at, { path: pathOf(members), name: members[0]!.variable });
  }
  return null;
}

function pathOf(members: readonly Cell[]): string {
  return [...members, members[0]!].map((cell) => cell.label).join(' → ');
}
