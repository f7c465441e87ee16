/** How much memory does W1 take, and does it grow with the number of paths? */

import { spawnSync } from 'node:child_process';
import type { Question } from './question.ts';
import { shown } from './question.ts';
import { checkForecast, root } from './w1.ts';

// tells the greatest resident size, in KiB, when the process ends
const reporter =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\nresident "+process.resourceUsage().maxRSS+"\\n"))';

function residentMegabytes(paths: number): number {
  const args = ['--import', reporter, 'build/attain.js', 'run', 'tests/contract/w1.yaml'];
  const options = ['--sampler', 'random', '--threads', '2', '--paths', String(paths), '--json'];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  checkForecast(JSON.parse(stdout));
  return (Number(/resident (\d+)/.exec(stderr)![1]) * 1024) / 1e6;
}

export const memory: Question = {
  id: 'memory',
  title: 'How much memory does W1 take by the number of paths, two threads?',
  ask: async ({ short }) => {
    const sizes = short ? [1e5] : [1e5, 1e6, 1e7, 1e8];
    const found = sizes.map((paths) => [paths, residentMegabytes(paths)] as const);
    return {
      columns: ['paths', 'resident'],
      rows: found.map(([paths, megabytes]) => [shown(paths), `${shown(megabytes)} MB`]),
      figures: Object.fromEntries(found.map(([paths, megabytes]) => [`MB at ${paths} paths`, megabytes])),
    };
  },
};
