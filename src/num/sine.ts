/** Sine, cosine and tangent of an angle in radians. */

import { reduceAngle } from './reduce-angle.ts';

const pair = new Float64Array(2);

/** sin x to 0.8 ulp for every double; NaN for what is not finite. */
export function sin(x: number): number {
  if (x - x !== 0) return NaN;
  const quadrant = reduceAngle(x, pair);
  const size = (quadrant & 1) === 0 ? sineNear(pair[0]!, pair[1]!) : cosineNear(pair[0]!, pair[1]!);
  return quadrant < 2 ? size : -size;
}

/** cos x, likewise. */
export function cos(x: number): number {
  if (x - x !== 0) return NaN;
  const quadrant = reduceAngle(x, pair);
  const size = (quadrant & 1) === 0 ? cosineNear(pair[0]!, pair[1]!) : sineNear(pair[0]!, pair[1]!);
  return quadrant === 0 || quadrant === 3 ? size : -size;
}

/** tan x to 1.5 ulp for every double; NaN for what is not finite. No double is so near to an odd multiple of pi / 2 that it overflows. */
export function tan(x: number): number {
  if (x - x !== 0) return NaN;
  const isOdd = (reduceAngle(x, pair) & 1) === 1;
  const [r, rest] = [pair[0]!, pair[1]!];
  // sine and cosine with what each exceeds its rounding by, so that only the quotient is rounded at full size
  const square = r * r;
  const sineTail = sineCurve(square) * square * r + rest * (1 - 0.5 * square);
  const sine = r + sineTail;
  const sineRest = r - sine + sineTail;
  const half = 0.5 * square;
  const most = 1 - half;
  const cosineTail = 1 - most - half + (cosineCurve(square) * square * square - r * rest);
  const cosine = most + cosineTail;
  const cosineRest = most - cosine + cosineTail;
  if (isOdd) return -correctedQuotient(cosine, cosineRest, sine, sineRest);
  return r === 0 ? r : correctedQuotient(sine, sineRest, cosine, cosineRest);
}

function correctedQuotient(over: number, overRest: number, under: number, underRest: number): number {
  const quotient = over / under;
  return quotient + (overRest - quotient * underRest) / under;
}

/** sin(r + rest) for |r| <= pi / 4. */
function sineNear(r: number, rest: number): number {
  const square = r * r;
  return r + (sineCurve(square) * square * r + rest * (1 - 0.5 * square));
}

/** cos(r + rest) for |r| <= pi / 4. */
function cosineNear(r: number, rest: number): number {
  const square = r * r;
  const half = 0.5 * square;
  const most = 1 - half;
  return most + (1 - most - half + (cosineCurve(square) * square * square - r * rest));
}

/** (sin r / r - 1) / r² by its Taylor series, w = r² <= 0.617; what is left out is below 1e-19. */
function sineCurve(w: number): number {
  const upper = ((w * (1 / 355687428096000) - 1 / 1307674368000) * w + 1 / 6227020800) * w - 1 / 39916800;
  return (((upper * w + 1 / 362880) * w - 1 / 5040) * w + 1 / 120) * w - 1 / 6;
}

/** (cos r - 1 + r²/2) / r⁴, likewise; what is left out is below 1e-17. */
function cosineCurve(w: number): number {
  const upper = ((w * (1 / 20922789888000) - 1 / 87178291200) * w + 1 / 479001600) * w - 1 / 3628800;
  return ((upper * w + 1 / 40320) * w - 1 / 720) * w + 1 / 24;
}
