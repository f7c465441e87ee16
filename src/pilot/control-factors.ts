/** What control variates are made of: draws once a path that are on their own and have a known mean. */

import { resolveForm } from '../dist/form.ts';
import type { ControlFactor } from '../kernel/lower.ts';
import type { Model } from '../model/model.ts';
import { knownParameters } from './places.ts';

/**
 * A control variate: a draw less its mean, or the product of two. Plain data, the same for all variants of a plan, whatever these make of
 * its draws.
 */
export type Control = readonly ControlFactor[];

/** How many standard deviations from the mean values may lie that are passed once in a million paths. */
const farthest = 12;
const rare = 2 ** -20;
/** Standard deviations beyond which products could leave the range of doubles. */
const [smallest, largest] = [1e-60, 1e60];

/**
 * The draws of a model that control variates may have, by name: those with known parameters and no others that they depend on. Heavy
 * tails are left out: scrambled points miss the mean of such a draw by more than that of what it does, capped or by its logarithm, to a value.
 */
export function controlFactors(model: Model): ReadonlyMap<string, ControlFactor> {
  const dependent = new Set(model.dependence.flatMap(({ draws }) => draws));
  const factors = new Map<string, ControlFactor>();
  for (const { rule } of model.cells) {
    if (rule.kind !== 'draw' || dependent.has(rule.draw) || model.draws[rule.draw]!.each === 'step') continue;
    const { distribution } = rule;
    const parameters = knownParameters(rule);
    if (parameters === null) continue;
    const { mean, variance, quantile, inverseSurvival } = resolveForm(distribution).at(parameters);
    if (mean === null || variance === null) continue;
    const deviation = Math.sqrt(variance);
    const reach = Math.max(mean - quantile(rare), inverseSurvival(rare) - mean);
    if (!(deviation >= smallest && deviation <= largest && reach <= farthest * deviation)) continue;
    const { name } = model.draws[rule.draw]!;
    factors.set(name, { name, distribution, parameters, mean });
  }
  return factors;
}
