/** Registers that are straight lines in the step number, base + slope · t, with a base and a slope that are the same at every step. */

import type { Registers } from './registers.ts';

/** Registers of a line's two parts. */
export interface Line {
  readonly base: number;
  readonly slope: number;
}

/** Finds the line that a register of the step section is, its parts emitted once a path; null where it is none, or does not change. */
export type LineFinder = (register: number) => Line | null;

/** Creates a finder that looks at each register once. */
export function createLineFinder(registers: Registers): LineFinder {
  const found = new Map<number, Line | null>();
  const lineOf = (register: number): Line | null => {
    const known = found.get(register);
    if (known !== undefined) return known;
    const line = findLine(register, registers, lineOf);
    found.set(register, line);
    return line;
  };
  return (register) => {
    const line = lineOf(register);
    return line === null || isZero(line.slope, registers) ? null : line;
  };
}

/** Sums, differences and multiples of lines are lines. */
function findLine(register: number, registers: Registers, lineOf: LineFinder): Line | null {
  const { homes, schedules, writers, constant, apply } = registers;
  const home = homes[register];
  if (home === 'constant' || home === 'once') return { base: register, slope: constant(0) };
  if (home === 'schedule') return lineOfSchedule(schedules.get(register)!, constant);
  const op = home === 'step' ? writers.get(register) : undefined;
  if (op?.kind !== 'apply') return null;
  const { operation } = op;
  if (
    operation !== 'negate' &&
    operation !== 'add' &&
    operation !== 'subtract' &&
    operation !== 'multiply' &&
    operation !== 'divide'
  )
    return null;
  const [a, b] = op.inputs as readonly [number, number];
  const first = lineOf(a);
  if (first === null) return null;
  if (operation === 'negate') return eachPart((part) => apply('once', 'negate', part), first);
  const second = lineOf(b);
  if (second === null) return null;
  if (operation === 'add' || operation === 'subtract') {
    return {
      base: apply('once', operation, first.base, second.base),
      slope: apply('once', operation, first.slope, second.slope),
    };
  }
  // the base, as a register that does not change may still be one of the step
  if (isZero(second.slope, registers)) return eachPart((part) => apply('once', operation, part, second.base), first);
  if (operation === 'divide' || !isZero(first.slope, registers)) return null;
  return eachPart((part) => apply('once', 'multiply', first.base, part), second);
}

function eachPart(of: (part: number) => number, { base, slope }: Line): Line {
  return { base: of(base), slope: of(slope) };
}

function isZero(register: number, { constants }: Registers): boolean {
  return constants.get(register) === 0;
}

/** Step numbers and decimal years are lines, these to the rounding of their values. */
function lineOfSchedule(values: readonly number[], constant: Registers['constant']): Line | null {
  const slope = (values.at(-1)! - values[0]!) / (values.length - 1);
  const base = values[0]! - slope;
  const isOn = (value: number, i: number): boolean =>
    Math.abs(base + slope * (i + 1) - value) <= 4 * Number.EPSILON * Math.max(Math.abs(base), Math.abs(value));
  return values.every(isOn) ? { base: constant(base), slope: constant(slope) } : null;
}
