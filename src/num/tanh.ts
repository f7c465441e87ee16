/** The hyperbolic tangent, by a table of nine values and a short series; from 1 on by the exponential function. */

import { exp } from './exp.ts';
import { tanhTable, tanhTableRest } from './tanh-table.ts';

const direct = 0.1875;
const nearOne = 20; // from here on the result rounds to 1

/**
 * tanh x to 1.3 ulp; NaN for NaN. With c = k/8 nearest to |x| and d = |x| - c: tanh |x| = tanh c + tanh d (1 - tanh² c) / (1 + tanh c tanh d).
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < direct) return x + x * seriesToThreeSixteenths(x * x);
  if (!(size < 1)) return size < nearOne ? withSign(1 - 2 / (exp(2 * size) + 1), x) : Math.sign(x);
  const k = Math.floor(size * 8 + 0.5);
  const d = size - k * 0.125;
  const rise = d + d * series(d * d);
  const base = tanhTable[k]!;
  return withSign(base + (tanhTableRest[k]! + (rise * (1 - base * base)) / (1 + base * rise)), x);
}

function withSign(size: number, x: number): number {
  return x < 0 ? -size : size;
}

/** tanh d / d - 1 for w = d² <= 1/256, by its Taylor series. */
function series(w: number): number {
  return (((((w * (21844 / 6081075) - 1382 / 155925) * w + 62 / 2835) * w - 17 / 315) * w + 2 / 15) * w - 1 / 3) * w;
}

/** The same for w <= 9/256, with more terms. */
function seriesToThreeSixteenths(w: number): number {
  const upper =
    ((w * (18888466084 / 194896477400625) - 443861162 / 1856156927625) * w + 6404582 / 10854718875) * w -
    929569 / 638512875;
  return (
    ((((((upper * w + 21844 / 6081075) * w - 1382 / 155925) * w + 62 / 2835) * w - 17 / 315) * w + 2 / 15) * w -
      1 / 3) *
    w
  );
}
