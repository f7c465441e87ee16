/** Student's t distribution with many degrees of freedom, where it is nearly normal and the incomplete beta function would lose digits. */

import { exp } from './exp.ts';
import { expm1 } from './expm1.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { normalCdf } from './normal-cdf.ts';
import { normalQuantile } from './normal-quantile.ts';

/** From so many degrees of freedom on, the series below has all its digits in a few terms, also at tails of 1e-300. */
export const manyDegrees = 1000;

const inverseRootTwoPi = 0.3989422804014327; // = 1 / √(2 π)

/** The coefficients p_n of the expansion for b = 1/2, by their recursion (equation 9.4). */
const coefficients: readonly number[] = listCoefficients(16);

function listCoefficients(count: number): readonly number[] {
  const found = [1];
  const factorials = [1];
  for (let k = 1; k <= 2 * count + 1; k++) factorials.push(factorials[k - 1]! * k);
  for (let n = 1; n < count; n++) {
    let sum = 0;
    for (let m = 1; m < n; m++) sum += ((0.5 * m - n) * found[n - m]!) / factorials[2 * m + 1]!;
    found.push(sum / n - 0.5 / factorials[2 * n + 1]!);
  }
  return found;
}

/**
 * P(T > t) for t >= 0 and df >= `manyDegrees`, to a relative error of 3e-13 at 1e-300 and of 1e-15 near t = 0: I(df/2, 1/2; df / (df + t²)) by the
 * expansion in incomplete gamma functions, here normal tails, of A. R. DiDonato and A. H. Morris (ACM TOMS 18 (1992) 360, section 9).
 */
export function studentTailOfMany(df: number, t: number): number {
  return tailAt(df, log1p((t / df) * t));
}

/** The t >= 0 with P(T > t) = tail, 0 < tail <= 1/2, to the same error: Newton's rule in the normal deviate that t is nearly equal to. */
export function studentQuantileOfMany(df: number, tail: number): number {
  const nu = 0.5 * df - 0.25;
  let w = -normalQuantile(tail);
  if (w < 1e-3) return rootOf(df, w / scaleOf(nu)); // to 1e-14, where a tail near 1/2 no longer tells t
  for (let i = 0; i < 20; i++) {
    const bend = ((0.5 * w) / nu) * w; // ln(1 + t²/df)
    const reached = tailAt(df, bend);
    const slope =
      scaleOf(nu) * inverseRootTwoPi * exp(-0.5 * w * w + 0.25 * bend) * Math.sqrt(bend > 0 ? bend / expm1(bend) : 1);
    const step = (log(reached / tail) * reached) / slope;
    w = Math.max(0, w + step);
    if (!(Math.abs(step) > 1e-9 * w)) break; // the next would be below the last place
  }
  return rootOf(df, w);
}

/** The t whose deviate is w. */
function rootOf(df: number, w: number): number {
  return Math.sqrt(df * expm1(((0.5 * w) / (0.5 * df - 0.25)) * w));
}

/** The tail at the t whose ln(1 + t²/df) is `bend`. */
function tailAt(df: number, bend: number): number {
  const nu = 0.5 * df - 0.25;
  const u = nu * bend;
  if (!(u < 760)) return 0; // below the least double
  const w = Math.sqrt(2 * u);
  const height = w * inverseRootTwoPi * exp(-u);
  const square = 0.25 * bend * bend;
  let term = 2 * normalCdf(-w);
  let sum = term;
  let power = 1;
  for (let n = 1; n < coefficients.length; n++) {
    const order = 2 * n - 1.5;
    term = (order * (order + 1) * term + (u + order + 1) * power * height) / (4 * nu * nu);
    const added = coefficients[n]! * term;
    sum += added;
    if (Math.abs(added) < 1e-17 * sum) break;
    power *= square;
  }
  return 0.5 * scaleOf(nu) * sum;
}

/** Γ(ν + 3/4) / (Γ(ν + 1/4) √ν) for large ν (J. L. Fields; DLMF 5.11.14). */
function scaleOf(nu: number): number {
  const inverse = 1 / (nu * nu);
  return 1 + inverse * (1 / 64 - inverse * (19 / 8192));
}
