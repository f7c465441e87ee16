/** The reference workload W1: its plan, what is known of it, and the kernel that runs it. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blockPaths } from '../src/base/block.ts';
import type { Sampler } from '../src/base/sampler.ts';
import type { Forecast } from '../src/index.ts';
import { makeReady, preparePlan } from '../src/open/run-plan.ts';
import type { PlanInput } from '../src/plan/plan-source.ts';
import { createEngine } from '../src/simulate/engine.ts';
import { expectNear } from './expect.ts';

/** The root of the project, seen from the built benchmark. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** From the header of w1.yaml, with standard errors of that reference and of one path. */
export const known = {
  probability: 0.4623,
  probabilityError: 0.0005,
  mean: 1979.02,
  meanError: 0.02,
  pathSd: 231,
} as const;

/** A plan of the project's, by its path from the root. */
function planSource(path: string): PlanInput {
  const folder = `${root}${path.slice(0, path.lastIndexOf('/') + 1)}`;
  return {
    file: path,
    text: readFileSync(`${root}${path}`, 'utf8'),
    read: (name: string): string => readFileSync(`${folder}${name}`, 'utf8'),
    workbooks: new Map(),
  };
}

export const w1: PlanInput = planSource('tests/contract/w1.yaml');

/** Runs blocks of W1, kernel and sampling and nothing else, and gives the mean of total in 2025 and P(total >= 2000). */
export async function createW1Kernel(
  sampler: Sampler = 'random',
): Promise<(blocks: number) => { readonly mean: number; readonly probability: number }> {
  const { model, job } = await makeReady(preparePlan(w1, { seed: 1, sampler }));
  const evaluate = createEngine().evaluatorOf(job);
  const periods = model.time.periods.length;
  const total = model.measures.findIndex(({ cell }) => model.cells[cell]!.label === 'total');
  return (blocks) => {
    let [sum, hits] = [0, 0];
    for (let block = 0; block < blocks; block++) {
      for (const value of evaluate(block).values[total * (periods + 1) + periods]!) {
        sum += value;
        if (value >= 2000) hits++;
      }
    }
    const paths = blocks * blockPaths;
    return { mean: sum / paths, probability: hits / paths };
  };
}

/** Throws unless an answer of so many independent paths lies within six standard errors of what is known. */
export function checkW1({ mean, probability }: { mean: number; probability: number }, paths: number): void {
  expectNear(probability, known.probability, 6 * (known.probabilityError + 0.5 / Math.sqrt(paths)));
  expectNear(mean, known.mean, 6 * (known.meanError + known.pathSd / Math.sqrt(paths)));
}

/** The same of a forecast of W1. */
export function checkForecast({ targets, series, run }: Forecast): void {
  const mean = series.find(({ id }) => id === 'total')!.mean.at(-1)!;
  checkW1({ mean, probability: targets[0]!.probability }, run.paths);
}
