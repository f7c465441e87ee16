/** From model to program: cells in order to operations, what does not change by step done once a path, lags kept. */

import { invariant } from '../base/assert.ts';
import type { Cell, Model, Scalar } from '../model/model.ts';
import type { Operation } from '../model/operations.ts';
import { references, ruleScalars } from '../model/walk.ts';
import type { Aggregate } from '../plan/plan.ts';
import { assignColumns } from './columns.ts';
import { withoutDeadCode } from './dead-code.ts';
import { orderByDemand } from './demand-order.ts';
import { fuseOps, sinkGrowth } from './fuse.ts';
import { withoutImpliedChecks } from './implied-checks.ts';
import { joinQuotients } from './join-quotients.ts';
import { createLineFinder, type LineFinder } from './lines.ts';
import { createDrawLowering, type DrawLowering, type KnownDraw } from './lower-draws.ts';
import type { Op, Program } from './program.ts';
import { findRanges } from './ranges.ts';
import { createRegisters, type Registers } from './registers.ts';

/** What the program is to report: cells, by periods. */
export interface Observed {
  readonly measures: readonly { readonly cell: number; readonly aggregate: Aggregate }[];
  readonly periods: readonly { readonly firstStep: number; readonly lastStep: number }[];
  /** Control variates to sum: products of one or two known draws less their means. */
  readonly controls?: readonly (readonly ControlFactor[])[];
  /**
   * Whether values that are not finite end the run: `cells` checks each cell, `paths` only as many as tell whether a path has any, and with `none` a
   * replay shows them instead.
   */
  readonly checked: 'cells' | 'paths' | 'none';
}

/** A draw and its mean. */
export interface ControlFactor extends KnownDraw {
  readonly mean: number;
}

/** What a forecast observes: the model's measures by its reporting periods. */
export function forecastObserved(model: Model): Observed {
  return { measures: model.measures, periods: model.time.periods, checked: 'paths' };
}

/** What a forecast observes, with a check of every cell: to find where a path that failed did so first. */
export function faultObserved(model: Model): Observed {
  return { ...forecastObserved(model), checked: 'cells' };
}

/** Lowers a model to the program that reports what is asked for. What is asked for changes no bit of any value. */
export function lowerModel(model: Model, observed: Observed): Program {
  const registers = createRegisters(model.time);
  const history = keepHistory(model, registers);
  const draws = createDrawLowering(model, registers, observed.checked !== 'none');
  const lowering: Lowering = {
    model,
    registers,
    history,
    draws,
    current: { origin: new Map(), step: new Map() },
    formulas: { origin: new Map(), step: new Map() },
    lineOf: createLineFinder(registers),
    growing: new Map(),
  };
  for (const section of ['origin', 'step'] as const) {
    for (const cell of section === 'origin' ? model.originOrder : model.stepOrder)
      lowerCell(cell, section, lowering, observed);
    for (const [measure, { cell }] of observed.measures.entries()) {
      registers.append(section, { kind: 'report', inputs: [currentOf(cell, section, lowering)], measure });
    }
    shiftHistory(section, lowering);
  }
  const { controls = [] } = observed;
  for (const [control, factors] of controls.entries()) {
    const inputs = factors.flatMap((factor) => [draws.sampleKnown(factor), registers.constant(factor.mean)]);
    registers.append('once', { kind: 'control', inputs, control });
  }
  startGrowing(lowering);
  return {
    ...assignColumns(registers, optimise(registers, observed)),
    steps: model.time.steps,
    streams: draws.streams,
    periods: observed.periods.map(({ firstStep, lastStep }) => ({ firstStep, lastStep })),
    measures: observed.measures.map((measure) => ({ aggregate: effectiveAggregate(measure, model) })),
    controls: controls.length,
    cells: model.cells.map((cell) => cell.label),
  };
}

/** Leaves out what nothing needs and fuses what is done in one pass. */
function optimise(registers: Registers, { checked }: Observed): Registers['sections'] {
  const ranges = findRanges(registers);
  const checks = (ops: readonly Op[]): readonly Op[] =>
    checked === 'paths' ? withoutImpliedChecks(ops, (register) => ranges.has(register)) : ops;
  const { sections } = registers;
  const live = withoutDeadCode({
    once: checks(sections.once),
    origin: checks(sections.origin),
    step: checks(sections.step),
  });
  const read = (ops: readonly Op[]): ReadonlySet<number> => new Set(ops.flatMap((op) => op.inputs));
  const [byOrigin, byStep] = [read(live.origin), read(live.step)];
  const isReadLater = (register: number): boolean => byOrigin.has(register) || byStep.has(register);
  const facts = { ranges, constant: registers.constant };
  const once = fuseOps(live.once, isReadLater, facts);
  return {
    once: checked === 'paths' ? orderByDemand(once, isReadLater) : once,
    origin: fuseOps(live.origin, (register) => byStep.has(register), facts),
    step: sinkGrowth(fuseOps(live.step, () => false, facts)),
  };
}

/** What does not change by step is its own mean, exactly, without being added up and divided. */
function effectiveAggregate({ cell, aggregate }: Observed['measures'][number], model: Model): Aggregate {
  return model.cells[cell]!.varies || aggregate === 'sum' ? aggregate : 'last';
}

interface Lowering {
  readonly model: Model;
  readonly registers: Registers;
  /** For each cell that is looked back at, the registers of 1, 2, … steps before. */
  readonly history: ReadonlyMap<number, readonly number[]>;
  readonly draws: DrawLowering;
  /** The register that holds each cell's value in the section at hand. */
  readonly current: Readonly<Record<'origin' | 'step', Map<number, number>>>;
  /** The same of formulas, which share their parts. */
  readonly formulas: Readonly<Record<'origin' | 'step', Map<Scalar, number>>>;
  /** The line in the step number that a register is. */
  readonly lineOf: LineFinder;
  /** Exponentials of straight lines: the register that keeps each, its value at the origin, and at the step. */
  readonly growing: Map<number, { readonly kept: number; readonly start: number; readonly now: number }>;
}

