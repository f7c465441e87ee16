/** Walks over scalars and over what cells need. */

import type { Cell, DependenceGroup, Model, Rule, Scalar } from './model.ts';

/** Visits scalars and everything below them; what formulas share is visited once. */
function visitScalars(scalars: readonly Scalar[], visit: (scalar: Scalar) => void): void {
  const seen = new Set<Scalar>();
  const enter = (scalar: Scalar): void => {
    if (seen.has(scalar)) return;
    seen.add(scalar);
    visit(scalar);
    if (scalar.kind === 'apply') for (const arg of scalar.args) enter(arg);
  };
  for (const scalar of scalars) enter(scalar);
}

/** The scalars of a rule. */
export function ruleScalars(rule: Rule): readonly Scalar[] {
  switch (rule.kind) {
    case 'value':
      return [rule.value];
    case 'draw':
      return rule.parameters;
    case 'state':
      return [rule.start, rule.next];
  }
}

/** The cells that some scalars refer to, with the lag of each reference. */
export function references(scalars: readonly Scalar[]): readonly { readonly cell: number; readonly lag: number }[] {
  const found: { cell: number; lag: number }[] = [];
  visitScalars(scalars, (node) => {
    if (node.kind === 'cell') found.push({ cell: node.cell, lag: node.lag });
  });
  return found;
}

function readsClock(scalars: readonly Scalar[]): boolean {
  let clock = false;
  visitScalars(scalars, (node) => {
    if (node.kind === 'clock') clock = true;
  });
  return clock;
}

/** Tells whether a scalar among some may change from step to step, given which cells do. */
export function mayChange(scalars: readonly Scalar[], varies: readonly boolean[]): boolean {
  return readsClock(scalars) || references(scalars).some(({ cell }) => varies[cell]);
}

/** Says of each rule whether its value may change from step to step. */
export function findVarying(rules: readonly Rule[], isStepDraw: (draw: number) => boolean): readonly boolean[] {
  const varies = rules.map((rule) => {
    if (rule.kind === 'state') return true;
    if (rule.kind === 'draw') return isStepDraw(rule.draw);
    return readsClock([rule.value]);
  });
  const users: number[][] = rules.map(() => []);
  for (const [user, rule] of rules.entries()) {
    if (rule.kind === 'value') for (const { cell } of references([rule.value])) users[cell]!.push(user);
  }
  const pending = varies.flatMap((does, cell) => (does ? [cell] : []));
  for (let cell = pending.pop(); cell !== undefined; cell = pending.pop()) {
    for (const user of users[cell]!) {
      if (varies[user]) continue;
      varies[user] = true;
      pending.push(user);
    }
  }
  return varies;
}

/** Finds the draws that a cell's value depends on, at whatever step, those its correlations bring in among them. */
export function drawsBehind(model: Model, cell: number): ReadonlySet<number> {
  const draws = new Set<number>();
  const seen = new Set([cell]);
  const pending = [cell];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { rule }: Cell = model.cells[next]!;
    if (rule.kind === 'draw') for (const draw of drawsUnder(rule.draw, model.dependence)) draws.add(draw);
    for (const { cell: needed } of references(ruleScalars(rule))) {
      if (!seen.has(needed)) pending.push(needed);
      seen.add(needed);
    }
  }
  return draws;
}

/** The draws whose normals a draw is made of: itself, and under a copula those before it that weigh on it; a mixing variable is no draw. */
function drawsUnder(draw: number, groups: readonly DependenceGroup[]): readonly number[] {
  const group = groups.find((candidate) => candidate.draws.includes(draw));
  if (!group) return [draw];
  const row = group.factor[group.draws.indexOf(draw)]!;
  return group.draws.filter((_, column) => (row[column] ?? 0) !== 0);
}
