/** Registers that are finite whatever the paths: checks of them are left out. */

import type { ProgramOperation } from './operations.ts';
import type { Op } from './program.ts';
import type { Registers } from './registers.ts';

/** Far above every standard normal that a stream can have. */
const mostNormal = 100;
/** Bounds beyond this count as none. */
const most = 1e300;

const yesOrNo: ReadonlySet<ProgramOperation> = new Set([
  'less',
  'less-or-equal',
  'equal',
  'not-equal',
  'and',
  'or',
  'not',
]);

/** Finds how large registers can get, for those that are made of draws and known values by sums, products and choices. */
export function findBounds({ sections, constants, schedules }: Registers): ReadonlyMap<number, number> {
  const bounds = new Map<number, number>();
  const set = (register: number, bound: number): void => {
    if (bound <= most) bounds.set(register, bound);
  };
  for (const [register, value] of constants) set(register, Math.abs(value));
  for (const [register, values] of schedules)
    set(
      register,
      values.reduce((x, y) => Math.max(x, Math.abs(y)), 0),
    );
  for (const op of [...sections.once, ...sections.origin, ...sections.step]) {
    if ('output' in op)
      set(
        op.output,
        boundOf(op, (register) => bounds.get(register) ?? Number.NaN),
      );
  }
  return bounds;
}

/** How large an operation's result can get, given how large its inputs can; NaN where it is not known. */
function boundOf(op: Op, of: (register: number) => number): number {
  if (op.kind === 'uniform') return 1;
  if (op.kind === 'normal') return mostNormal;
  if (op.kind !== 'apply') return Number.NaN;
  const [a = 0, b = 0, c = 0] = op.inputs.map(of);
  if (yesOrNo.has(op.operation)) return 1;
  switch (op.operation) {
    case 'add':
    case 'subtract':
      return a + b;
    case 'multiply':
      return a * b;
    case 'minimum':
    case 'maximum':
      return Math.max(a, b);
    case 'select':
      return Math.max(b, c);
    case 'negate':
    case 'abs':
      return a;
    default:
      return Number.NaN;
  }
}
