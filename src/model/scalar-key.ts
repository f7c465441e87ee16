/** Keys of scalars: equal for equal formulas, however often their parts are shared. */

import type { Scalar } from './model.ts';

/** Makes the function that gives a scalar's key; keys of one function can be compared. */
export function createScalarKeys(): (scalar: Scalar) => string {
  const known = new Map<Scalar, string>();
  const numberOf = new Map<string, number>();
  const keyOf = (scalar: Scalar): string => {
    if (scalar.kind === 'constant') return Object.is(scalar.value, -0) ? '-0' : String(scalar.value);
    if (scalar.kind === 'clock') return `${scalar.clock}:${scalar.lag}`;
    if (scalar.kind === 'cell') return `cell ${scalar.cell}:${scalar.lag}`;
    const before = known.get(scalar);
    if (before !== undefined) return before;
    const text = `${scalar.operation}(${scalar.args.map(keyOf).join(',')})`;
    if (!numberOf.has(text)) numberOf.set(text, numberOf.size);
    const key = `#${numberOf.get(text)}`;
    known.set(scalar, key);
    return key;
  };
  return keyOf;
}
