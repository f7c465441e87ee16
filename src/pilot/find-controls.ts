/** Which control variates a plan's means are worth correcting by: found among its draws once a path, from the pilot. */

import { blockPaths } from '../base/block.ts';
import { isDiscreteForm } from '../dist/form.ts';
import type { ControlFactor } from '../kernel/lower.ts';
import { oncePerPath } from '../sampling/uniforms.ts';
import type { Control } from './control-factors.ts';
import { type Place, standardise } from './places.ts';
import { meanProduct, type Regression, regressionOn, residualOf } from './regression.ts';

/** The places that explain values best in straight lines. */
export interface Lines {
  readonly places: readonly Place[];
  /** By place, standardised. */
  readonly scores: readonly Float64Array[];
  readonly regression: Regression;
}

/** Of the draws, those whose pairs are looked at: the most important ones. */
const mostPaired = 32;
const mostPairs = 32;
/** The least part that products of pairs are to explain of what straight lines leave of some value. */
const leastShare = 1 / 3;
/** The least square of a coefficient over its variance, on the pilot: of single draws, and of pairs, which are many. */
const [leastSingle, leastPair] = [9, 12];
/** What straight lines leave of a standardised value that is more than rounding. */
const leastLeft = 1e-5;

/**
 * Finds control variates among draws once a path: discrete ones, whose steps the points of a replicate do not divide evenly, and products of one with
 * another draw that explain part of what straight lines leave of a value. What is smooth scrambled points integrate better
 * than any fit. Values are standardised.
 */
export function findControls(
  values: readonly Float64Array[],
  { places, scores: lines, regression }: Lines,
  factors: ReadonlyMap<string, ControlFactor>,
): readonly Control[] {
  const curved = values.flatMap((value) => {
    const { coefficients } = regression(value);
    const residual = residualOf(value, lines, coefficients);
    const size = Math.sqrt(meanProduct(residual, residual));
    return size > leastLeft ? [{ coefficients, residual: residual.map((x) => x / size), size }] : [];
  });
  const residuals = curved.map(({ residual }) => residual);
  const usable = places.flatMap(({ name, step }, i): readonly Candidate[] => {
    const factor = step === oncePerPath ? factors.get(name) : undefined;
    if (factor === undefined) return [];
    const strength = strengthOf(curved.map(({ coefficients, size }) => coefficients[i]! / size));
    return [{ factor, isDiscrete: isDiscreteForm(factor.distribution), scores: lines[i]!, strength }];
  });
  const paired = usable.toSorted((one, other) => other.strength - one.strength).slice(0, mostPaired);
  const pairs = paired
    .flatMap((one, i) => paired.slice(0, i).map((other): Pair => [other, one]))
    .filter(([one, other]) => one.isDiscrete || other.isDiscrete);
  const first = strongest(pairs, residuals);
  const scores = first.map((pair) => standardise(fillProduct(new Float64Array(blockPaths), pair)));
  const fits = residuals.map(regressionOn(scores));
  if (!fits.some(({ explained }) => explained >= leastShare)) return [];
  // what the first ones explain hides others
  const left = residuals.map((residual, value) => residualOf(residual, scores, fits[value]!.coefficients));
  const second = strongest(
    pairs.filter((pair) => !first.includes(pair)),
    left,
  );
  const found = [...first, ...second].slice(0, mostPairs);
  const singles = usable.filter(({ isDiscrete, strength }) => isDiscrete && strength >= leastSingle);
  return [...singles.map((single) => [single]), ...found].map((draws) => draws.map(({ factor }) => factor));
}

/** A draw that may be part of a control variate, with its scores on the pilot. */
interface Candidate {
  readonly factor: ControlFactor;
  readonly isDiscrete: boolean;
  readonly scores: Float64Array;
  readonly strength: number;
}

type Pair = readonly [Candidate, Candidate];

/** The pairs of which the products tell most of a residual, the strongest first. */
function strongest(pairs: readonly Pair[], residuals: readonly Float64Array[]): readonly Pair[] {
  const scaled = residuals.map((residual) => standardise(Float64Array.from(residual)));
  const product = new Float64Array(blockPaths);
  return pairs
    .map((pair) => {
      fillProduct(product, pair);
      const size = Math.sqrt(meanProduct(product, product));
      return { pair, strength: strengthOf(scaled.map((residual) => meanProduct(product, residual) / size)) };
    })
    .filter(({ strength }) => strength >= leastPair)
    .toSorted((one, other) => other.strength - one.strength)
    .slice(0, mostPairs)
    .map(({ pair }) => pair);
}

function fillProduct(out: Float64Array, [{ scores: one }, { scores: other }]: Pair): Float64Array {
  for (let path = 0; path < blockPaths; path++) out[path] = one[path]! * other[path]!;
  return out;
}

/** The greatest square of a coefficient over its variance, on the pilot; coefficients are those of residuals of mean square 1. */
function strengthOf(coefficients: readonly number[]): number {
  return coefficients.reduce((most, x) => Math.max(most, blockPaths * x * x), 0);
}
