/** How does the time of a run grow with paths, draws, steps and threads? */

import { type Forecast, type ForecastOptions, forecast } from '../src/index.ts';
import type { PlanInput } from '../src/plan/plan-source.ts';
import { withThreads } from '../src/simulate/pool.ts';
import type { Answer, Form, Question } from './question.ts';
import { shown } from './question.ts';
import { type Contender, type Rate, race, timed } from './race.ts';
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

const [one, two] = ['one thread', 'two threads'] as const;

async function ask({ rounds, short }: Form): Promise<Answer> {
  const scale = short ? 16 : 1;
  const million = 2 ** 20 / scale;
  const few = Math.min(rounds, 5);
  const sizes = await race(
    [
      ...[2 ** 14, 2 ** 17].map((n) => run(`W1, ${shown(n / scale)} paths`, w1, n / scale)),
      ...[10, 100, 1000].map((draws) => run(`${draws} walks × 10 steps`, walks(draws, 10), 2 ** 14 / scale)),
      ...[10, 100].map((steps) => run(`100 walks × ${steps} steps`, walks(100, steps), 2 ** 14 / scale)),
    ],
    few,
  );
  const ofMillion = `W1, ${shown(million)} paths`;
  const whole = await race(
    [run(`${ofMillion}, ${one}`, w1, million), run(`${ofMillion}, ${two}`, w1, million, 2)],
    rounds,
  );
  const simulating = await race(
    [
      simulation(`simulating ${ofMillion}, ${one}`, million, 1),
      simulation(`simulating ${ofMillion}, ${two}`, million, 2),
    ],
    rounds,
  );
  const gain = ([slow, fast]: readonly Rate[]): number => fast!.median / slow!.median;
  return {
    columns: ['run', 'median'],
    rows: [...sizes, ...whole, ...simulating].map(({ name, median }) => [name, `${shown(1000 / median)} ms`]),
    figures: {
      'two threads, times one': gain(whole),
      'two threads, times one, while simulating': gain(simulating),
    },
  };
}

export const scaling: Question = {
  id: 'scaling',
  title: 'How does a run grow with paths, draws, steps and threads?',
  ask,
};
