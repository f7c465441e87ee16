/** The table behind exp and pow: 2^(j/64) in two doubles. */

import { fixedExp, fixedLog, splitFixed } from './fixed-point.ts';

/** Entries: 2^(0/64) to 2^(63/64). */
const entries = 64;

const ln2 = fixedLog(2n, 1n);
const parts = Array.from({ length: entries }, (_, j) => splitFixed(fixedExp((BigInt(j) * ln2) / BigInt(entries)), 52));

/** The double nearest to 2^(j/64). */
export const expTable: Float64Array = Float64Array.from(parts, (part) => part.high);

/** What 2^(j/64) exceeds its nearest double by. */
export const expTableRest: Float64Array = Float64Array.from(parts, (part) => part.low);
