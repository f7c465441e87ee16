/** The arc tangent, by a table of nine values and a short series. */

import { atanTable, atanTableRest, halfPi } from './atan-table.ts';

const direct = 0.1875;

/**
 * atan x to 1.3 ulp, between -pi/2 and pi/2; NaN for NaN. With c = k/8 nearest to |x|: atan |x| = atan c + atan t, t = (|x| - c)/(1 + c |x|),
 * |t| <= 1/16; beyond 1 it is pi/2 less the arc tangent of 1 / |x|.
 */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size < direct) return x + x * seriesToThreeSixteenths(x * x);
  const isFar = size > 1;
  const y = isFar ? 1 / size : size;
  const k = Math.floor(y * 8 + 0.5);
  const c = k * 0.125;
  const t = (y - c) / (1 + c * y);
  const tail = t + t * series(t * t);
  const angle = isFar
    ? halfPi.high - (atanTable[k]! - (halfPi.low - (atanTableRest[k]! + tail)))
    : atanTable[k]! + (atanTableRest[k]! + tail);
  return x < 0 ? -angle : angle;
}

/** atan t / t - 1 for w = t² <= 1/256. */
function series(w: number): number {
  return (((((w * (1 / 13) - 1 / 11) * w + 1 / 9) * w - 1 / 7) * w + 1 / 5) * w - 1 / 3) * w;
}

/** The same for w <= 9/256, with more terms. */
function seriesToThreeSixteenths(w: number): number {
  const upper = ((w * (1 / 21) - 1 / 19) * w + 1 / 17) * w - 1 / 15;
  return ((((((upper * w + 1 / 13) * w - 1 / 11) * w + 1 / 9) * w - 1 / 7) * w + 1 / 5) * w - 1 / 3) * w;
}
