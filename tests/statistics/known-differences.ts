/** A plan whose variants shift a normal variable: the differences of its probabilities are known exactly. */

import type { PlanSource } from '../../src/index.ts';
import { normalCdf } from '../../src/num/normal-cdf.ts';
import type { Figure } from './known-answers.ts';

const shifts = { little: 0.003, more: 0.2 };
const thresholds = { likely: 0.3, rare: 2.8 };

/** `output` is standard normal; its variants add a little and more. */
export const shiftedPlan: PlanSource = {
  file: 'shifted.yaml',
  text: `plan: 1
time: { origin: 2020, end: 2021, step: year }
variables:
  shift: 0
  noise: normal(0, 1)
  output: shift + noise
targets:
  likely: { measure: output, in: 2021, at_least: ${thresholds.likely} }
  rare: { measure: output, in: 2021, at_least: ${thresholds.rare} }
variants:
  little: { set: { shift: ${shifts.little} } }
  more: { set: { shift: ${shifts.more} } }
`,
  read: () => {
    throw new Error('the plan has no files');
  },
};

/** A difference from the plan as written. */
export interface KnownDifference extends Pick<Figure, 'name' | 'covers'> {
  readonly target: string;
  readonly variant: string;
  readonly exact: number;
}

/** Of 4,096 paths some 5, 300, 0.1 and 8 differ: only the second are enough for Student's interval. */
export const knownDifferences: readonly KnownDifference[] = (['likely', 'rare'] as const).flatMap((target) =>
  (['little', 'more'] as const).map((variant) => {
    const threshold = thresholds[target];
    return {
      name: `P(${target}) under ${variant} less as written`,
      covers: target === 'likely' && variant === 'more' ? ('about' as const) : ('at least' as const),
      target,
      variant,
      exact: normalCdf(shifts[variant] - threshold) - normalCdf(-threshold),
    };
  }),
);
