/** The words of quotients: joined ones have parts behind them, and the growths just before them are done in the same pass. */

import { opGrowingQuotient, opGrowingQuotients, wordsPerOp } from './op-codes.ts';
import type { ApplyOp, Op, QuotientsOp } from './program.ts';

/** How many quotients an operation joins; each has the words of an operation behind it. */
export function partsOf(op: Op): number {
  return op.kind === 'quotients' ? (op.inputs.length - 1) / 3 : 0;
}

/** Takes the words of a quotient or of joined ones, which are the last, together with those of the growths before them. */
export function encodeQuotients(
  words: number[],
  ops: readonly Op[],
  position: number,
  operand: (column: number) => number,
): void {
  const op = ops[position]!;
  if (op.kind === 'quotients')
    encodeParts(words, op, ops.slice(Math.max(0, position - partsOf(op)), position), operand);
  else if (isGrowingQuotient(op, ops[position - 1])) swapWithGrowth(words, op);
}

/**
 * Whether an operation grows, in place, the exponential that another one has in its divisor and nowhere else: as a numerator or a first term it would
 * be read before it is grown.
 */
function grows(before: Op | undefined, exponential: number, { inputs, output }: ApplyOp | QuotientsOp): boolean {
  if (before?.kind !== 'grow' || before.output !== exponential || before.inputs[0] !== exponential) return false;
  return output !== exponential && inputs.filter((input) => input === exponential).length === 1;
}

/** Numerator, exponential and fixed part of each quotient, then factor, base and slope of the growth, where that is done with it. */
function encodeParts(
  words: number[],
  op: QuotientsOp,
  before: readonly Op[],
  operand: (column: number) => number,
): void {
  const count = partsOf(op);
  const parts = Array.from({ length: count }, (_, i) => op.inputs.slice(3 * i + 1, 3 * i + 4));
  const isGrowing = before.length === count && parts.every(([, , e], i) => grows(before[i], e!, op));
  const head = words.splice(-wordsPerOp);
  const growths = isGrowing ? words.splice(-wordsPerOp * count) : new Array<number>(wordsPerOp * count).fill(0);
  words.push(isGrowing ? opGrowingQuotients : head[0]!, ...head.slice(1));
  parts.forEach((part, i) => {
    const [b, c, e] = part.map(operand);
    words.push(b!, e!, c!, ...growths.slice(i * wordsPerOp + 3, (i + 1) * wordsPerOp));
  });
}

/** Whether a quotient's divisor is a constant and what the operation before it grew. */
function isGrowingQuotient(op: Op, before: Op | undefined): op is ApplyOp {
  if (op.kind !== 'apply') return false;
  return (op.operation === 'add-quotient' || op.operation === 'divide-by-sum') && grows(before, op.inputs.at(-1)!, op);
}

/** Puts a quotient's words before those of the growth that it reads, under the code of both; a missing first term is operand 0. */
function swapWithGrowth(words: number[], op: ApplyOp): void {
  const quotient = words.splice(-wordsPerOp);
  const growth = words.splice(-wordsPerOp);
  const [, out, ...operands] = quotient as [number, number, ...number[]];
  const terms = op.inputs.length === 4 ? operands.slice(0, 3) : [0, ...operands.slice(0, 2)];
  words.push(opGrowingQuotient, out, ...terms, 0, ...growth);
}
