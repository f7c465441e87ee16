/** The distribution function of Student's t distribution. */

import { incompleteBeta } from './incomplete-beta.ts';
import { pow } from './pow.ts';
import { farTail, type StudentTShape } from './student-t-quantile.ts';

/** P(T <= t), to a relative error of 1e-12 (from df = 1e4 on of 1e-16 df) in the lower tail and, above 0, of the complement. */
export function studentTCdf({ df, farWeight }: StudentTShape, t: number): number {
  const distance = Math.abs(t) / Math.sqrt(df);
  const square = distance * distance;
  const tail =
    distance >= farTail
      ? farWeight * pow(distance, -df)
      : 0.5 * incompleteBeta(0.5 * df, 0.5, 1 / (1 + square), square / (1 + square));
  return t < 0 ? tail : 1 - tail;
}
