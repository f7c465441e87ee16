/** How long after `node -e 0` does a command answer? */

import { spawnSync } from 'node:child_process';
import { expectNear } from './expect.ts';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { type Contender, race } from './race.ts';
import { root } from './w1.ts';

/** A process that is started anew each time; `probability` is what its first target must come to. */
function command(name: string, args: readonly string[], probability: readonly [number, number] | null): Contender {
  return {
    name,
    unit: 'run',
    run: () => {
      const began = performance.now();
      const { status, stdout } = spawnSync(process.execPath, [...args], { cwd: root, encoding: 'utf8' });
      const seconds = (performance.now() - began) / 1000;
      if (status !== 0) throw new Error(`${name}: exit code ${status}`);
      if (probability !== null) expectNear(JSON.parse(stdout).targets[0].probability, ...probability);
      return { seconds, amount: 1 };
    },
  };
}

const attain = 'build/attain.js';
const taixin = 'scenarios/taixin-2025/plan.yaml';

export const startUp: Question = {
  id: 'start-up',
  title: 'How long after `node -e 0` is the answer there?',
  ask: async ({ rounds, short }) => {
    const paths = short ? '1024' : '65536';
    const rates = await race(
      [
        command('node -e 0', ['-e', '0'], null),
        command(
          'run gbm.yaml, 10,000 paths, JSON',
          [attain, 'run', 'tests/contract/gbm.yaml', '--paths', '10000', '--json'],
          [0.5, 0.5],
        ),
        command(
          'run the Taixin plan, 65,536 paths, two threads, JSON',
          [attain, 'run', taixin, '--paths', paths, '--threads', '2', '--json'],
          [0.037, 0.03],
        ),
        command('check the Taixin plan', [attain, 'check', taixin], null),
      ],
      short ? 1 : Math.max(rounds, 11),
    );
    const milliseconds = rates.map(({ median }) => 1000 / median);
    const beyond = milliseconds.map((each) => each - milliseconds[0]!);
    return {
      columns: ['command', 'median', 'beyond node -e 0'],
      rows: rates.map(({ name }, i) => [
        name,
        `${shown(milliseconds[i]!)} ms`,
        i === 0 ? '' : `${shown(beyond[i]!)} ms`,
      ]),
      figures: Object.fromEntries(rates.slice(1).map(({ name }, i) => [`${name}: ms beyond node`, beyond[i + 1]!])),
    };
  },
};
