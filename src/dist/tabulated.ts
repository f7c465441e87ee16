/** A quantile function read from a table, for distributions whose own is found by iteration and asked for on every path. */

import { upperWord } from '../num/double-bits.ts';
import { powersOfTwo } from '../num/powers-of-two.ts';
import type { FixedDistribution } from './distribution.ts';

/** The table holds a tail's probabilities from 2^-11 to 1/2; one path in a thousand lies beyond, and asks the distribution itself. */
const octaves = 10;
const cells = 8;
const tableFrom = 4.8828125e-4; // = 2 ** -11
/** The first cell's exponent and the three bits behind it. */
const firstCell = (1023 - 11) << 3;
/** Where a cell's polynomial meets the function: the extremes of a Chebyshev polynomial, so that neighbours meet as well. */
const nodes = [
  -1,
  -0.9238795325112867,
  -Math.SQRT1_2,
  -0.3826834323650898,
  0,
  0.3826834323650898,
  Math.SQRT1_2,
  0.9238795325112867,
  1,
];
const terms = nodes.length;
/** A point between nodes where a cell is tried, and what it may be off by, relative to the value and what the cell spans. */
const trial = 0.84;
const tolerance = 1e-12;

type Quantiles = Pick<FixedDistribution, 'quantile' | 'inverseSurvival'>;

/** Tells whether a uniform has its quantile from a table, and not from the distribution itself. */
export function isTabulated(u: number): boolean {
  const tail = Math.min(u, 1 - u);
  return tail >= tableFrom && tail < 0.5;
}

/** The quantile function that reads a distribution's table or, where it has none, the distribution's own. */
export function tabulated(distribution: Quantiles): (u: number) => number {
  const table = tabulate(distribution);
  return table === null ? distribution.quantile : quantileFrom(table, distribution.quantile);
}

/**
 * The quantile function of a distribution as a table of polynomials of degree 8, eight an octave of either tail's probability: nine
 * coefficients for each cell of the lower tail and then of the upper one. Null where one of them, tried between its nodes, is off by more than
 * 1e-12 of its value or span.
 */
export function tabulate(distribution: Quantiles): Float64Array | null {
  const { quantile, inverseSurvival } = distribution;
  const table = new Float64Array(2 * octaves * cells * terms);
  for (const [side, of] of [quantile, inverseSurvival].entries()) {
    for (let cell = 0; cell < octaves * cells; cell++) {
      if (!writeCell(table, (side * octaves * cells + cell) * terms, cell, of)) return null;
    }
  }
  return table;
}

/** Reads a table and, where that does not reach, asks the distribution. */
function quantileFrom(table: Float64Array, quantile: Quantiles['quantile']): (u: number) => number {
  return (u) => {
    const rest = 1 - u;
    const tail = Math.min(u, rest);
    if (!(tail >= tableFrom && tail < 0.5)) return quantile(u);
    const word = upperWord(tail);
    const cell = (word >> 17) - firstCell;
    const t = 16 * (tail * powersOfTwo[1075 + 1023 - (word >> 20)]! - 1) - (2 * (cell & 7) + 1);
    return evaluate(table, ((u < rest ? 0 : octaves * cells) + cell) * terms, t);
  };
}

function evaluate(table: Float64Array, at: number, t: number): number {
  const square = t * t;
  const even =
    (((table[at + 8]! * square + table[at + 6]!) * square + table[at + 4]!) * square + table[at + 2]!) * square +
    table[at]!;
  const odd = ((table[at + 7]! * square + table[at + 5]!) * square + table[at + 3]!) * square + table[at + 1]!;
  return odd * t + even;
}

/** Fills a cell from a function of a tail's probability; false where the trial fails. */
function writeCell(table: Float64Array, at: number, cell: number, of: (tail: number) => number): boolean {
  const width = (tableFrom * powersOfTwo[1075 + (cell >> 3)]!) / cells;
  const centre = width * (cells + (cell & 7) + 0.5);
  const value = (t: number): number => of(centre + 0.5 * width * t);
  const values = nodes.map(value);
  table.set(polynomialThrough(values), at);
  const wanted = value(trial);
  const error = Math.abs(evaluate(table, at, trial) - wanted);
  const span = Math.abs(values[0]! - values[terms - 1]!);
  return error <= tolerance * Math.max(Math.abs(wanted), span) || error === 0;
}

/** The coefficients of the polynomial that has some values at the nodes: Newton's form, multiplied out. */
function polynomialThrough(values: readonly number[]): readonly number[] {
  const differences = [...values];
  for (let order = 1; order < terms; order++) {
    for (let i = terms - 1; i >= order; i--) {
      differences[i] = (differences[i]! - differences[i - 1]!) / (nodes[i]! - nodes[i - order]!);
    }
  }
  const coefficients = nodes.map(() => 0);
  for (let i = terms - 1; i >= 0; i--) {
    for (let k = terms - 1; k > 0; k--) coefficients[k] = coefficients[k - 1]! - nodes[i]! * coefficients[k]!;
    coefficients[0] = differences[i]! - nodes[i]! * coefficients[0]!;
  }
  return coefficients;
}
