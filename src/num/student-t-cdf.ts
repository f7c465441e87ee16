/** The distribution function of Student's t distribution. */

import { incompleteBeta } from './incomplete-beta.ts';
import { pow } from './pow.ts';
import { studentTailOfMany } from './student-t-large.ts';
import { farTail, type StudentTShape } from './student-t-quantile.ts';

/** P(T <= t), to a relative error of 1e-12 in the lower tail and, above 0, of the complement. */
export function studentTCdf({ df, beta, farWeight }: StudentTShape, t: number): number {
  const tail = beta === null ? studentTailOfMany(df, Math.abs(t)) : tailOf(df, farWeight, Math.abs(t));
  return t < 0 ? tail : 1 - tail;
}

function tailOf(df: number, farWeight: number, t: number): number {
  const distance = t / Math.sqrt(df);
  const square = distance * distance;
  return distance >= farTail
    ? farWeight * pow(distance, -df)
    : 0.5 * incompleteBeta(0.5 * df, 0.5, 1 / (1 + square), square / (1 + square));
}
