/** The quantile function of the standard normal distribution by ratios of polynomials: for its table, and beyond it. */

import { log } from './log.ts';

/**
 * The z with P(Z <= z) = p, to a relative error of 1e-15 from p = 1e-300 to 1 - 2^-53; -Infinity at 0, Infinity at 1, NaN outside.
 * M. J. Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477.
 */
export function normalQuantileByRatio(p: number): number {
  const q = p - 0.5;
  if (q >= -0.425 && q <= 0.425) return quantileNearMedian(q);
  const tail = q < 0 ? p : 1 - p;
  if (!(tail > 0)) return tail === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  const distance = quantileOfTail(Math.sqrt(-log(tail)));
  return q < 0 ? -distance : distance;
}

function quantileNearMedian(q: number): number {
  const r = 0.180625 - q * q;
  const over =
    ((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
      13731.69376550946) *
      r +
      1971.5909503065513) *
      r +
      133.14166789178438) *
      r +
    3.3871328727963665;
  const under =
    ((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
    1;
  return (q * over) / under;
}

/** The distance from 0 at which the tail is e^(-r²); at infinity for r = Infinity. */
function quantileOfTail(r: number): number {
  return r <= 5 ? quantileOfNearTail(r - 1.6) : quantileOfFarTail(r - 5);
}

function quantileOfNearTail(r: number): number {
  const over =
    ((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
    1.4234371107496835;
  const under =
    ((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
    1;
  return over / under;
}

function quantileOfFarTail(r: number): number {
  const over =
    ((((((2.0103343992922881e-7 * r + 0.000027115555687434876) * r + 0.0012426609473880784) * r +
      0.026532189526576124) *
      r +
      0.29656057182850487) *
      r +
      1.7848265399172913) *
      r +
      5.463784911164114) *
      r +
    6.657904643501103;
  const under =
    ((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 0.000018463183175100548) * r +
      0.0007868691311456133) *
      r +
      0.014875361290850615) *
      r +
      0.1369298809227358) *
      r +
      0.599832206555888) *
      r +
    1;
  return over / under;
}
