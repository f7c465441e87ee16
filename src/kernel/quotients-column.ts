/** Sums of quotients b / (c + e), joined over one divisor: (b₁ d₂ + b₂ d₁) / (d₁ d₂) takes one division where there were two. */

/** Beyond this, 2^100, an exponential could make the joined divisor overflow: on such a path each quotient is worked out alone. */
const mostJoined = 1.2676506002282294e30;

/** Sets `out` to the first input plus the quotients of the others: numerator, fixed part of the divisor and exponential of each of two or three. */
export function addQuotients(out: Float64Array, [first, ...parts]: readonly Float64Array[]): void {
  const value = parts.length === 6 ? sumOfTwo : sumOfThree;
  const at = (i: number) => parts.map((column) => column[i]!);
  for (let i = 0; i < out.length; i++) out[i] = first![i]! + value(at(i));
}

function sumOfTwo([b1 = 0, c1 = 0, e1 = 0, b2 = 0, c2 = 0, e2 = 0]: readonly number[]): number {
  const [d1, d2] = [c1 + e1, c2 + e2];
  if (!(Math.max(e1, e2) <= mostJoined)) return b1 / d1 + b2 / d2;
  return (b1 * d2 + b2 * d1) / (d1 * d2);
}

function sumOfThree([
  b1 = 0,
  c1 = 0,
  e1 = 0,
  b2 = 0,
  c2 = 0,
  e2 = 0,
  b3 = 0,
  c3 = 0,
  e3 = 0,
]: readonly number[]): number {
  const [d1, d2, d3] = [c1 + e1, c2 + e2, c3 + e3];
  if (!(Math.max(e1, e2, e3) <= mostJoined)) return b1 / d1 + b2 / d2 + b3 / d3;
  const both = d1 * d2;
  return ((b1 * d2 + b2 * d1) * d3 + b3 * both) / (both * d3);
}
