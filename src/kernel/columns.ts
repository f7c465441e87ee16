/** Columns for registers: by liveness, so that a block stays small; what outlives its section has a column of its own. */

import type { Op, Program } from './program.ts';
import type { Registers, Section } from './registers.ts';

const sectionNames = ['once', 'origin', 'step'] as const;

/** Assigns columns to registers and rewrites the operations to them. A column is free again after its last reader. */
export function assignColumns(registers: Registers): Pick<Program, 'columns' | 'constants' | Section> {
  const columnOf = new Map<number, number>();
  const free: number[] = [];
  let columns = 0;
  const take = (): number => free.pop() ?? columns++;
  const column = (register: number): number => {
    const known = columnOf.get(register);
    if (known !== undefined) return known;
    const taken = take();
    columnOf.set(register, taken);
    return taken;
  };
  const lasting = findLasting(registers);
  for (const register of lasting) column(register);
  const rewrite = (section: Section): readonly Op[] => {
    const ops = registers.sections[section];
    const lastReader = new Map<number, number>();
    for (const [position, op] of ops.entries()) for (const input of op.inputs) lastReader.set(input, position);
    return ops.map((op, position): Op => {
      const inputs = op.inputs.map(column);
      // Every operation works path by path, so an output may take the column of an input read here for the last time.
      for (const input of new Set(op.inputs)) {
        if (!lasting.has(input) && lastReader.get(input) === position) free.push(columnOf.get(input)!);
      }
      if (!('output' in op)) return { ...op, inputs };
      const output = column(op.output);
      if (!lasting.has(op.output) && !lastReader.has(op.output)) free.push(output);
      return { ...op, inputs, output };
    });
  };
  const [once, origin, step] = [rewrite('once'), rewrite('origin'), rewrite('step')];
  // a constant that is part of no operation but a draw's parameters needs no column
  const constants = [...registers.constants].flatMap(([register, value]) =>
    columnOf.has(register) ? [{ column: columnOf.get(register)!, value }] : [],
  );
  return { columns, constants, once, origin, step };
}

/** Registers that live beyond the section that writes them. */
function findLasting(registers: Registers): ReadonlySet<number> {
  const lasting = new Set<number>();
  for (const [register, home] of registers.homes.entries()) {
    if (home === 'history') lasting.add(register);
  }
  for (const section of sectionNames) {
    for (const op of registers.sections[section]) {
      for (const input of op.inputs) if (registers.homes[input] !== section) lasting.add(input);
    }
  }
  return lasting;
}
