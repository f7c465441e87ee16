/** Rules of parameters, in both languages, and the checks that distributions share. */

import type { Distribution, ParameterFault, ParameterRule } from './distribution.ts';

export const mustBeFinite: ParameterRule = { en: 'must be a finite number', zh: '必须是有限的数' };
export const mustBePositive: ParameterRule = { en: 'must be greater than 0', zh: '必须大于 0' };
export const mustNotBeNegative: ParameterRule = { en: 'must not be negative', zh: '不得为负' };
export const mustBeProbability: ParameterRule = { en: 'must be from 0 to 1', zh: '必须在 0 与 1 之间' };

/** The rule that a parameter must reach some bound: a number or another parameter's name. */
export function mustBeAtLeast(bound: string): ParameterRule {
  return { en: `must be at least ${bound}`, zh: `不得小于 ${bound}` };
}

/** The rule that a parameter must not exceed some bound. */
export function mustBeAtMost(bound: string): ParameterRule {
  return { en: `must be at most ${bound}`, zh: `不得大于 ${bound}` };
}

/** Names the first parameter that is NaN or infinite. */
export function findNotFinite(parameters: readonly number[]): ParameterFault | null {
  const parameter = parameters.findIndex((value) => !Number.isFinite(value));
  return parameter < 0 ? null : { parameter, rule: mustBeFinite };
}

/** Checks relative weights: none negative, one at least above 0. */
export function checkWeights(weights: readonly number[], parameter: number): ParameterFault | null {
  const wrong = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong >= 0) return { parameter, item: wrong, rule: weights[wrong]! < 0 ? mustNotBeNegative : mustBeFinite };
  if (weights.some((weight) => weight > 0)) return null;
  return { parameter, rule: { en: 'must have a sum greater than 0', zh: '之和必须大于 0' } };
}

/** A shape above 0 and a scale of at least 0, and their check. */
export const shapeAndScale: Pick<Distribution, 'parameters' | 'check'> = {
  parameters: [
    { name: 'shape', role: 'plain' },
    { name: 'scale', role: 'value' },
  ],
  check: (parameters) => {
    if (parameters[0]! <= 0) return { parameter: 0, rule: mustBePositive };
    if (parameters[1]! < 0) return { parameter: 1, rule: mustNotBeNegative };
    return findNotFinite(parameters);
  },
};

/** Parameters, by name, that are values in rising order, and their check; neighbours may be equal. */
export function risingValues(...names: readonly string[]): Pick<Distribution, 'parameters' | 'check'> {
  return {
    parameters: names.map((name) => ({ name, role: 'value' })),
    check: (parameters) => {
      const fallen = parameters.findIndex((value, i) => i > 0 && value < parameters[i - 1]!);
      return (
        findNotFinite(parameters) ??
        (fallen < 0 ? null : { parameter: fallen, rule: mustBeAtLeast(names[fallen - 1]!) })
      );
    },
  };
}
