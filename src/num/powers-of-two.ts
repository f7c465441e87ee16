/** Powers of two as a table: the quickest exact way to scale a double. */

/** The exponent of the table's first entry, 2^-1075, which is 0 as a double. */
const leastExponent = -1075;

/** 2^k at index k + 1075, for k from -1075 (which rounds to 0) to 1024 (which rounds to Infinity). */
export const powersOfTwo: Float64Array = Float64Array.from({ length: 2100 }, (_, index) => {
  const exponent = index + leastExponent;
  const half = Math.trunc(exponent / 2);
  return exactPower(half) * exactPower(exponent - half);
});

function exactPower(exponent: number): number {
  const factor = exponent < 0 ? 0.5 : 2;
  let power = 1;
  for (let i = Math.abs(exponent); i > 0; i--) power *= factor;
  return power;
}
