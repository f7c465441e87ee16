/** Logarithm and exponential in 160-bit fixed point on bigints: slow and plain, for building tables when a module loads. */

import { powersOfTwo } from './powers-of-two.ts';

const bits = 160n;
const one = 1n << bits;
/** 2^-160 */
const unit = powersOfTwo[1075 - Number(bits)]!;

/** Computes ln(numerator / denominator) in units of 2^-160, to a few of them, by 2 atanh((n - d)/(n + d)); meant for ratios from 1/2 to 2. */
export function fixedLog(numerator: bigint, denominator: bigint): bigint {
  const ratio = ((numerator - denominator) << bits) / (numerator + denominator);
  const square = (ratio * ratio) >> bits;
  let [sum, power] = [0n, ratio];
  for (let k = 1n; power !== 0n && power !== -1n; k += 2n) {
    sum += power / k;
    power = (power * square) >> bits;
  }
  return 2n * sum;
}

/** Computes e^x in units of 2^-160 for x from 0 to 1 in the same units, by its power series. */
export function fixedExp(x: bigint): bigint {
  let [sum, term] = [one, one];
  for (let k = 1n; term !== 0n; k++) {
    term = (term * x) >> bits;
    term /= k;
    sum += term;
  }
  return sum;
}

/** Computes a product of two numbers of one sign in units of 2^-160, to one of them. */
export function fixedProduct(a: bigint, b: bigint): bigint {
  return (a * b) >> bits;
}

/** Splits a fixed-point number into a double that is a multiple of 2^-keep and the double nearest to the rest. */
export function splitFixed(x: bigint, keep: number): { readonly high: number; readonly low: number } {
  const shift = bits - BigInt(keep);
  const high = (x + (1n << (shift - 1n))) >> shift;
  return { high: Number(high) * powersOfTwo[1075 - keep]!, low: Number(x - (high << shift)) * unit };
}

/**
 * Computes atan(numerator / denominator) in units of 2^-precision, to about as many of them as the precision has bits; for 0 <= ratio <= 1.
 * Euler's series: each term is at most half of the one before.
 */
export function fixedAtan(numerator: bigint, denominator: bigint, precision: bigint = bits): bigint {
  const square = numerator * numerator;
  const both = square + denominator * denominator;
  let term = ((numerator * denominator) << precision) / both;
  let sum = term;
  for (let k = 1n; term !== 0n; k++) {
    term = (term * square * 2n * k) / (both * (2n * k + 1n));
    sum += term;
  }
  return sum;
}

/** Computes pi in units of 2^-precision, to a few hundred of them (J. Machin: 16 atan(1/5) - 4 atan(1/239)). */
export function fixedPi(precision: bigint): bigint {
  return 16n * fixedAtan(1n, 5n, precision) - 4n * fixedAtan(1n, 239n, precision);
}
