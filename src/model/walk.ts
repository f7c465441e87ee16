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

/** How many scalars there are, with those below them; what formulas share counts once. */
export function countScalars(scalars: readonly Scalar[]): number {
  let count = 0;
  visitScalars(scalars, () => {
    count += 1;
  });
  return count;
}

/** What a rule reads, found once. */
export interface RuleReads {
  /** The cells that it needs from the origin itself: there every earlier value is the origin's own. */
  readonly atOrigin: readonly number[];
  /** The cells that it needs from the same later step. */
  readonly atStep: readonly number[];
  /** The cells of its value or parameters, at whatever lag; those of a state do not matter to what varies. */
  readonly cells: readonly number[];
  readonly clock: boolean;
}

/** Finds what a rule reads. */
export function readsOf(rule: Rule): RuleReads {
  const scalars = ruleScalars(rule);
  const read = references(scalars);
  const [origin, step] = rule.kind === 'state' ? [references([rule.start]), references([rule.next])] : [read, read];
  let clock = false;
  visitScalars(scalars, (node) => {
    if (node.kind === 'clock') clock = true;
  });
  return {
    atOrigin: origin.map(({ cell }) => cell),
    atStep: step.flatMap(({ cell, lag }) => (lag === 0 ? [cell] : [])),
    cells: read.map(({ cell }) => cell),
    clock,
  };
}

/** Tells whether what a rule reads may change from step to step, given which cells do. */
export function mayChange({ clock, cells }: RuleReads, varies: readonly boolean[]): boolean {
  return clock || cells.some((cell) => varies[cell]);
}

/** Says of each rule whether its value may change from step to step. */
export function findVarying(
  rules: readonly Rule[],
  reads: readonly RuleReads[],
  isStepDraw: (draw: number) => boolean,
): readonly boolean[] {
  const varies = rules.map((rule, number) => {
    if (rule.kind === 'state') return true;
    if (rule.kind === 'draw') return isStepDraw(rule.draw);
    return reads[number]!.clock;
  });
  const users: number[][] = rules.map(() => []);
  for (const [user, rule] of rules.entries()) {
    if (rule.kind === 'value') for (const cell of reads[user]!.cells) users[cell]!.push(user);
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
