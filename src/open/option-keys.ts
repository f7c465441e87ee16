/** The options that each function of the library takes, by name: what else a caller without types passes is a slip. */

import type { CompareOptions, ForecastOptions, PlanOptions, ReplayOptions } from './options.ts';

/** Lists the keys of a type of options; one that is missing here, or that the type does not have, does not compile. */
function keysOf<Options>(keys: Readonly<Record<keyof Options, true>>): readonly string[] {
  return Object.keys(keys);
}

const plan = { variant: true, set: true } as const;
const run = {
  set: true,
  paths: true,
  defaultPaths: true,
  precision: true,
  seed: true,
  sampler: true,
  execute: true,
  onProgress: true,
  onWorkload: true,
  onWarnings: true,
  onFallback: true,
  signal: true,
} as const;
const picked = { path: true, paths: true, seed: true, sampler: true, target: true, signal: true } as const;

export const planOptionKeys = keysOf<PlanOptions>(plan);
export const forecastOptionKeys = keysOf<ForecastOptions>({ ...plan, ...run, onStage: true });
export const compareOptionKeys = keysOf<CompareOptions>({ ...run, variants: true, cases: true, failOnDrop: true });
export const replayOptionKeys = keysOf<ReplayOptions>({ ...plan, ...picked });
