/** The double next below another. */

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The greatest double below a finite x. */
export function nextBelow(x: number): number {
  if (x === 0) return -5e-324;
  double[0] = x;
  bits[0] = bits[0]! + (x > 0 ? -1n : 1n);
  return double[0]!;
}
