/** Exact positive ratios of whole numbers, and their one rounding to a double. */

/** A positive ratio in lowest terms. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Makes the ratio of two positive whole numbers, in lowest terms. */
export function rational(numerator: bigint, denominator: bigint): Rational {
  let [a, b] = [numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return { numerator: numerator / a, denominator: denominator / a };
}

/** Multiplies two ratios. */
export function multiplyRationals(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** Raises a ratio to a whole power, which may be negative. */
export function powerRational(a: Rational, power: number): Rational {
  const n = BigInt(Math.abs(power));
  const [top, bottom] = power < 0 ? [a.denominator, a.numerator] : [a.numerator, a.denominator];
  return { numerator: top ** n, denominator: bottom ** n };
}

/** Reads a decimal number (`1e8`, `0.5`) exactly; null for zero, for what is none, and beyond 1e±300. */
export function decimalRational(text: string): Rational | null {
  const match = /^(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match || !(Number(text) >= 1e-300 && Number(text) <= 1e300)) return null;
  const fraction = match[2] ?? '';
  const exponent = Number(match[3] ?? 0) - fraction.length;
  const digits = BigInt(`${match[1]}${fraction}`);
  return exponent < 0 ? rational(digits, 10n ** BigInt(-exponent)) : rational(digits * 10n ** BigInt(exponent), 1n);
}

/**
 * Rounds a ratio to the nearest double, ties to even. The quotient is taken with 64 bits or more and a sticky last bit, so
 * that the conversion of the whole number, which rounds correctly, is the only rounding. The result must be a normal double.
 */
export function rationalToNumber({ numerator, denominator }: Rational): number {
  const shift = Math.max(0, 65 - (bitLength(numerator) - bitLength(denominator)));
  const scaled = numerator << BigInt(shift);
  const quotient = scaled / denominator;
  const sticky = quotient * denominator === scaled ? quotient : quotient | 1n;
  let result = Number(sticky);
  for (let i = 0; i < shift; i++) result /= 2;
  return result;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}
