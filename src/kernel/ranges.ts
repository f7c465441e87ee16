/** Ranges of registers whatever the paths: checks of what has one are left out, and its exponential needs no watch. */

import { exp } from '../num/exp.ts';
import type { ProgramOperation } from './operations.ts';
import type { Op } from './program.ts';
import type { Registers } from './registers.ts';

/** From the least to the greatest value that a register can have. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

/** Far above every standard normal that a stream can have. */
const mostNormal = 100;
/** Ranges beyond this, either way, count as none. */
const farthest = 1e300;
/** What an exponent must stay below, either way, for its exponential to be far within the range of doubles. */
export const mostExponent = 690;
/** Of a triangular distribution with a range. */
const mostWidth = 1e150;

const yesOrNo: ReadonlySet<ProgramOperation> = new Set([
  'less',
  'less-or-equal',
  'equal',
  'not-equal',
  'and',
  'or',
  'not',
]);

/** Finds the ranges of registers that are made of draws and known values by sums, products, choices, roots and exponentials. */
export function findRanges({ sections, constants, schedules }: Registers): ReadonlyMap<number, Range> {
  const ranges = new Map<number, Range>();
  const set = (register: number, range: Range | null): void => {
    if (range && range.least >= -farthest && range.most <= farthest) ranges.set(register, range);
  };
  for (const [register, value] of constants) set(register, { least: value, most: value });
  for (const [register, values] of schedules) set(register, hull(values));
  for (const op of [...sections.once, ...sections.origin, ...sections.step]) {
    if ('output' in op)
      set(
        op.output,
        rangeOf(op, (register) => ranges.get(register)),
      );
  }
  return ranges;
}

/** The range of an operation's result, given those of its inputs; null where it is not known. */
function rangeOf(op: Op, of: (register: number) => Range | undefined): Range | null {
  if (op.kind === 'uniform') return { least: 0, most: 1 };
  if (op.kind === 'normal') return { least: -mostNormal, most: mostNormal };
  if (op.kind !== 'apply') return null;
  if (yesOrNo.has(op.operation)) return { least: 0, most: 1 };
  // what a choice depends on need not be known
  const inputs = op.operation === 'select' ? op.inputs.slice(1) : op.inputs;
  const known = inputs.map(of).filter((range) => range !== undefined);
  return known.length === inputs.length ? rangeOfOperation(op.operation, known) : null;
}

function rangeOfOperation(operation: ProgramOperation, [a, b, , d]: readonly Range[]): Range | null {
  switch (operation) {
    case 'add':
      return { least: a!.least + b!.least, most: a!.most + b!.most };
    case 'subtract':
      return { least: a!.least - b!.most, most: a!.most - b!.least };
    case 'multiply':
      return hull([a!.least, a!.most].flatMap((x) => [x * b!.least, x * b!.most]));
    case 'minimum':
      return { least: Math.min(a!.least, b!.least), most: Math.min(a!.most, b!.most) };
    case 'maximum':
      return { least: Math.max(a!.least, b!.least), most: Math.max(a!.most, b!.most) };
    case 'select':
      return hull([a!.least, a!.most, b!.least, b!.most]);
    case 'triangular': {
      const width = d!.most - b!.least;
      const slack = 1e-9 * width; // far more than rounding; products of two widths must not overflow
      return width < mostWidth ? { least: b!.least - slack, most: d!.most + slack } : null;
    }
    case 'negate':
      return { least: -a!.most, most: -a!.least };
    case 'abs':
      return { least: Math.max(0, a!.least, -a!.most), most: Math.max(-a!.least, a!.most) };
    case 'sqrt':
      return a!.least >= 0 ? { least: 0, most: Math.sqrt(a!.most) } : null;
    case 'exp':
      return Math.max(-a!.least, a!.most) <= mostExponent ? { least: 0, most: 1.01 * exp(a!.most) } : null;
    default:
      return null;
  }
}

function hull(values: readonly number[]): Range {
  return {
    least: values.reduce((x, y) => Math.min(x, y), Infinity),
    most: values.reduce((x, y) => Math.max(x, y), -Infinity),
  };
}
