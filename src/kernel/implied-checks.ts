/** Checks that are needless: of what has a range, and those that another check of the same step implies, as where a sum is finite, so are its terms. */

import type { Op } from './program.ts';

/**
 * The operations of a section without the checks of what has a range, and those that a later one implies. Which cell of a path it was that was not
 * finite first is then found by running the path's block with all checks.
 */
export function withoutImpliedChecks(ops: readonly Op[], hasRange: (register: number) => boolean): readonly Op[] {
  const writers = new Map<number, Op>();
  for (const op of ops) if ('output' in op) writers.set(op.output, op);
  const implied = new Set<number>();
  const imply = (register: number): void => {
    const pending = [register];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const writer = writers.get(next);
      for (const input of writer ? passedOn(writer) : []) {
        if (implied.has(input)) continue;
        implied.add(input);
        pending.push(input);
      }
    }
  };
  const kept: Op[] = [];
  for (const op of ops.toReversed()) {
    if (op.kind === 'check') {
      if (hasRange(op.inputs[0]!) || implied.has(op.inputs[0]!)) continue;
      implied.add(op.inputs[0]!);
      imply(op.inputs[0]!);
    }
    kept.push(op);
  }
  return kept.reverse();
}

/** The inputs of an operation that are finite where its result is. */
function passedOn(op: Op): readonly number[] {
  if (op.kind === 'copy') return op.inputs;
  if (op.kind === 'quotients') return [op.inputs[0]!, ...op.terms];
  if (op.kind !== 'apply') return [];
  switch (op.operation) {
    case 'add':
    case 'subtract':
    case 'multiply':
    case 'negate':
    case 'abs':
    case 'floor':
    case 'ceil':
    case 'round':
    case 'sqrt':
    case 'log':
    case 'log10':
      return op.inputs;
    case 'divide':
      return op.inputs.slice(0, 1);
    default:
      return [];
  }
}
