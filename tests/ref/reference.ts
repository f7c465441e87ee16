/** Reads the reference tables that the Python scripts of this folder wrote; infinite values are texts in them. */

import { readFileSync } from 'node:fs';

/** Reads a table file of this folder; "Infinity" and "-Infinity" become numbers. */
export function readReference<T>(name: string): T {
  const text = readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8');
  return JSON.parse(text, (_, value) => (value === 'Infinity' ? Infinity : value === '-Infinity' ? -Infinity : value));
}

/** The error of a value in units of the last place of the truth; the truth is the sum of two doubles. */
export function ulpError(value: number, high: number, low = 0): number {
  if (value === high) return Math.abs(low / ulp(high));
  return Math.abs((value - high - low) / ulp(high));
}

/** The distance from |x| to the next double above it; infinite x is left to equality. */
function ulp(x: number): number {
  const double = new Float64Array([Math.abs(x)]);
  const bits = new BigInt64Array(double.buffer);
  bits[0] = bits[0]! + 1n;
  return double[0]! - Math.abs(x);
}

/** The relative error of a value; an error of any size counts as infinite where the truth is 0. */
export function relativeError(value: number, truth: number): number {
  return value === truth ? 0 : Math.abs(value - truth) / Math.abs(truth);
}
