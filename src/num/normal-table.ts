/** The table behind the normal quantile: in each of 20 octaves of a tail's probability 64 cells, and in each cell a polynomial. */

import { exp } from './exp.ts';
import { normalQuantileByRatio } from './normal-ratio.ts';

/** The table's first octave begins at 2^-21, its last ends at 1/2. */
export const normalTableFrom = 4.76837158203125e-7;
/** Coefficients of a cell, the constant one first. */
export const normalTerms = 6;

const octaves = 20;
const cells = 64;
const slopeAtMedian = 2.5066282746310002; // = sqrt(2 pi)

/**
 * For each cell, in rising order of the probability p, six coefficients in t = p / 2^octave - (the cell's upper end), -1/64 <= t < 0; behind the
 * last cell one of zeros, for p = 1/2. In a cell the polynomial has the quantile's value and its first two derivatives at both ends (Hermite).
 */
export const normalTable: Float64Array = buildTable();

/** The quantile at a cell's end, and its first derivative and half its second in p over the cell's width. */
interface End {
  readonly value: number;
  readonly slope: number;
  readonly curve: number;
}

function buildTable(): Float64Array {
  const table = new Float64Array((octaves * cells + 1) * normalTerms);
  let width = normalTableFrom / cells;
  for (let octave = 0; octave < octaves; octave++, width *= 2) {
    let lower = endAt(width * cells, width);
    for (let cell = 0; cell < cells; cell++) {
      const upper = endAt(width * (cells + cell + 1), width);
      writeCell(table, (octave * cells + cell) * normalTerms, lower, upper);
      lower = upper;
    }
  }
  return table;
}

/** dz/dp = 1 / density, d²z/dp² = z / density². */
function endAt(p: number, width: number): End {
  const value = normalQuantileByRatio(p);
  const slope = width * slopeAtMedian * exp(0.5 * value * value);
  return { value, slope, curve: 0.5 * value * slope * slope };
}

function writeCell(table: Float64Array, at: number, lower: End, upper: End): void {
  const { value, slope, curve } = upper;
  // what the lower end differs by from the upper end's parabola
  const byValue = lower.value - (value - slope + curve);
  const bySlope = lower.slope - (slope - 2 * curve);
  const byCurve = lower.curve - curve;
  table[at] = value;
  table[at + 1] = slope * cells;
  table[at + 2] = curve * cells ** 2;
  table[at + 3] = -(10 * byValue + 4 * bySlope + byCurve) * cells ** 3;
  table[at + 4] = -(15 * byValue + 7 * bySlope + 2 * byCurve) * cells ** 4;
  table[at + 5] = -(6 * byValue + 3 * bySlope + byCurve) * cells ** 5;
}
