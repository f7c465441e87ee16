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
import { leverSetting } from './levers.ts';
import type { Cell, Draw, Model, ModelTime, Rule, Scalar } from './model.ts';
import { collectNames, type Names, tupleKey } from './names.ts';
import { apply, constant } from './operations.ts';
import { sortByNeed } from './order.ts';
import { buildRule } from './rules.ts';
import { createScalarKeys } from './scalar-key.ts';
import type { Scope, Workshop } from './scope.ts';
import { BudgetSpent, checkSize, createBudget } from './size.ts';
import { buildTargets } from './targets.ts';
import { findVarying, mayChange, references, ruleScalars } from './walk.ts';

/** Builds the model of a plan. Logs every mistake it finds; null when there is one, here or in the plan before. */
export function buildModel(plan: Plan, log: IssueLog): Model | null {
  try {
    return assembleModel(plan, log);
  } catch (error) {
    if (error instanceof BudgetSpent) return null;
    throw error;
  }
}

function assembleModel(plan: Plan, log: IssueLog): Model | null {
  const names = collectNames(plan);
  if (!checkSize(plan, names, log)) return null;
  for (const owner of [...plan.variables, ...plan.levers]) checkDefinitions(owner, names, log);
  const slots = listSlots(names);
  const sources = listDraws(slots);
  const time = layOutTime(plan.time);
  const { workshop, sums } = openWorkshop(names, slots, time, log);
  const rules = buildRules(slots, sources, workshop, sums);
  const varies = findVarying(rules, (draw) => sources.draws[draw]!.each === 'step');
  checkDrawParameters(slots, rules, sources.draws, varies, log);
  const cells = makeCells(slots, rules, varies, plan, sums);
  const dependence = buildDependence(plan.correlations, { slots, ...sources, names, log });
  const levers = buildLevers(names, workshop);
  const { measures, targets } = buildTargets({ plan, names, slots, varies, time, workshop, log });
  const orders = orderCells(cells, log);
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

/** Opens what formulas are built with; running sums get the cells behind those of the slots. */
function openWorkshop(names: Names, slots: readonly Slot[], time: ModelTime, log: IssueLog) {
  const sums: RunningSum[] = [];
  const sumOf = new Map<string, number>();
  const keyOfScalar = createScalarKeys();
  const cellOf = new Map<string, number>();
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
      const text = keyOfScalar(flow);
      const known = sumOf.get(text);
      if (known !== undefined) return known;
      sumOf.set(text, slots.length + sums.length);
      sums.push({ flow, at });
      return slots.length + sums.length - 1;
    },
    leverSetting: (lever, element) => leverSetting(lever, element, names, workshop),
    known: createKnownValues((cell) => (slots[cell] ? formulaOf(slots[cell], workshop) : null)),
    spend: createBudget(log),
  };
  return { workshop, sums };
}

/** The formula of a slot; null where it is drawn or a state. */
function formulaOf({ definition, variable, keys, element }: Slot, workshop: Workshop): Scalar | null {
  const expr = definition.kind === 'value' ? expressionFor(definition.value, keys) : null;
  const scope: Scope = { workshop, owner: variable.name, inNext: false, elements: element, lag: 0 };
  return expr && buildInUnit(expr, variable.unit ?? plainUnit, scope);
}

function buildRules(
  slots: readonly Slot[],
  { drawOf }: ReturnType<typeof listDraws>,
  workshop: Workshop,
  sums: readonly RunningSum[],
): readonly Rule[] {
  const rules = slots.map((slot, number) => buildRule(slot, drawOf.get(number) ?? null, workshop));
  const runningSums = sums.map(({ flow }, i): Rule => {
    const itself: Scalar = { kind: 'cell', cell: slots.length + i, lag: 1 };
    return { kind: 'state', start: constant(0), next: apply('add', itself, flow) };
  });
  return [...rules, ...runningSums];
}

/** A draw made once a path cannot have parameters that change by step. */
function checkDrawParameters(
  slots: readonly Slot[],
  rules: readonly Rule[],
  draws: readonly Draw[],
  varies: readonly boolean[],
  log: IssueLog,
): void {
  for (const [number, slot] of slots.entries()) {
    const rule = rules[number]!;
    if (rule.kind !== 'draw' || draws[rule.draw]!.each === 'step') continue;
    if (mayChange(rule.parameters, varies)) log.error('parameter-varies', slot.variable.at, { draw: slot.label });
  }
}

function makeCells(
  slots: readonly Slot[],
  rules: readonly Rule[],
  varies: readonly boolean[],
  plan: Plan,
  sums: readonly RunningSum[],
): readonly Cell[] {
  return rules.map((rule, number) => {
    const slot = slots[number];
    const common = { rule, varies: varies[number]! };
    if (slot) {
      const { variable, element, label } = slot;
      return {
        ...common,
        variable: variable.name,
        element,
        label,
        unit: variable.unit?.text ?? '',
        at: variable.at,
        named: true,
      };
    }
    const { at } = sums[number - slots.length] ?? { at: startOf(plan) };
    return { ...common, variable: 'cumulative', element: {}, label: 'cumulative(…)', unit: '', at, named: false };
  });
}

/** Sorts cells by need within the origin and within a later step; null after logging each cycle with its members in order. */
function orderCells(
  cells: readonly Cell[],
  log: IssueLog,
): { readonly originOrder: readonly number[]; readonly stepOrder: readonly number[] } | null {
  const orderOf = (phase: 'origin' | 'step') =>
    sortByNeed(cells.length, (cell) => neededCells(cells[cell]!.rule, phase));
  const [origin, step] = [orderOf('origin'), orderOf('step')];
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

/** What a rule needs from the same step; at the origin every earlier value is the origin's own. */
function neededCells(rule: Rule, phase: 'origin' | 'step'): readonly number[] {
  if (phase === 'origin') {
    const scalars = rule.kind === 'state' ? [rule.start] : ruleScalars(rule);
    return references(scalars).map(({ cell }) => cell);
  }
  const scalars = rule.kind === 'state' ? [rule.next] : ruleScalars(rule);
  return references(scalars).flatMap(({ cell, lag }) => (lag === 0 ? [cell] : []));
}
