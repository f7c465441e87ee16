/** Operations that give back one of their operands, or are another operation: rules of algebra that hold for every double. */

import type { Draft } from './registers.ts';

/**
 * The register that an operation's result is already in, given the registers with known values; null where there is none. All rules keep the value's
 * bits, but for the sign of a zero to which 0 is added.
 */
export function simplify(draft: Draft, constants: ReadonlyMap<number, number>): number | null {
  if (draft.kind !== 'apply') return null;
  const [a, b, c] = draft.inputs as readonly [number, number, number];
  const [x, y] = [constants.get(a), constants.get(b)];
  switch (draft.operation) {
    case 'add':
      return x === 0 ? b : y === 0 ? a : null;
    case 'subtract':
      return y === 0 ? a : null;
    case 'multiply':
      return x === 1 ? b : y === 1 ? a : null;
    case 'divide':
    case 'power':
      return y === 1 ? a : null;
    case 'select':
      if (b === c) return b;
      return x === undefined ? null : x !== 0 ? b : c;
    default:
      return null;
  }
}
