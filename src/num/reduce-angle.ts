/** An angle in radians less the nearest multiple of pi / 2, to twice the precision of a double. */

import { fixedPi } from './fixed-point.ts';

/** Up to here the multiple is below 2^20, and its products with parts of 33 bits are exact. */
const nearLimit = 1e6;
const turnsPerUnit = 0.6366197723675814; // = 2 / pi
const roundToWhole = 6755399441055744; // = 1.5 * 2 ** 52: added and taken away again, it rounds to a whole number
// pi / 2 in four parts: 33 bits each, and the double nearest to the rest
const first = 1.5707963267341256;
const second = 6.077100506303966e-11;
const third = 2.0222662487111665e-21;
const fourth = 8.4784276603689e-32;

/** Bits behind the point of 2 / pi: the largest double times its error stays below 2^-192. */
const ratioBits = 1216n;
const angleBits = 192n;
const angleUnit = 1.5930919111324523e-58; // = 2 ** -192
const scaleBits = 33n;
const scale = 8589934592; // = 2 ** 33: it makes every double from 2^20 to 2^53 whole
const wholeFrom = 9007199254740992; // = 2 ** 53

const pi = fixedPi(ratioBits + 16n);
const ratio = (1n << (2n * ratioBits + 17n)) / pi; // 2 / pi
const halfPi = pi >> (ratioBits + 17n - angleBits);

/**
 * Writes x - n pi / 2 with n the nearest whole number as a sum of two doubles, `pair[0]` its rounding, |pair[0]| <= pi / 4 (1 + 1e-10); its
 * relative error is below 2^-75. For finite x.
 * @returns n modulo 4, from 0 to 3
 */
export function reduceAngle(x: number, pair: Float64Array): number {
  if (!(x >= -nearLimit && x <= nearLimit)) return reduceFar(x, pair);
  const n = x * turnsPerUnit + roundToWhole - roundToWhole;
  if (n === 0) {
    pair[0] = x;
    pair[1] = 0;
    return 0;
  }
  const rest = x - n * first; // exact, as is every product below but the last
  const minusSecond = -n * second;
  const next = rest + minusSecond;
  const shadow = next - rest;
  const nextError = rest - (next - shadow) + (minusSecond - shadow);
  const minusThird = -n * third;
  const sum = next + minusThird;
  const sumShadow = sum - next;
  const sumError = next - (sum - sumShadow) + (minusThird - sumShadow);
  const low = nextError + (sumError - n * fourth);
  pair[0] = sum + low;
  pair[1] = sum - pair[0] + low;
  return n & 3;
}

/** The same for any x: x 2 / pi on bigints (after M. Payne and R. Hanek, SIGNUM Newsletter 18 (1983) 19, who take a window of its bits). */
function reduceFar(x: number, pair: Float64Array): number {
  const size = Math.abs(x);
  const scaled = size < wholeFrom ? BigInt(size * scale) : BigInt(size) << scaleBits;
  const turns = scaled * ratio;
  const pointAt = ratioBits + scaleBits;
  const n = (turns + (1n << (pointAt - 1n))) >> pointAt;
  const share = (turns - (n << pointAt)) >> (pointAt - angleBits);
  const angle = (share * halfPi) >> angleBits;
  const high = Number(angle);
  const low = Number(angle - BigInt(high));
  const sign = x < 0 ? -1 : 1;
  pair[0] = sign * high * angleUnit;
  pair[1] = sign * low * angleUnit;
  return (sign * Number(n & 3n)) & 3;
}
