/** The ways to sample a run's paths. */

/** All samplers. */
export const samplers = ['sobol', 'lhs', 'random'] as const;

/** How the paths of a run are sampled: by scrambled Sobol points, Latin hypercubes or independent random numbers. */
export type Sampler = (typeof samplers)[number];

/** The sampler of a run when neither the plan nor the options say. */
export const defaultSampler: Sampler = 'sobol';

/** Tells whether a text names a sampler. */
export function isSampler(text: string): text is Sampler {
  return (samplers as readonly string[]).includes(text);
}
