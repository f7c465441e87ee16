/** How does the time of a run grow with paths, draws, steps and threads? */

import { type Forecast, type ForecastOptions, forecast } from '../src/index.ts';
import type { PlanInput } from '../src/plan/plan-source.ts';
import { withThreads } from '../src/simulate/threads.ts';
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

/** A forecast by `random`, in threads as commands begin them. */
function runIn(threads: number, source: PlanInput, options: ForecastOptions): Promise<Forecast> {
  const ask = (runs: ForecastOptions): Promise<Forecast> =>
    forecast(source, { ...options, ...runs, sampler: 'random' });
  return threads > 1 ? withThreads(threads, ask) : ask({});
}

/** Whole runs: from the plan's text to the forecast. */
function run(name: string, source: PlanInput, paths: number, threads = 1): Contender {
  return timed(
    name,
    1,
    'run',
    () => runIn(threads, source, { paths }),
    (made) => {
      if (source === w1) checkForecast(made);
    },
  );
}

/** Runs of W1 timed while they simulate: sample, evaluate and count. */
function simulation(name: string, paths: number, threads: number): Contender {
  return {
    name,
    unit: 'run',
    run: async () => {
      const began = new Map<string, number>();
      const onStage = (stage: string): void => void began.set(stage, performance.now());
      checkForecast(await runIn(threads, w1, { paths, onStage }));
      return { seconds: (began.get('summarise')! - began.get('simulate')!) / 1000, amount: 1 };
    },
  };
}

async function ask({ rounds, short }: Form): Promise<Answer> {
  const scale = short ? 16 : 1;
  const million = 2 ** 20 / scale;
  const sizes = [
    ...[2 ** 14, 2 ** 17].map((n) => run(`W1, ${shown(n / scale)} paths`, w1, n / scale)),
    ...[10, 100, 1000].map((draws) => run(`${draws} walks × 10 steps`, walks(draws, 10), 2 ** 14 / scale)),
    ...[10, 100].map((steps) => run(`100 walks × ${steps} steps`, walks(100, steps), 2 ** 14 / scale)),
  ];
  const ofMillion = `W1, ${shown(million)} paths`;
  const threads = [
    run(`${ofMillion}, one thread`, w1, million),
    run(`${ofMillion}, two threads`, w1, million, 2),
    simulation(`simulating ${ofMillion}, one thread`, million, 1),
    simulation(`simulating ${ofMillion}, two threads`, million, 2),
  ];
  // more rounds where two figures are compared, as a core is faster at times, most of all while the other is idle
  const rates = [...(await race(sizes, Math.min(rounds, 5))), ...(await race(threads, 2 * rounds))];
  const [one, two, simulatingOne, simulatingTwo] = rates.slice(-threads.length).map(({ median }) => median);
  return {
    columns: ['run', 'median'],
    rows: rates.map(({ name, median }) => [name, `${shown(1000 / median)} ms`]),
    figures: {
      'two threads, times one': two! / one!,
      'two threads, times one, while simulating': simulatingTwo! / simulatingOne!,
    },
  };
}

export const scaling: Question = {
  id: 'scaling',
  title: 'How does a run grow with paths, draws, steps and threads?',
  ask,
};
