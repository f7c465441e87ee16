/** Sums of quotients whose divisors grow, such as the logistic curves of several projects: joined over one divisor, as a division takes the longest. */

import type { Registers } from './registers.ts';

/** Quotients that one operation joins at most. */
const mostJoined = 3;
/** What the fixed part of a divisor, and the factor by which the other grows, must lie between: 2^-20 and 2^20. */
const limits = { least: 2 ** -20, most: 2 ** 20 };

/** A sum: what is no quotient, where there is such a term, and its quotients. */
interface Sum {
  readonly first: number | null;
  /** Numerator, fixed part of the divisor, and exponential, by quotient. */
  readonly triples: readonly number[];
  /** The registers that the quotients are by themselves. */
  readonly terms: readonly number[];
}

/** The register of a + b as a join of quotients; null where they are not two at least, or too many, or not all of one kind. */
export function joinQuotients(a: number, b: number, registers: Registers): number | null {
  const [left, right] = [sumOf(a, registers), sumOf(b, registers)];
  const firsts = [left.first, right.first].filter((first) => first !== null);
  const terms = [...left.terms, ...right.terms];
  if (terms.length < 2 || terms.length > mostJoined || firsts.length > 1) return null;
  const first = firsts[0] ?? registers.constant(-0); // -0 + x is x, whatever x
  return registers.emit('step', { kind: 'quotients', inputs: [first, ...left.triples, ...right.triples], terms });
}

function sumOf(register: number, registers: Registers): Sum {
  const { writers, constants } = registers;
  const op = writers.get(register);
  if (op?.kind === 'quotients') {
    const [first, ...triples] = op.inputs as readonly [number, ...number[]];
    return { first: Object.is(constants.get(first), -0) ? null : first, triples, terms: op.terms };
  }
  const own = tripleOf(register, registers);
  if (own) return { first: null, triples: own, terms: [register] };
  if (op?.kind === 'apply' && op.operation === 'add') {
    const [a, b] = op.inputs as readonly [number, number];
    const [ofA, ofB] = [tripleOf(a, registers), tripleOf(b, registers)];
    if (ofA && !ofB) return { first: b, triples: ofA, terms: [a] };
    if (ofB && !ofA) return { first: a, triples: ofB, terms: [b] };
  }
  return { first: register, triples: [], terms: [] };
}

/** The parts of b / (c + e), c being fixed and e growing by a fixed factor; null for any other register. */
function tripleOf(register: number, { writers, constants }: Registers): readonly number[] | null {
  const isFixed = (input: number): boolean => {
    const value = constants.get(input);
    return value !== undefined && value >= limits.least && value <= limits.most;
  };
  const quotient = writers.get(register);
  if (quotient?.kind !== 'apply' || quotient.operation !== 'divide') return null;
  const [numerator, divisor] = quotient.inputs as readonly [number, number];
  const sum = writers.get(divisor);
  if (sum?.kind !== 'apply' || sum.operation !== 'add') return null;
  const fixed = sum.inputs.find(isFixed);
  const other = sum.inputs.find((input) => input !== fixed);
  if (fixed === undefined || other === undefined) return null;
  const growth = writers.get(other);
  return growth?.kind === 'grow' && isFixed(growth.inputs[1]!) ? [numerator, fixed, other] : null;
}
