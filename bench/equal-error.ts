/** How long does it take to a given error of W1, beside plain Monte Carlo in the best C? */

import { blockPaths } from '../src/base/block.ts';
import { forecast } from '../src/index.ts';
import { bestC, cContenders } from './peers.ts';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { race, timed } from './race.ts';
import { checkForecast, checkW1, createW1Kernel, known, w1 } from './w1.ts';

const wanted = { probability: 0.0005, mean: 1e-4 * known.mean } as const;
const seeds = 24;

interface Errors {
  readonly probability: number;
  readonly mean: number;
}

/** Standard errors of a run as they really are: root mean squares over seeds of what the run reports. */
async function errorsOf(paths: number, count: number): Promise<Errors> {
  let [probability, mean] = [0, 0];
  for (let seed = 1; seed <= count; seed++) {
    const made = await forecast(w1, { paths, seed, sampler: 'sobol' });
    probability += made.targets[0]!.standard_error ** 2 / count;
    mean += made.series.find(({ id }) => id === 'total')!.standard_error.at(-1)! ** 2 / count;
  }
  return { probability: Math.sqrt(probability), mean: Math.sqrt(mean) };
}

/** The least power of two of paths whose error is at most what is wanted. */
async function pathsFor(figure: keyof Errors, short: boolean): Promise<readonly [paths: number, error: number]> {
  for (let paths = 1024; ; paths *= 2) {
    const error = (await errorsOf(paths, short ? 2 : seeds))[figure];
    if (error <= wanted[figure] || paths >= 2 ** 21) return [paths, error];
  }
}

export const equalError: Question = {
  id: 'equal-error',
  title: 'How long does W1 take to the same standard error, one thread, beside plain Monte Carlo in the best C?',
  ask: async ({ rounds, short }) => {
    const plain = { probability: known.probability * (1 - known.probability), mean: known.pathSd ** 2 };
    const rows: string[][] = [];
    const figures: Record<string, number> = {};
    for (const figure of ['probability', 'mean'] as const) {
      const [paths, error] = await pathsFor(figure, short);
      const run = timed('sobol', 1, 'run', () => forecast(w1, { paths, sampler: 'sobol' }), checkForecast);
      const kernel = await createW1Kernel('sobol');
      const check = (answer: ReturnType<typeof kernel>): void => checkW1(answer, paths);
      const alone = timed('kernel and sampling', 1, 'run', () => kernel(paths / blockPaths), check);
      const [own, inKernel, c] = await race([run, alone, cContenders()[0]!], rounds);
      const needed = plain[figure] / wanted[figure] ** 2;
      // what is left of the error wanted shortens the run in proportion, as the square of the error falls at least as 1 / paths
      const left = Math.min(1, (error / wanted[figure]) ** 2);
      const [seconds, kernelSeconds] = [left / own!.median, left / inKernel!.median];
      const cSeconds = needed / c!.median;
      const name = figure === 'probability' ? 'P(total ≥ 2000) to ± 0.05 points' : 'mean of total to ± 0.01%';
      rows.push([
        name,
        `${shown(paths)} paths, ${shown(1000 * seconds)} ms`,
        `${shown(needed)} paths, ${shown(1000 * cSeconds)} ms`,
        `${shown(seconds / cSeconds)}×`,
        `${shown(1000 * kernelSeconds)} ms, ${shown(kernelSeconds / cSeconds)}×`,
      ]);
      figures[`time to the error of the ${figure}, of the best C`] = seconds / cSeconds;
      figures[`the same of the ${figure}, kernel and sampling alone`] = kernelSeconds / cSeconds;
    }
    return {
      columns: ['standard error', 'Attain, sobol, whole run', `${bestC}, plain`, 'time', 'kernel and sampling alone'],
      rows,
      figures,
    };
  },
};
