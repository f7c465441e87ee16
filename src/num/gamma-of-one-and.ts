/** The gamma function from 1 on, and how it curves there: what moments of the Weibull distribution come to. */

import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';
import { log1p } from './log1p.ts';
import { pow } from './pow.ts';

const oneLessEuler = 0.42278433509846713; // = 1 - Euler's constant

const zetas: number[] = [];

/** ζ(k) - 1 for k from 2 to 55; found when first asked for, as few plans do and finding them takes milliseconds. */
function zetasLessOne(): readonly number[] {
  if (zetas.length === 0) for (let k = 2; k <= 55; k++) zetas.push(zetaLessOne(k));
  return zetas;
}

/** By Euler and Maclaurin's formula from n = 30 on (DLMF 25.2.9). */
function zetaLessOne(k: number): number {
  const n = 30;
  const power = pow(n, -k);
  const first = (k * power) / (12 * n);
  const second = (first * (k + 1) * (k + 2)) / (60 * n * n);
  const third = (second * (k + 3) * (k + 4)) / (42 * n * n);
  const fourth = (third * (k + 5) * (k + 6)) / (40 * n * n);
  let sum = (n * power) / (k - 1) + power / 2 + first - second + third - fourth;
  for (let j = n - 1; j >= 2; j--) sum += pow(j, -k);
  return sum;
}

/** Γ(1 + x) for x >= 0, to 1e-15 times the size of x; Infinity from x = 171 on. By the series of ln Γ(1 + x) for |x| <= 1/2 (DLMF 5.7.3). */
export function gammaOfOneAnd(x: number): number {
  if (!(x < 171)) return Infinity;
  let product = 1;
  let near = x;
  while (near > 0.5) {
    product *= near;
    near -= 1;
  }
  const series = zetasLessOne().reduceRight((sum, zeta, i) => (zeta / (i + 2) - sum) * near, 0) * near;
  return (product * exp(near * oneLessEuler + series)) / (1 + near);
}

/** Γ(1 + 2x) - Γ(1 + x)² for x >= 0, which is small as x², to 1e-14 relative. */
export function gammaVariance(x: number): number {
  const gamma = gammaOfOneAnd(x);
  if (x > 0.5) return gammaOfOneAnd(2 * x) - gamma * gamma;
  // the logarithm of Γ(1 + 2x) / Γ(1 + x)²: the terms of both series together
  const series =
    zetasLessOne().reduceRight((sum, zeta, i) => ((zeta * (pow(2, i + 2) - 2)) / (i + 2) - sum) * x, 0) * x;
  return gamma * gamma * expm1(log1p((x * x) / (1 + 2 * x)) + series);
}
