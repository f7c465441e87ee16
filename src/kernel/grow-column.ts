/** The step of an exponential that is carried on from the step before: e^(base + slope · t) by one multiplication, or anew where that is not safe. */

import { exp } from '../num/exp.ts';

/** Every so many steps the exponential is worked out anew, so that errors do not add up beyond this many multiplications. */
const renewal = 64;
/** What a factor, and a product, must lie between for the product to be good: 2^-100 and 2^100, 2^-900 and 2^900. */
const factorLimits = { least: 7.888609052210118e-31, most: 1.2676506002282294e30 };
const productLimits = { least: 1.1830521861667747e-271, most: 8.452712498170644e270 };

/** Sets `out` from the values a step before, which may be in `out`, the factor e^slope, base and slope. */
export function growColumn(
  out: Float64Array,
  before: Float64Array,
  factor: Float64Array,
  base: Float64Array,
  slope: Float64Array,
  step: number,
): void {
  if (step % renewal !== 0) for (let i = 0; i < out.length; i++) out[i] = before[i]! * factor[i]!;
  renewGrowth(out, factor, base, slope, step);
}

/** Works out anew what multiplication is not safe for: all, every 64th step. */
export function renewGrowth(
  out: Float64Array,
  factor: Float64Array,
  base: Float64Array,
  slope: Float64Array,
  step: number,
): void {
  const all = step % renewal === 0;
  for (let i = 0; i < out.length; i++) {
    if (all || !isSafe(factor[i]!, out[i]!)) out[i] = exp(base[i]! + slope[i]! * step);
  }
}

function isSafe(factor: number, product: number): boolean {
  return (
    factor >= factorLimits.least &&
    factor <= factorLimits.most &&
    product >= productLimits.least &&
    product <= productLimits.most
  );
}
