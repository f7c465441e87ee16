/** How much of each control variate each mean is corrected by: coefficients of least squares, from a pilot of the run's own program. */

import { blockPaths } from '../base/block.ts';
import { resolveForm } from '../dist/form.ts';
import type { ControlFactor } from '../kernel/lower.ts';
import { normalQuantile } from '../num/normal-quantile.ts';
import { hashStreamName } from '../sampling/stream-key.ts';
import { fillUniforms, oncePerPath } from '../sampling/uniforms.ts';
import type { Engine } from '../simulate/engine.ts';
import type { Job } from '../simulate/job.ts';
import type { ControlWeights } from '../summary/control-weights.ts';
import type { Control } from './control-factors.ts';
import { faultyPilotBlock, pilotBlock, pilotSeed } from './pilot-block.ts';
import { type Place, pilotScores, standardise } from './places.ts';
import type { PointOrder } from './point-order.ts';
import { meanProduct, type Regression, regressionOn } from './regression.ts';

/** The most places whose straight lines are taken off before, so that they are not taken for the control variates'. */
const mostLines = 32;
/**
 * Variates are to explain this many times what they would by chance; where they explain not much more, less of their weights is kept, so that
 * small changes of a plan change them little.
 */
const timesChance = 4;

/**
 * Fits the weights of an order's control variates for a job that sums them. The pilot has random points of a seed of its own, so
 * that the weights know nothing of the run's, and corrected means stay without bias (Owen, Monte Carlo theory, methods and examples, 8.9). What is
 * the same on the pilot's paths in two variants has the same weights in both.
 */
export function fitControls(job: Job, order: PointOrder, engine: Engine): ControlWeights {
  const pilot = pilotBlock(job, engine) ?? faultyPilotBlock(job);
  const { sizes, regression } = basisOf(order);
  const { periods, series } = job.request;
  return series.flatMap((measure) =>
    Array.from({ length: periods + 1 }, (_, period) => {
      const column = centred(pilot[measure * (periods + 1) + period]!);
      return isSmooth(column) ? weightsOf(column, sizes, regression) : null;
    }),
  );
}

function weightsOf(column: Float64Array, sizes: readonly number[], regression: Regression): Float64Array | null {
  const { coefficients, explained } = regression(column);
  const own = coefficients.subarray(0, sizes.length);
  const left = Math.max(0, meanProduct(column, column) - explained);
  const kept = 1 - (timesChance * left) / (blockPaths * meanProduct(own, own));
  return kept > 0 ? own.map((x, control) => (sizes[control]! > 0 ? (kept * x) / sizes[control]! : 0)) : null;
}

/** Whether most values are different ones: the mean of a yes or no is to stay the share of its paths. */
function isSmooth(column: Float64Array): boolean {
  return 2 * new Set(column).size > column.length;
}

function centred(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.map((x) => x - mean);
}

/** What columns are fitted to: first the control variates. */
interface Basis {
  /** Of the variates, their standard deviations on the pilot. */
  readonly sizes: readonly number[];
  readonly regression: Regression;
}

/** By order: the items of a batch share one. */
const bases = new WeakMap<PointOrder, Basis>();

function basisOf(order: PointOrder): Basis {
  const known = bases.get(order);
  if (known) return known;
  const variates = variatesOf(order.controls);
  const scores = variates.map((variate) => standardise(Float64Array.from(variate)));
  const basis = {
    sizes: scores.map((score, control) => meanProduct(score, variates[control]!)),
    regression: regressionOn([...scores, ...linesOf(order)]),
  };
  bases.set(order, basis);
  return basis;
}

/** The control variates on the pilot's paths. */
function variatesOf(controls: readonly Control[]): readonly Float64Array[] {
  const known = new Map<string, Float64Array>();
  const valuesOf = ({ name, distribution, parameters, mean }: ControlFactor): Float64Array => {
    const { quantile } = resolveForm(distribution).at(parameters);
    const values = known.get(name) ?? drawn({ name, step: oncePerPath }, quantile).map((value) => value - mean);
    known.set(name, values);
    return values;
  };
  return controls.map((factors) =>
    factors.map(valuesOf).reduce((product, values) => product.map((x, path) => x * values[path]!)),
  );
}

/** The scores of what else explains values in straight lines: each direction of the order, and those of its first places that are no variates. */
function linesOf({ places, turned, directions, controls }: PointOrder): readonly Float64Array[] {
  const normals = directions.length === 0 ? [] : turned.map((place) => pilotScores(place, pilotSeed, normalQuantile));
  const along = directions.map((direction) => {
    const sum = new Float64Array(blockPaths);
    normals.forEach((normal, i) => {
      for (let path = 0; path < blockPaths; path++) sum[path]! += direction[i]! * normal[path]!;
    });
    return standardise(sum);
  });
  const single = new Set(controls.flatMap(([factor, ...others]) => (others.length === 0 ? [factor!.name] : [])));
  const others = places.filter(({ name }) => !single.has(name)).slice(0, mostLines);
  return [...along, ...others.map((place) => pilotScores(place, pilotSeed, normalQuantile))];
}

/** What a quantile function makes of the pilot's numbers at a place. */
function drawn({ name, step }: Place, quantile: (u: number) => number): Float64Array {
  const values = new Float64Array(blockPaths);
  fillUniforms(values, pilotSeed, hashStreamName(name), step, 0);
  return values.map(quantile);
}
