/** Powers of doubles, correct in nearly every last place, so that 3^2 is 9 and 10^-3 the double 0.001. */

import { expOfPair } from './exp.ts';
import { logPair, upperHalf } from './log-pair.ts';

const pair = new Float64Array(2);
const decisive = 1e20; // with a larger exponent every base but 1 over- or underflows

/**
 * x^y to 0.52 ulp (1.1 where the result is subnormal). Special cases as IEEE 754: 1^y and x^0 are 1 for every y and x;
 * a negative x has powers with whole exponents only, NaN otherwise.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (x > 0 && x < Infinity && y > -decisive && y < decisive) return powOfPositive(x, y);
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === 0 || y - y !== 0 || x - x !== 0) return powAtLimit(x, y);
  if (x > 0) return x < 1 === y < 0 ? Infinity : 0;
  if (Math.floor(y) !== y) return NaN;
  const size = pow(-x, y);
  return isOdd(y) ? -size : size;
}

/** e^(y ln x), the exponent carried in two doubles. */
function powOfPositive(x: number, y: number): number {
  logPair(x, pair);
  const logarithm = pair[0]!;
  const upperLog = upperHalf(logarithm);
  const upperY = upperHalf(y);
  const product = upperY * upperLog;
  const productRest = (y - upperY) * upperLog + y * (logarithm - upperLog + pair[1]!);
  const exponent = product + productRest;
  if (exponent > 710) return Infinity;
  if (exponent < -746) return 0;
  return expOfPair(exponent, product - exponent + productRest);
}

/** x^y where x is 0 or infinite, or y is infinite; y is not 0, x not 1. */
function powAtLimit(x: number, y: number): number {
  const size = Math.abs(x);
  if (y - y !== 0) return size === 1 ? 1 : size > 1 === y > 0 ? Infinity : 0;
  const result = (size === 0) === y > 0 ? 0 : Infinity;
  return isOdd(y) && (x < 0 || 1 / x < 0) ? -result : result;
}

function isOdd(y: number): boolean {
  const half = Math.floor(y) * 0.5;
  return Math.floor(y) === y && Math.floor(half) !== half;
}
