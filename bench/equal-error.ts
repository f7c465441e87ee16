/** How long does it take to a given error of W1, beside plain Monte Carlo in the best C? */

import { blockPaths } from '../src/base/block.ts';
import { forecast } from '../src/index.ts';
import { bestC, cContenders } from './peers.ts';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { type Contender, race, timed } from './race.ts';
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

/** Two powers of two of paths, the errors of the first above and of the second below what is wanted, and about how many paths have just that. */
interface Needed {
  readonly fewer: number;
  readonly more: number;
  readonly paths: number;
}

/** Errors are taken to fall as a power of the paths between the two. */
async function pathsFor(figure: keyof Errors, short: boolean): Promise<Needed> {
  const errorAt = async (paths: number): Promise<number> => (await errorsOf(paths, short ? 2 : seeds))[figure];
  let last = await errorAt(1024);
  for (let more = 2048; more <= 2 ** 21; more *= 2) {
    const error = await errorAt(more);
    if (error <= wanted[figure]) {
      const part = Math.max(0, Math.log(last / wanted[figure]) / Math.log(last / error));
      return { fewer: more / 2, more, paths: (more / 2) * 2 ** part };
    }
    last = error;
  }
  throw new Error(`pathsFor: the error of the ${figure} is above what is wanted at every number of paths`);
}

export const equalError: Question = {
  id: 'equal-error',
  title: 'How long does W1 take to the same standard error, one thread, beside plain Monte Carlo in the best C?',
  ask: async ({ rounds, short }) => {
    const plain = { probability: known.probability * (1 - known.probability), mean: known.pathSd ** 2 };
    const rows: string[][] = [];
    const figures: Record<string, number> = {};
    for (const figure of ['probability', 'mean'] as const) {
      const { fewer, more, paths } = await pathsFor(figure, short);
      const kernel = await createW1Kernel('sobol');
      const check = (of: number) => (answer: ReturnType<typeof kernel>) => checkW1(answer, of);
      const whole = (of: number): Contender =>
        timed('whole run', 1, 'run', () => forecast(w1, { paths: of, sampler: 'sobol' }), checkForecast);
      const alone = (of: number): Contender =>
        timed('kernel and sampling', 1, 'run', () => kernel(of / blockPaths), check(of));
      const contenders = [whole(fewer), whole(more), alone(fewer), alone(more), cContenders()[0]!];
      const [wholeFewer, wholeMore, aloneFewer, aloneMore, c] = (await race(contenders, rounds)).map(
        ({ median }) => 1 / median,
      ) as [number, number, number, number, number];
      const between = (low: number, high: number): number => low + ((high - low) * (paths - fewer)) / (more - fewer);
      const [seconds, kernelSeconds] = [between(wholeFewer, wholeMore), between(aloneFewer, aloneMore)];
      const needed = plain[figure] / wanted[figure] ** 2;
      const cSeconds = needed * c;
      const name = figure === 'probability' ? 'P(total ≥ 2000) to ± 0.05 points' : 'mean of total to ± 0.01%';
      rows.push([
        name,
        `${shown(Math.round(paths))} paths, ${shown(1000 * seconds)} ms`,
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
