/** From model to program: cells in order to operations, what does not change by step done once a path, lags kept. */

import { invariant } from '../base/assert.ts';
import type { Cell, Model, Scalar } from '../model/model.ts';
import { references, ruleScalars } from '../model/walk.ts';
import type { Aggregate } from '../plan/plan.ts';
import { assignColumns } from './columns.ts';
import { createDrawLowering, type DrawLowering } from './lower-draws.ts';
import type { Program } from './program.ts';
import { createRegisters, type Registers } from './registers.ts';

/** What the program is to report: cells, by periods. */
export interface Observed {
  readonly measures: readonly { readonly cell: number; readonly aggregate: Aggregate }[];
  readonly periods: readonly { readonly firstStep: number; readonly lastStep: number }[];
  /** Whether values that are not finite end the run; a replay shows them instead. */
  readonly checked: boolean;
}

/** What a forecast observes: the model's measures by its reporting periods. */
export function forecastObserved(model: Model): Observed {
  return { measures: model.measures, periods: model.time.periods, checked: true };
}

/** Lowers a model to the program that reports what is asked for. */
export function lowerModel(model: Model, observed: Observed): Program {
  const registers = createRegisters();
  const history = keepHistory(model, registers);
  const draws = createDrawLowering(model, registers);
  const lowering: Lowering = {
    model,
    registers,
    history,
    draws,
    current: { origin: new Map(), step: new Map() },
    formulas: { origin: new Map(), step: new Map() },
  };
  for (const section of ['origin', 'step'] as const) {
    for (const cell of section === 'origin' ? model.originOrder : model.stepOrder)
      lowerCell(cell, section, lowering, observed);
    for (const [measure, { cell }] of observed.measures.entries()) {
      registers.append(section, { kind: 'report', inputs: [currentOf(cell, section, lowering)], measure });
    }
    shiftHistory(section, lowering);
  }
  return {
    ...assignColumns(registers),
    steps: model.time.steps,
    originIndex: model.time.origin.index,
    stepsPerYear: model.time.stepsPerYear,
    streams: draws.streams,
    periods: observed.periods.map(({ firstStep, lastStep }) => ({ firstStep, lastStep })),
    measures: observed.measures.map((measure) => ({ aggregate: effectiveAggregate(measure, model) })),
    cells: model.cells.map((cell) => cell.label),
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
  if (observed.checked && !(fixed !== undefined && Number.isFinite(fixed))) {
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
      return registers.emit(section, { kind: 'clock', inputs: [], clock: scalar.clock, lag: scalar.lag });
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
      const register = registers.emit(section, { kind: 'apply', inputs, operation: scalar.operation });
      lowering.formulas[section].set(scalar, register);
      return register;
    }
  }
}
