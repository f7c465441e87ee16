/** The exponential less 1, without loss for small x. */

import { exp } from './exp.ts';
import { log } from './log.ts';

/** e^x - 1 to 5 ulp; the rounding of e^x is made good by the ratio (W. Kahan; N. Higham, Accuracy and Stability of Numerical Algorithms, 1.14.1). */
export function expm1(x: number): number {
  const power = exp(x);
  if (power === 1) return x;
  const less = power - 1;
  if (less === -1 || !(power < 1e17)) return less;
  return (less * x) / log(power);
}
