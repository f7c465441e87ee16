/** Fusions: an operation whose only reader is another one is done together with it, in one pass over the columns. Bits stay the same. */

import type { ApplyOp, Op } from './program.ts';
import { mostExponent, type Range } from './ranges.ts';

/** Moves exponentials that grow to just before what reads them first, with which the module does them in one pass. */
export function sinkGrowth(ops: readonly Op[]): readonly Op[] {
  const waiting = new Map<number, Op>();
  const ordered: Op[] = [];
  for (const op of ops) {
    if (op.kind === 'grow') {
      waiting.set(op.output, op);
      continue;
    }
    for (const input of op.inputs) {
      const growth = waiting.get(input);
      if (growth) ordered.push(growth);
      waiting.delete(input);
    }
    ordered.push(op);
  }
  return ordered;
}

/** What is known of registers beside their operations. */
export interface Facts {
  readonly ranges: ReadonlyMap<number, Range>;
  readonly constant: (value: number) => number;
}

/** The writer of a register, where that is the operation asked for, is read here alone, and so can be part of its reader. */
type Part = (register: number, operation: ApplyOp['operation']) => ApplyOp | null;

/** Fuses the operations of a section. `isShared` tells registers that have readers elsewhere. */
export function fuseOps(ops: readonly Op[], isShared: (register: number) => boolean, facts: Facts): readonly Op[] {
  const readers = new Map<number, number>();
  for (const op of ops) for (const input of op.inputs) readers.set(input, (readers.get(input) ?? 0) + 1);
  const writers = new Map<number, ApplyOp>();
  const gone = new Set<number>();
  const part: Part = (register, operation) => {
    const writer = writers.get(register);
    if (writer?.operation !== operation || readers.get(register) !== 1 || isShared(register)) return null;
    return writer;
  };
  const fused: Op[] = [];
  for (const op of ops) {
    if (op.kind !== 'apply') {
      fused.push(op);
      continue;
    }
    const together = fuse(op, part, facts);
    for (const register of together?.gone ?? []) gone.add(register);
    const kept = together ? { ...op, operation: together.operation, inputs: together.inputs } : op;
    writers.set(op.output, kept);
    fused.push(kept);
  }
  return fused.filter((op) => !('output' in op && gone.has(op.output)));
}

interface Fused extends Pick<ApplyOp, 'operation' | 'inputs'> {
  /** Registers that are written no more. */
  readonly gone: readonly number[];
}

function fuse({ operation, inputs }: ApplyOp, part: Part, facts: Facts): Fused | null {
  const [a, b] = inputs as readonly [number, number];
  switch (operation) {
    case 'add':
      return fuseSum(b, a, part) ?? fuseSum(a, b, part) ?? fuseSums(a, b, part) ?? fuseSums(b, a, part);
    case 'multiply':
      return fuseScaled(b, a, part, facts) ?? fuseScaled(a, b, part, facts);
    case 'subtract': {
      const product = part(b, 'multiply');
      return product && { operation: 'subtract-product', inputs: [a, ...product.inputs], gone: [b] };
    }
    case 'divide': {
      const sum = part(b, 'add');
      return sum && { operation: 'divide-by-sum', inputs: [a, ...sum.inputs], gone: [b] };
    }
    case 'minimum': {
      const greater = part(a, 'maximum');
      return greater && { operation: 'clamp', inputs: [...greater.inputs, b], gone: [a] };
    }
    default:
      return null;
  }
}

/** other + inner, where the inner operation is read here alone. */
function fuseSum(inner: number, other: number, part: Part): Fused | null {
  const quotient = part(inner, 'divide-by-sum');
  if (quotient) return { operation: 'add-quotient', inputs: [other, ...quotient.inputs], gone: [inner] };
  const product = part(inner, 'multiply');
  return product && { operation: 'multiply-add', inputs: [...product.inputs, other], gone: [inner] };
}

/** inner + last, where the inner one is a sum of two or three that is read here alone. */
function fuseSums(inner: number, last: number, part: Part): Fused | null {
  const two = part(inner, 'add');
  if (two) return { operation: 'add-three', inputs: [...two.inputs, last], gone: [inner] };
  const three = part(inner, 'add-three');
  return three && { operation: 'add-four', inputs: [...three.inputs, last], gone: [inner] };
}

/** scale · e^exponent, a line or a product within range, where both it and its exponential are read here alone. */
function fuseScaled(inner: number, scale: number, part: Part, { ranges, constant }: Facts): Fused | null {
  const exponent = part(inner, 'exp')?.inputs[0];
  const range = exponent === undefined ? undefined : ranges.get(exponent);
  if (exponent === undefined || !range || range.least < -mostExponent || range.most > mostExponent) return null;
  const [line, product] = [part(exponent, 'multiply-add'), part(exponent, 'multiply')];
  // -0 added changes no bit
  const exponentInputs = line?.inputs ?? (product ? [...product.inputs, constant(-0)] : null);
  return exponentInputs && { operation: 'scaled-exp', inputs: [scale, ...exponentInputs], gone: [inner, exponent] };
}