function keepHistory(model: Model, registers: Registers): ReadonlyMap<number, readonly number[]> {
  const deepest = new Map<number, number>();
  for (const { rule } of model.cells) {
    for (const { cell, lag } of references(ruleScalars(rule))) {
      if (lag > 0 && model.cells[cell]!.varies) deepest.set(cell, Math.max(lag, deepest.get(cell) ?? 0));
    }
  }
  return new Map([...deepest].map(([cell, lag]) => [cell, Array.from({ length: lag }, () => registers.kept())]));
}

/** Each kept value moves one step back; at the origin all of them are the origin's. */
function shiftHistory(section: 'origin' | 'step', lowering: Lowering): void {
  for (const [cell, kept] of lowering.history) {
    const now = currentOf(cell, section, lowering);
    for (let lag = kept.length; lag >= 1; lag--) {
      const from = section === 'origin' || lag === 1 ? now : kept[lag - 2]!;
      lowering.registers.append(section, { kind: 'copy', inputs: [from], output: kept[lag - 1]! });
    }
  }
}

/** What an operation at a step is other than itself: an exponential that grows, a sum of quotients; null for any other. */
function lowerAtStep(operation: Operation, inputs: readonly number[], lowering: Lowering): number | null {
  if (operation === 'exp') return growExponential(inputs[0]!, lowering);
  return operation === 'add' ? joinQuotients(inputs[0]!, inputs[1]!, lowering.registers) : null;
}

/**
 * The exponential of a line in the step number, carried from step to step by one multiplication; null for any other exponent. Its error grows by 2.5
 * units in the last place a step, and every 64th step it is worked out anew.
 */
function growExponential(exponent: number, { registers, lineOf, growing }: Lowering): number | null {
  const known = growing.get(exponent);
  if (known !== undefined) return known.now;
  const line = lineOf(exponent);
  if (line === null) return null;
  const kept = registers.kept();
  const factor = registers.apply('once', 'exp', line.slope);
  const now = registers.emit('step', { kind: 'grow', inputs: [kept, factor, line.base, line.slope] });
  growing.set(exponent, { kept, start: registers.apply('once', 'exp', line.base), now });
  return now;
}

/** Gives exponentials that grow their values at the origin, and keeps them for the next step. */
function startGrowing({ registers, growing }: Lowering): void {
  for (const { kept, start, now } of growing.values()) {
    registers.append('origin', { kind: 'copy', inputs: [start], output: kept });
    registers.append('step', { kind: 'copy', inputs: [now], output: kept });
  }
}

function currentOf(cell: number, section: 'origin' | 'step', lowering: Lowering): number {
  const register = lowering.current[section].get(cell);
  invariant(register !== undefined, 'a cell is lowered before what needs it');
  return register;
}

function lowerCell(number: number, section: 'origin' | 'step', lowering: Lowering, observed: Observed): void {
  const { registers, current } = lowering;
  const cell = lowering.model.cells[number]!;
  if (section === 'step' && !cell.varies) {
    current.step.set(number, current.origin.get(number)!);
    return;
  }
  let register = lowerRule(cell, number, section, lowering);
  // A value that is just an earlier one is copied: its source moves on when the history shifts.
  if (registers.homes[register] === 'history') register = registers.emit(section, { kind: 'copy', inputs: [register] });
  current[section].set(number, register);
  const fixed = registers.constants.get(register);
  const isAlwaysFinite =
    fixed === undefined ? registers.schedules.get(register)?.every(Number.isFinite) : Number.isFinite(fixed);
  if (observed.checked !== 'none' && !isAlwaysFinite) {
    registers.append(cell.varies ? section : 'once', { kind: 'check', inputs: [register], cell: number });
  }
}

function lowerRule(cell: Cell, number: number, section: 'origin' | 'step', lowering: Lowering): number {
  const { rule } = cell;
  switch (rule.kind) {
    case 'value':
      return lowerScalar(rule.value, section, lowering);
    case 'state':
      return lowerScalar(section === 'origin' ? rule.start : rule.next, section, lowering);
    case 'draw': {
      const parameters = rule.parameters.map((parameter) => lowerScalar(parameter, section, lowering));
      return lowering.draws.sample(rule, parameters, number, section);
    }
  }
}

function lowerScalar(scalar: Scalar, section: 'origin' | 'step', lowering: Lowering): number {
  const { registers, model } = lowering;
  switch (scalar.kind) {
    case 'constant':
      return registers.constant(scalar.value);
    case 'clock':
      return registers.clock(section, scalar);
    case 'cell': {
      // A value that never changes is the origin's at every step, and may not have its turn in a step's order before its user.
      if (!model.cells[scalar.cell]!.varies) return currentOf(scalar.cell, 'origin', lowering);
      if (section === 'origin' || scalar.lag === 0) return currentOf(scalar.cell, section, lowering);
      return lowering.history.get(scalar.cell)![scalar.lag - 1]!;
    }
    case 'apply': {
      const known = lowering.formulas[section].get(scalar);
      if (known !== undefined) return known;
      const inputs = scalar.args.map((arg) => lowerScalar(arg, section, lowering));
      const special = section === 'step' ? lowerAtStep(scalar.operation, inputs, lowering) : null;
      const register = special ?? registers.apply(section, scalar.operation, ...inputs);
      lowering.formulas[section].set(scalar, register);
      return register;
    }
  }
}
