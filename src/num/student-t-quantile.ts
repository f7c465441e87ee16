/** The quantile function of Student's t distribution. */

import { type BetaShape, betaQuantileOdds, betaShape } from './beta-quantile.ts';
import { exp } from './exp.ts';
import { log } from './log.ts';
import { pow } from './pow.ts';
import { manyDegrees, studentQuantileOfMany } from './student-t-large.ts';

/** Student's t distribution with what all of its probabilities and quantiles need. */
export interface StudentTShape {
  readonly df: number;
  /** The distribution of df / (df + T²); null from `manyDegrees` on, where it would lose digits. */
  readonly beta: BetaShape | null;
  /** 1 / (df B(df/2, 1/2)): far out, P(T > t) is this times (t / √df)^-df. */
  readonly farWeight: number;
}

/** From t = 1e9 √df on, the tail is a power of t: further terms are below it by 1e-18. */
export const farTail = 1e9;

/** Prepares Student's t distribution with df > 0 degrees of freedom. */
export function studentTShape(df: number): StudentTShape {
  if (df >= manyDegrees) return { df, beta: null, farWeight: 0 };
  // df / (df + T²) is beta(df / 2, 1/2), and both tails lie below its quantile
  const beta = betaShape(0.5 * df, 0.5);
  const sum = df + 1;
  const logBeta = 0.5 * df * log(df / sum) + 0.5 * log(1 / sum) - beta.scale;
  return { df, beta, farWeight: exp(-logBeta) / df };
}

/** The t with P(T <= t) = p for T with `df` > 0 degrees of freedom, to a relative error of 1e-12; ∓Infinity at 0 and 1, NaN outside. */
export function studentTQuantile(p: number, df: number): number {
  return quantileOfStudentT(studentTShape(df), p);
}

/** The same for a distribution that has been prepared. */
export function quantileOfStudentT({ df, beta, farWeight }: StudentTShape, p: number): number {
  if (p === 0.5) return 0;
  const tail = p < 0.5 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (p < 0.5 ? -Infinity : Infinity) : NaN;
  const size = beta === null ? studentQuantileOfMany(df, tail) : sizeOf(df, beta, farWeight, tail, Math.abs(2 * p - 1));
  return p < 0.5 ? -size : size;
}

/** |t| with P(T > |t|) = tail; `middle` is the probability between -|t| and |t|. */
function sizeOf(df: number, beta: BetaShape, farWeight: number, tail: number, middle: number): number {
  const far = pow(tail / farWeight, -1 / df);
  return Math.sqrt(df) * (far >= farTail ? far : 1 / Math.sqrt(betaQuantileOdds(beta, 2 * tail, middle)));
}
