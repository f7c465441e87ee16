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
import { leverSetting } from './levers.ts';
import type { Cell, Draw, Model, ModelTime, Rule, Scalar } from './model.ts';
import { collectNames, type Names } from './names.ts';
import { apply, constant } from './operations.ts';
import { sortByNeed } from './order.ts';
import { buildRule } from './rules.ts';
import { createScalarKeys } from './scalar-key.ts';
import type { Scope, Workshop } from './scope.ts';
import { checkSize, createBudget } from './size.ts';
import { buildTargets } from './targets.ts';
import { findVarying, mayChange, references, ruleScalars } from './walk.ts';

/** Builds the model of a plan. Logs every mistake it finds; null when there is one, here or in the plan before. */
export function buildModel(plan: Plan, log: IssueLog): Model | null {
  const names = collectNames(plan);
  if (!checkSize(plan, names, log)) return null;
  for (const owner of [...plan.variables, ...plan.levers]) checkDefinitions(owner, names, log);
  const slots = listSlots(names);
  const sources = listDraws(slots);
  const time = layOutTime(plan.time);
  const { workshop, sums } = openWorkshop(names, slots, time, plan, log);
  const rules = buildRules(slots, sources, workshop, sums);
  const varies = findVarying(rules, (draw) => sources.draws[draw]!.each === 'step');
  checkDrawParameters(slots, rules, sources.draws, varies, log);
  const cells = makeCells(slots, rules, varies, plan, sums);
  const dependence = buildDependence(plan.correlations, { slots, ...sources, names, log });
  const { measures, targets } = buildTargets({ plan, names, slots, varies, time, workshop, log });
  if (log.failed) return null;
  const originOrder = orderCells(cells, 'origin', log);
  const stepOrder = originOrder && orderCells(cells, 'step', log);
  if (originOrder === null || stepOrder === null) return null;
  checkKnown(slots, rules, originOrder, log);
  if (log.failed) return null;
  const uncovered = uncoveredSteps(time);
  if (uncovered.length > 0) {
    const steps = uncovered.length > 4 ? [...uncovered.slice(0, 3), '…', uncovered.at(-1)] : uncovered;
    log.warn('uncovered-steps', startOf(plan), { steps: steps.join(', '), report: plan.time.report });
  }
  return { time, cells, draws: sources.draws, dependence, originOrder, stepOrder, measures, targets };
}

function startOf(plan: Plan): Place {
  return { file: plan.file, line: 1, column: 1 };
}

interface RunningSum {
  readonly flow: Scalar;
  readonly at: Place;
}

/** Opens what formulas are built with; running sums get the cells behind those of the slots. */
function openWorkshop(names: Names, slots: readonly Slot[], time: ModelTime, _plan: Plan, log: IssueLog) {
  const sums: RunningSum[] = [];
  const sumOf = new Map<string, number>();
  const keyOfScalar = createScalarKeys();
  const cellOf = new Map<string, number>();
  const key = (variable: string, elements: readonly (string | undefined)[]): string =>
    [variable, ...elements].join('\u0000');
  for (const [number, slot] of slots.entries()) cellOf.set(key(slot.variable.name, slot.keys), number);
  const workshop: Workshop = {
    names,
    log,
    dt: time.dt,
    steps: time.steps,
    cellOf: (variable, element) => {
      const by = names.variables.get(variable)!.by;
      return cellOf.get(
        key(
          variable,
          by.map((index) => element[index.name]),
        ),
      )!;
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
    spend: createBudget(),
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

/** Sorts cells by need within the origin or within a later step; a cycle is an issue that names its members in order. */
function orderCells(cells: readonly Cell[], phase: 'origin' | 'step', log: IssueLog): readonly number[] | null {
  const ordering = sortByNeed(cells.length, (cell) => neededCells(cells[cell]!.rule, phase));
  if (ordering.kind === 'order') return ordering.order;
  const members = ordering.members.map((cell) => cells[cell]!);
  const [first] = members as [Cell];
  const path = [...members, first].map((cell) => cell.label).join(' → ');
  const second = members[1] ?? first;
  if (
    phase === 'origin' &&
    sortByNeed(cells.length, (cell) => neededCells(cells[cell]!.rule, 'step')).kind === 'order'
  ) {
    log.error('cycle-at-origin', first.at, { path, name: first.variable });
  } else {
    log.error('cycle', first.at, { path, name: second.label, user: first.label });
  }
  return null;
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
