/** Samplers: a column of uniforms or normals to values of a distribution, its parameters fixed or different on each path. */

import { invariant } from '../base/assert.ts';
import type { FixedDistribution } from '../dist/distribution.ts';
import { type Form, type FormFault, isIterated, resolveForm } from '../dist/form.ts';
import { tabulated } from '../dist/tabulated.ts';
import { normalCdf } from '../num/normal-cdf.ts';
import { largestUniform } from '../sampling/fill-points.ts';
import type { SampleOp } from './program.ts';

/** Which parameter breaks which rule. */
export interface BrokenRule {
  readonly parameter: string;
  readonly en: string;
  readonly zh: string;
  /** The parameter is a list that breaks the rule as a whole, so that no one value does. */
  readonly whole: boolean;
}

/** The first path whose parameters are out of range. */
export interface ParameterProblem {
  readonly lane: number;
  readonly value: number;
  readonly rule: BrokenRule;
}

/** Quantile functions by table, by the distribution and parameters that they are tables of. */
export type QuantileTables = Map<string, (u: number) => number>;

/** Prepares a sampler from its inputs to `out`; running it gives the first problem, or null. Problem paths become NaN. */
export function createSampler(
  op: SampleOp,
  out: Float64Array,
  inputs: readonly Float64Array[],
  tables: QuantileTables,
): () => ParameterProblem | null {
  const distribution = resolveForm(op.distribution);
  const [from, ...parameterColumns] = inputs as [Float64Array, ...Float64Array[]];
  if (op.parameters !== null) {
    invariant(distribution.check(op.parameters) === null, 'parameters that are known have been checked');
    const draw = drawFrom(withTable(op, distribution.at(op.parameters), tables), op.source);
    return () => {
      for (let i = 0; i < out.length; i++) out[i] = draw(from[i]!);
      return null;
    };
  }
  const parameters = parameterColumns.map(() => 0);
  return () => {
    let problem: ParameterProblem | null = null;
    for (let i = 0; i < out.length; i++) {
      for (let p = 0; p < parameters.length; p++) parameters[p] = parameterColumns[p]![i]!;
      const fault = distribution.check(parameters);
      if (fault !== null) {
        problem ??= { lane: i, value: fault.value, rule: ruleOf(fault) };
        out[i] = Number.NaN;
      } else {
        out[i] = drawFrom(distribution.at(parameters), op.source)(from[i]!);
      }
    }
    return problem;
  };
}

/** Prepares to name the rule that a distribution's parameters break on a path where they do. */
export function findBrokenRule(
  form: Form,
  parameterColumns: readonly Float64Array[],
): (lane: number) => Omit<ParameterProblem, 'lane'> {
  const distribution = resolveForm(form);
  return (lane) => {
    const fault = distribution.check(parameterColumns.map((column) => column[lane]!));
    invariant(fault !== null, 'parameters that a condition refuses break a rule');
    return { value: fault.value, rule: ruleOf(fault) };
  };
}

/** A distribution that is found by iteration with its quantiles from a table, which equal draws share. */
function withTable(
  { distribution, parameters }: SampleOp,
  fixed: FixedDistribution,
  tables: QuantileTables,
): FixedDistribution {
  if (!isIterated(distribution)) return fixed;
  const key = JSON.stringify([distribution, parameters]);
  const quantile = tables.get(key) ?? tabulated(fixed);
  tables.set(key, quantile);
  return { ...fixed, quantile };
}

function ruleOf({ within, distribution, parameter, item, rule }: FormFault): BrokenRule {
  const { name, list } = distribution.parameters[parameter]!;
  return {
    parameter: within.length === 0 ? name : `${distribution.name}.${name}`,
    ...rule,
    whole: list === true && item === undefined,
  };
}

function drawFrom(fixed: FixedDistribution, source: 'uniform' | 'normal'): (value: number) => number {
  if (source === 'uniform') return fixed.quantile;
  return fixed.fromNormal ?? ((z) => fixed.quantile(Math.min(normalCdf(z), largestUniform)));
}
