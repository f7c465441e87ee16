/** The quantile function of the beta distribution: the inverse of the incomplete beta function. */

import { exp } from './exp.ts';
import { betaFraction, betaScale, betaWeight, incompleteBeta, logBetaWeight } from './incomplete-beta.ts';
import { log } from './log.ts';
import { log1p } from './log1p.ts';
import { normalQuantile } from './normal-quantile.ts';

/** A beta distribution with what all of its quantiles need. */
export interface BetaShape {
  readonly a: number;
  readonly b: number;
  readonly scale: number;
  /** The probability up to x = (a + 1) / (a + b + 2): quantiles are sought from the end that lies on their side of it. */
  readonly split: number;
}

/** Prepares beta(a, b) for quantiles; a, b > 0. */
export function betaShape(a: number, b: number): BetaShape {
  const sum = a + b + 2;
  return { a, b, scale: betaScale(a, b), split: incompleteBeta(a, b, (a + 1) / sum, (b + 1) / sum) };
}

/** The x with I(a, b; x) = p, to a relative error of 1e-12; `rest` is 1 - p. */
export function betaQuantile(shape: BetaShape, p: number, rest: number = 1 - p): number {
  const odds = betaQuantileOdds(shape, p, rest);
  return odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds);
}

/** x / (1 - x) for the x with I(a, b; x) = p: keeps its precision also where x is near 1. */
export function betaQuantileOdds({ a, b, scale, split }: BetaShape, p: number, rest: number): number {
  if (p <= split) return lowerOdds(a, b, scale, p);
  return 1 / lowerOdds(b, a, scale, rest);
}

/**
 * Solves ln I = ln p in the logarithm of the odds, where ln I is concave and nearly straight in the tail, by Halley's rule. It starts from the
 * larger of two guesses: the leading term of I, which never overshoots, and a normal approximation.
 */
function lowerOdds(a: number, b: number, scale: number, p: number): number {
  if (!(p > 0)) return p === 0 ? 0 : NaN;
  const logP = log(p);
  const logBeta = a * log(a / (a + b)) + b * log(b / (a + b)) - scale;
  const leading = (logP + log(a) + logBeta) / a;
  if (leading < -660) return exp(leading); // all further terms are below it by 1e-286
  const central = log(a / b) + normalQuantile(p) * Math.sqrt(1 / a + 1 / b);
  let position = Math.min(Math.max(leading, central), log((a + 1) / (b + 1)));
  for (let i = 0; i < 100; i++) {
    const odds = exp(position);
    const rest = 1 / (1 + odds);
    const x = odds * rest;
    const fraction = betaFraction(a, b, x);
    const slope = a / fraction;
    const logWeight = logBetaWeight(a, b, scale, x, rest);
    const apart = logWeight[0] - log(slope) - logP;
    // near the solution the probabilities themselves tell more than their logarithms
    const isNear = Math.abs(apart) < 0.01;
    const ratio = (isNear ? log1p(betaWeight(logWeight) / slope / p - 1) : apart) / slope;
    const bend = a * rest - b * x - slope;
    const step = ratio / Math.max(0.5, 1 - 0.5 * ratio * bend);
    position -= step;
    if (!(Math.abs(step) * (1 + slope + Math.abs(bend)) > 1e-5)) break;
  }
  return exp(position);
}
