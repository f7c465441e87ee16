/** Columns for registers: by liveness, so that a block stays small; what outlives its section has a column of its own. */

import type { ProgramOperation } from './operations.ts';
import type { Op, Program } from './program.ts';
import type { Registers, Section } from './registers.ts';

const sectionNames = ['once', 'origin', 'step'] as const;

const outOfPlace: ReadonlySet<ProgramOperation> = new Set([
  'exp',
  'log',
  'log1p',
  'power',
  'poisson',
  'divide-by-sum',
  'add-quotient',
]);

type Assigned = Pick<Program, 'columns' | 'constants' | 'schedules' | Section>;
type Sections = Readonly<Record<Section, readonly Op[]>>;

/** Assigns columns to registers and rewrites the operations to them. A column is free again after its last reader. */
export function assignColumns(registers: Registers, sections: Sections): Assigned {
  const inPlace = findKeptInPlace(registers, sections);
  const aliasOf = (register: number): number => inPlace.get(register) ?? register;
  const isFixed = (register: number): boolean => registers.constants.has(register) || registers.schedules.has(register);
  const columnOf = new Map<number, number>();
  const fixed = new Map<number, number>();
  const free: number[] = [];
  let columns = 0;
  const column = (register: number): number => {
    const own = aliasOf(register);
    const known = columnOf.get(own);
    if (known !== undefined) return known;
    const taken = free.pop() ?? columns++;
    columnOf.set(own, taken);
    return taken;
  };
  /** Values for all paths are numbered from -1 down until it is known how many columns there are. */
  const operand = (register: number): number => {
    if (!isFixed(register)) return column(register);
    const known = fixed.get(register) ?? -1 - fixed.size;
    fixed.set(register, known);
    return known;
  };
  const lasting = findLasting(registers, sections);
  const lasts = (register: number): boolean => isFixed(register) || lasting.has(aliasOf(register));
  for (const register of lasting) column(register);
  const rewrite = (section: Section): readonly Op[] => {
    const ops = sections[section].filter((op) => !(op.kind === 'copy' && aliasOf(op.inputs[0]!) === op.output));
    const lastReader = new Map<number, number>();
    for (const [position, op] of ops.entries()) for (const input of op.inputs) lastReader.set(input, position);
    return ops.map((op, position): Op => {
      const inputs = op.inputs.map(operand);
      const release = (): void => {
        for (const input of new Set(op.inputs)) {
          if (!lasts(input) && lastReader.get(input) === position) free.push(columnOf.get(input)!);
        }
      };
      // most operations work path by path, so that an output may take the column of an input read here for the last time
      const reuses = !isOutOfPlace(op);
      if (reuses) release();
      const output = 'output' in op ? column(op.output) : null;
      if (!reuses) release();
      if (output === null) return { ...op, inputs };
      if ('output' in op && !lasts(op.output) && !lastReader.has(op.output)) free.push(output);
      if (op.kind === 'quotients') return { ...op, inputs, output, terms: [] };
      return { ...op, inputs, output } as Op;
    });
  };
  const rewritten = { once: rewrite('once'), origin: rewrite('origin'), step: rewrite('step') };
  const number = (operand: number): number => (operand < 0 ? columns - 1 - operand : operand);
  const renumber = (ops: readonly Op[]): readonly Op[] => ops.map((op) => ({ ...op, inputs: op.inputs.map(number) }));
  const place = <T>(values: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
    [...fixed].flatMap(([register, operand]) =>
      values.has(register) ? [[number(operand), values.get(register)!] as const] : [],
    );
  return {
    columns,
    constants: place(registers.constants).map(([column, value]) => ({ column, value })),
    schedules: place(registers.schedules).map(([column, values]) => ({ column, values })),
    once: renumber(rewritten.once),
    origin: renumber(rewritten.origin),
    step: renumber(rewritten.step),
  };
}

/** Operations whose special lanes are worked out from their inputs after the others, so that these must still be there. */
function isOutOfPlace(op: Op): boolean {
  return op.kind === 'sample' || (op.kind === 'apply' && outOfPlace.has(op.operation));
}

/**
 * Registers that are written where they are kept for the next step: those of the step section that only one copy keeps, and only after the last
 * time that the value kept before is read.
 */
function findKeptInPlace(registers: Registers, sections: Sections): ReadonlyMap<number, number> {
  const lastRead = new Map<number, number>();
  const writtenAt = new Map<number, number>();
  for (const [position, op] of sections.step.entries()) {
    for (const input of op.inputs) lastRead.set(input, position);
    if ('output' in op) writtenAt.set(op.output, position);
  }
  const inPlace = findStartsInPlace(registers, sections);
  for (const op of sections.step) {
    if (op.kind !== 'copy' || registers.homes[op.output] !== 'history') continue;
    const now = op.inputs[0]!;
    if (registers.homes[now] !== 'step' || inPlace.has(now)) continue;
    const written = writtenAt.get(now)!;
    const read = lastRead.get(op.output) ?? -1;
    const writer = sections.step[written]!;
    if (read < written || (read === written && !isOutOfPlace(writer))) inPlace.set(now, op.output);
  }
  return inPlace;
}

/** Registers that only a copy at the origin reads: the first of the values that are kept. */
function findStartsInPlace(registers: Registers, sections: Sections): Map<number, number> {
  const readers = new Map<number, number>();
  for (const section of sectionNames) {
    for (const op of sections[section]) {
      for (const input of op.inputs) readers.set(input, (readers.get(input) ?? 0) + 1);
    }
  }
  const starts = new Map<number, number>();
  for (const op of sections.origin) {
    if (op.kind !== 'copy' || registers.homes[op.output] !== 'history') continue;
    const start = op.inputs[0]!;
    const home = registers.homes[start];
    if ((home === 'once' || home === 'origin') && readers.get(start) === 1) starts.set(start, op.output);
  }
  return starts;
}

/** Registers that live beyond the section that writes them. */
function findLasting(registers: Registers, sections: Sections): ReadonlySet<number> {
  const lasting = new Set<number>();
  for (const section of sectionNames) {
    for (const op of sections[section]) {
      if ('output' in op && registers.homes[op.output] === 'history') lasting.add(op.output);
      for (const input of op.inputs) {
        const home = registers.homes[input];
        if (home !== section && home !== 'constant' && home !== 'schedule') lasting.add(input);
      }
    }
  }
  return lasting;
}
