/** How does the error of each sampler fall with the time it takes? */

import { forecast } from '../src/index.ts';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { checkForecast, w1 } from './w1.ts';

const samplers = ['random', 'lhs', 'sobol'] as const;
const seeds = 16;

export const samplerErrors: Question = {
  id: 'samplers',
  title: 'How does the standard error of W1 fall with time, by sampler, one thread?',
  ask: async ({ short }) => {
    const rows: string[][] = [];
    const figures: Record<string, number> = {};
    for (const power of short ? [12] : [12, 14, 16, 18]) {
      for (const sampler of samplers) {
        const count = short ? 1 : seeds;
        let [variance, meanVariance, seconds] = [0, 0, 0];
        for (let seed = 1; seed <= count; seed++) {
          const began = performance.now();
          const made = await forecast(w1, { paths: 2 ** power, seed, sampler });
          seconds += (performance.now() - began) / 1000 / count;
          checkForecast(made);
          variance += made.targets[0]!.standard_error ** 2 / count;
          meanVariance += made.series.find(({ id }) => id === 'total')!.standard_error.at(-1)! ** 2 / count;
        }
        const [error, meanError] = [Math.sqrt(variance), Math.sqrt(meanVariance)];
        rows.push([
          shown(2 ** power),
          sampler,
          `${shown(1000 * seconds)} ms`,
          `${shown(100 * error)} points`,
          shown(meanError),
        ]);
        figures[`${sampler} 2^${power}: error of P times root of seconds`] = error * Math.sqrt(seconds);
      }
    }
    return { columns: ['paths', 'sampler', 'time', 'error of P(total ≥ 2000)', 'error of the mean'], rows, figures };
  },
};
