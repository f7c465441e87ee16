/** The distribution function of the standard normal distribution. */

import { exp } from './exp.ts';
import { upperHalf } from './log-pair.ts';

/**
 * P(Z <= x), to a relative error of 2e-15 down to x = -37.5, where results become subnormal; 0 and 1 beyond; NaN for NaN.
 * With a = |x| the tail is e^(-a²/2) s(t) / (a + 2), s being smooth in t = (a - 6) / (a + 6) from -1 to 1: one polynomial for all a, after
 * M. M. Shepherd and J. G. Laframboise, Math. Comp. 36 (1981) 249. The coefficients are ours: tests/ref/mills.py.
 */
export function normalCdf(x: number): number {
  const a = Math.abs(x);
  if (!(a < 39)) return x > 0 ? 1 : Math.max(x, 0);
  const tail = (bell(a) * scaledTail((a - 6) / (a + 6))) / (a + 2);
  return x < 0 ? tail : 1 - tail;
}

/** e^(-a²/2), the square carried in two doubles because its last place counts by its size. */
function bell(a: number): number {
  const upper = upperHalf(a);
  const lower = a - upper;
  const square = a * a;
  const squareRest = upper * upper - square + 2 * upper * lower + lower * lower;
  const height = exp(-0.5 * square);
  return height - height * (0.5 * squareRest);
}

/** s(t), in four interleaved chains so that few operations wait for each other. */
function scaledTail(t: number): number {
  const square = t * t;
  const w = square * square;
  const chain0 =
    (((((-6.272371797671731e-11 * w - 1.0995358819089182e-8) * w - 8.841924251612008e-7) * w +
      0.000017285742101897136) *
      w -
      0.0036418914027929045) *
      w +
      0.0406816353025913) *
      w +
    0.5182345145955748;
  const chain1 =
    ((((4.019816201793709e-9 * w + 6.138922679766093e-8) * w - 0.00002086795817711035) * w + 0.001922203344594533) * w -
      0.012462072762916465) *
      w -
    0.20822209576278977;
  const chain2 =
    ((((1.0108053309270282e-9 * w + 1.0570159663658248e-7) * w + 0.00000488850541182557) * w - 0.000688621774320831) *
      w -
      0.0007788002426443298) *
      w +
    0.14564291801290033;
  const chain3 =
    ((((-3.412024443527799e-10 * w - 2.4991884149790232e-8) * w + 0.0000010676802592140031) * w +
      0.00013186393736899904) *
      w +
      0.004400428225205397) *
      w -
    0.08627942657878487;
  return chain0 + chain2 * square + (chain1 + chain3 * square) * t;
}
