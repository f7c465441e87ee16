/** Sums of quotients b / (c + e), joined over one divisor: (b₁ d₂ + b₂ d₁) / (d₁ d₂) takes one division where there were two. */

/**
 * Beyond this, 2^100, an exponential could make the joined divisor overflow: on such a path each quotient is worked out alone. So sums are without
 * loss for numerators up to 2^700.
 */
const mostExponential = 1.2676506002282294e30;

type Column = Float64Array;
/** The first term's column, and three of each part; of two parts the last three are not there. */
type Columns = readonly [Column, Column, Column, Column, Column, Column, Column, Column, Column, Column];

/** Sets `out` to the first input plus the quotients of the others: numerator, fixed part of the divisor and exponential of each of two or three. */
export function addQuotients(out: Float64Array, inputs: readonly Float64Array[]): void {
  if (inputs.length === 7) addTwo(out, inputs);
  else addThree(out, inputs);
}

function addTwo(out: Float64Array, inputs: readonly Column[]): void {
  const [a, b1, c1, e1, b2, c2, e2] = inputs as unknown as Columns;
  for (let i = 0; i < out.length; i++) {
    const d1 = c1[i]! + e1[i]!;
    const d2 = c2[i]! + e2[i]!;
    const isJoined = Math.max(e1[i]!, e2[i]!) <= mostExponential;
    out[i] = a[i]! + (isJoined ? (b1[i]! * d2 + b2[i]! * d1) / (d1 * d2) : b1[i]! / d1 + b2[i]! / d2);
  }
}

function addThree(out: Float64Array, inputs: readonly Column[]): void {
  const [a, b1, c1, e1, b2, c2, e2, b3, c3, e3] = inputs as unknown as Columns;
  for (let i = 0; i < out.length; i++) {
    const d1 = c1[i]! + e1[i]!;
    const d2 = c2[i]! + e2[i]!;
    const d3 = c3[i]! + e3[i]!;
    const both = d1 * d2;
    const isJoined = Math.max(e1[i]!, e2[i]!, e3[i]!) <= mostExponential;
    const joined = ((b1[i]! * d2 + b2[i]! * d1) * d3 + b3[i]! * both) / (both * d3);
    out[i] = a[i]! + (isJoined ? joined : b1[i]! / d1 + b2[i]! / d2 + b3[i]! / d3);
  }
}
