/** The language's `truncate`: a distribution conditioned on a range. */

import type { Distribution, FixedDistribution, ParameterFault, ParameterRule } from './distribution.ts';
import { findNotFinite, mustBeAtLeast } from './parameter-rules.ts';
import { probabilitiesAround, truncated } from './truncated.ts';

const leastMass = 2.2250738585072014e-308; // = 2 ** -1022: below it digits are lost
const mustNotCutAll = (side: 'below' | 'above'): ParameterRule =>
  side === 'below'
    ? { en: 'must leave some of the distribution above it', zh: '之上必须留有概率' }
    : { en: 'must leave some of the distribution below it', zh: '之下必须留有概率' };
const mustHoldSome: ParameterRule = {
  en: 'must have some of the distribution between it and hi',
  zh: '与 hi 之间必须留有概率',
};

/** `truncate(distribution, lo, hi)`: both ends belong to the range. */
export const truncate: Distribution = {
  name: 'truncate',
  description: {
    en: 'another distribution on condition that the value lies in a range',
    zh: '截断分布：另一分布以取值落在给定范围内为条件',
  },
  example: 'truncate(normal(6%, 2%), 0%, 10%)',
  parameters: [
    { name: 'distribution', role: 'value', of: 'distribution' },
    { name: 'lo', role: 'value' },
    { name: 'hi', role: 'value' },
  ],
  discrete: false,
  check: (parameters, [inner]) => checkRange(parameters, inner!),
  at: ([lo, hi], [inner]) => truncated(inner!, lo!, hi!),
};

function checkRange(parameters: readonly number[], inner: FixedDistribution): ParameterFault | null {
  const fault = findNotFinite(parameters);
  if (fault) return { parameter: fault.parameter + 1, rule: fault.rule };
  const [lo, hi] = parameters as readonly [number, number];
  if (hi < lo) return { parameter: 2, rule: mustBeAtLeast('lo') };
  const { notBelow, upTo, mass } = probabilitiesAround(inner, lo, hi);
  if (notBelow < leastMass) return { parameter: 1, rule: mustNotCutAll('below') };
  if (upTo < leastMass) return { parameter: 2, rule: mustNotCutAll('above') };
  return mass < leastMass ? { parameter: 1, rule: mustHoldSome } : null;
}
