/** Values that are known before the run: of constants, and of formulas over nothing else. */

import type { Scalar } from './model.ts';
import { apply, constant } from './operations.ts';

/** Cells that are followed one into the other; a value that takes more is not looked for. */
const greatestDepth = 100;

/**
 * Makes the function that gives a scalar's value where it is the same on every path and at every step, and null elsewhere.
 * @param formulaOf the formula of a cell; null where the cell is drawn or a state
 */
export function createKnownValues(formulaOf: (cell: number) => Scalar | null): (scalar: Scalar) => number | null {
  const ofCell = new Map<number, number | null>();
  const ofScalar = new Map<Scalar, number | null>();
  let depth = 0;
  const cellValue = (cell: number): number | null => {
    const known = ofCell.get(cell);
    if (known !== undefined) return known;
    if (depth >= greatestDepth) return null;
    ofCell.set(cell, null); // what needs itself is not known
    depth += 1;
    const formula = formulaOf(cell);
    const value = formula && valueOfScalar(formula);
    depth -= 1;
    ofCell.set(cell, value);
    return value;
  };
  const appliedValue = (scalar: Extract<Scalar, { kind: 'apply' }>): number | null => {
    const args = scalar.args.map(valueOfScalar);
    if (args.includes(null)) return null;
    const applied = apply(scalar.operation, ...args.map((arg) => constant(arg!)));
    return applied.kind === 'constant' ? applied.value : null;
  };
  const valueOfScalar = (scalar: Scalar): number | null => {
    if (scalar.kind === 'constant') return scalar.value;
    if (scalar.kind === 'clock') return null;
    if (scalar.kind === 'cell') return cellValue(scalar.cell);
    const known = ofScalar.get(scalar);
    if (known !== undefined) return known;
    const value = appliedValue(scalar);
    ofScalar.set(scalar, value);
    return value;
  };
  return valueOfScalar;
}
