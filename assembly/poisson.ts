/** Poisson quantiles, as in src/dist/poisson.ts operation by operation: probabilities added up until they reach a level. */

import { mostAdded, sumMargin } from '../src/dist/poisson-sum';
import { columnBytes } from '../src/kernel/memory-map';
import { opPoisson } from '../src/kernel/op-codes';
import { negate } from './arithmetic';
import { exponential } from './exponential';
import { repair } from './repair';

/** Out of place; rates from 0 to 100 and levels that rounding does not decide here, the rest is repaired. */
export function poissonQuantiles(out: usize, rates: usize, dr: usize, levels: usize, dl: usize): void {
  negate(out, rates, dr);
  exponential(out, out, 16);
  const end = out + columnBytes;
  const nextRate = dr >> 1, nextLevel = dl >> 1;
  let ordinary = true;
  for (let o = out, r = rates, l = levels; o < end; o += 8, r += nextRate, l += nextLevel) {
    const rate = load<f64>(r), level = load<f64>(l);
    if (!(rate >= 0 && rate <= <f64>mostAdded && level > 0 && level <= 1 - <f64>sumMargin)) {
      ordinary = false;
      continue;
    }
    let term = load<f64>(o), sum = term, k: f64 = 0;
    while (sum < level) {
      k += 1;
      term *= rate * (1 / k);
      sum += term;
    }
    if (!(sum - level > <f64>sumMargin && level - (sum - term) > <f64>sumMargin)) ordinary = false;
    store<f64>(o, k);
  }
  if (!ordinary) repair(opPoisson, out, rates, dr, levels, dl);
}
