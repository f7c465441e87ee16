/** Where does the time of W1 go: reading the plan, building and lowering its model, the kernel, the whole run? */

import { blockPaths } from '../src/base/block.ts';
import { createIssueLog } from '../src/base/issue.ts';
import { forecast } from '../src/index.ts';
import { openJob, openModel, openPlan } from '../src/open/open.ts';
import { executeInPool } from '../src/simulate/threads.ts';
import { expectEqual } from './expect.ts';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { race, timed } from './race.ts';
import { checkForecast, checkW1, createW1Kernel, w1 } from './w1.ts';

const paths = 65_536;

export const stages: Question = {
  id: 'stages',
  title: 'Where does the time of W1 go?',
  ask: async ({ rounds, short }) => {
    const kernel = await createW1Kernel();
    const blocks = short ? 16 : 256;
    const plan = openPlan(w1, {}, createIssueLog());
    const model = openModel(plan, createIssueLog());
    const rates = await race(
      [
        timed(
          'read the plan',
          1,
          'plan',
          () => openPlan(w1, {}, createIssueLog()).variables.length,
          (n) => expectEqual(n, 8),
        ),
        timed(
          'build and lower its model',
          1,
          'plan',
          () => openJob(openModel(plan, createIssueLog()), plan, 1, createIssueLog()).program.steps,
          (n) => expectEqual(n, 20),
        ),
        timed(
          'kernel and sampling, one thread',
          blocks * blockPaths,
          'path',
          () => kernel(blocks),
          (answer) => checkW1(answer, blocks * blockPaths),
        ),
        timed(
          `whole run of ${shown(paths)} paths, calling thread`,
          paths,
          'path',
          () => forecast(w1, { paths, sampler: 'random' }),
          checkForecast,
        ),
        timed(
          `whole run of ${shown(paths)} paths, pool of two`,
          paths,
          'path',
          () => forecast(w1, { paths, sampler: 'random', execute: executeInPool(2) }),
          checkForecast,
        ),
      ],
      rounds,
    );
    expectEqual(model.time.steps, 20);
    return {
      columns: ['stage', 'median rate', 'least–most'],
      rows: rates.map(({ name, unit, median, least, most }) => [
        name,
        `${shown(median)} ${unit}s/s`,
        `${shown(least)}–${shown(most)}`,
      ]),
      figures: Object.fromEntries(rates.map(({ name, median }) => [name, median])),
    };
  },
};
