/** The table behind the hyperbolic tangent: tanh(k/8) in two doubles. */

import { fixedExp, splitFixed } from './fixed-point.ts';

const one = 1n << 160n;
const parts = Array.from({ length: 9 }, (_, k) => {
  const power = fixedExp((one * BigInt(k)) / 8n); // e^(k/8)
  const square = (power * power) >> 160n;
  return splitFixed(((square - one) << 160n) / (square + one), 53);
});

/** The double nearest to tanh(k/8), for k from 0 to 8. */
export const tanhTable: Float64Array = Float64Array.from(parts, (part) => part.high);

/** What tanh(k/8) exceeds that by. */
export const tanhTableRest: Float64Array = Float64Array.from(parts, (part) => part.low);
