/** The table behind exp and pow: 2^(j/512) in two doubles. */

import { fixedExp, fixedLog, fixedProduct, splitFixed } from './fixed-point.ts';

/** Entries: 2^(0/512) to 2^(511/512). */
const entries = 512;

const ratio = fixedExp(fixedLog(2n, 1n) / BigInt(entries));
let power = fixedExp(0n);
const parts = Array.from({ length: entries }, () => {
  const part = splitFixed(power, 52);
  power = fixedProduct(power, ratio);
  return part;
});

/** The double nearest to 2^(j/512). */
export const expTable: Float64Array = Float64Array.from(parts, (part) => part.high);

/** What 2^(j/512) exceeds its nearest double by. */
export const expTableRest: Float64Array = Float64Array.from(parts, (part) => part.low);
