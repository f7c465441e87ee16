/** The table behind the arc tangent: atan(k/8) in two doubles, and pi / 2 likewise. */

import { fixedAtan, fixedPi, splitFixed } from './fixed-point.ts';

const parts = Array.from({ length: 9 }, (_, k) => splitFixed(fixedAtan(BigInt(k), 8n), 53));

/** The double nearest to atan(k/8), for k from 0 to 8. */
export const atanTable: Float64Array = Float64Array.from(parts, (part) => part.high);

/** What atan(k/8) exceeds that by. */
export const atanTableRest: Float64Array = Float64Array.from(parts, (part) => part.low);

/** pi / 2 as a sum of two doubles. */
export const halfPi: { readonly high: number; readonly low: number } = splitFixed(fixedPi(160n) / 2n, 52);
