/** How does the time of a run grow with paths, draws, steps and threads? */

import { forecast } from '../src/index.ts';
import type { PlanInput } from '../src/plan/plan-source.ts';
import { executeInPool } from '../src/simulate/pool.ts';
import type { Answer, Form, Question } from './question.ts';
import { shown } from './question.ts';
import { type Contender, race, timed } from './race.ts';
import { checkForecast, w1 } from './w1.ts';

/** A plan of so many independent walks over so many years, whose sum is asked for. */
function walks(draws: number, steps: number): PlanInput {
  const rows = Array.from({ length: draws }, (_, i) => `{ id: w${i} }`).join(', ');
  return {
    file: 'walks.yaml',
    text: `plan: 1
time: { origin: 2000, end: ${2000 + steps}, step: year }
tables: { walk: { key: id, rows: [${rows}] } }
variables:
  shock: { by: walk, draw: "normal(0, 1)", each: step }
  level: { by: walk, start: 0, next: level + shock }
  total: { value: sum(level), aggregate: last }
targets: { up: { measure: total, in: ${2000 + steps}, at_least: 0 } }
`,
    read: () => '',
    workbooks: new Map(),
  };
}

function run(name: string, source: PlanInput, paths: number, threads: number): Contender {
  const options = { paths, sampler: 'random' as const, ...(threads > 1 ? { execute: executeInPool(threads) } : {}) };
  return timed(
    name,
    1,
    'run',
    () => forecast(source, options),
    (made) => {
      if (source === w1) checkForecast(made);
    },
  );
}

async function ask({ rounds, short }: Form): Promise<Answer> {
  const scale = short ? 16 : 1;
  const million = 2 ** 20 / scale;
  const paths = [2 ** 14, 2 ** 17, 2 ** 20].map((n) => n / scale);
  const contenders = [
    ...paths.map((n) => run(`W1, ${shown(n)} paths`, w1, n, 1)),
    run(`W1, ${shown(million)} paths, two threads`, w1, million, 2),
    ...[10, 100, 1000].map((draws) => run(`${draws} walks × 10 steps`, walks(draws, 10), 2 ** 14 / scale, 1)),
    ...[10, 100].map((steps) => run(`100 walks × ${steps} steps`, walks(100, steps), 2 ** 14 / scale, 1)),
  ];
  const rates = await race(contenders, Math.min(rounds, 5));
  const seconds = (name: string): number => 1 / rates.find((rate) => rate.name === name)!.median;
  return {
    columns: ['run', 'median'],
    rows: rates.map(({ name, median }) => [name, `${shown(1000 / median)} ms`]),
    figures: {
      'two threads, times one':
        seconds(`W1, ${shown(million)} paths`) / seconds(`W1, ${shown(million)} paths, two threads`),
    },
  };
}

export const scaling: Question = {
  id: 'scaling',
  title: 'How does a run grow with paths, draws, steps and threads?',
  ask,
};
