/** Truth: threads that begin before a run change nothing in it, and what ends them is thrown by it. */

import { readdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { compare, forecast } from '../../src/index.ts';
import type { Workload } from '../../src/simulate/job.ts';
import { openThreads, withThreads } from '../../src/simulate/threads.ts';
import { contractPlan, planOf } from '../contract-files.ts';

const paths = 2 ** 17;

/** The threads of this process that the kernel knows of. */
const countThreads = (): number => readdirSync('/proc/self/task').length;

describe('threads that last as long as what is done with them', () => {
  it.each([1, 2, 3])('%i of them give the same forecast as the calling thread', async (threads) => {
    const plan = contractPlan('w1');
    const made = await withThreads(threads, (runs) => forecast(plan, { ...runs, paths }));
    expect(made).toEqual(await forecast(plan, { paths }));
  });

  it('run one plan after the other', async () => {
    const plans = [contractPlan('w1'), contractPlan('w1')];
    const compared = await withThreads(2, (runs) => compare(plans, { ...runs, paths }));
    expect(compared).toEqual(await compare(plans, { paths }));
  });

  it('are told the workload of a run before it', async () => {
    const told: string[] = [];
    const onWorkload = ({ operations, chunks }: Workload): void => {
      expect(operations).toBeGreaterThan(100 * 64);
      expect(chunks).toBeGreaterThan(1);
      told.push('workload');
    };
    await forecast(contractPlan('w1'), { onWorkload, onProgress: () => told.push('run') });
    expect(told.indexOf('workload')).toBe(0);
    expect(told.lastIndexOf('workload')).toBe(0);
  });

  it('are told what is certain of a run that may stop early, and the most that it is cut in', async () => {
    const works: Workload[] = [];
    const onWorkload = (work: Workload): void => void works.push(work);
    await forecast(contractPlan('w1'), { paths: 4096, onWorkload });
    await forecast(contractPlan('w1'), { precision: 0.4, onWorkload });
    expect(works[1]!.operations).toBe(works[0]!.operations);
    expect(works[1]!.chunks).toBeGreaterThan(100);
  });

  it.runIf(process.platform === 'linux')('are more for a later run that is larger', async () => {
    const counts: number[] = [];
    const before = countThreads();
    await withThreads(6, async ({ execute, onWorkload }) => {
      const begin = (work: Workload): void => onWorkload({ ...work, operations: 2 ** 30 });
      const onProgress = (): void => void counts.splice(-1, 1, countThreads() - before);
      for (const paths of [2048, 2 ** 18, 2048]) {
        counts.push(0);
        await forecast(contractPlan('w1'), { paths, execute, onWorkload: begin, onProgress });
      }
    });
    expect([...counts, countThreads() - before]).toEqual([1, 5, 5, 0]);
  });

  it.runIf(process.platform === 'linux')('end when the plan turns out to be wrong after they began', async () => {
    const wrong = planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
variables: { x: { draw: "normal(0, 1)" }, y: log(x) }
`);
    const before = countThreads();
    let during = 0;
    const run = withThreads(3, ({ execute, onWorkload }) => {
      const begin = (work: Workload): void => {
        onWorkload({ ...work, operations: 2 ** 30 });
        during = countThreads();
      };
      return forecast(wrong, { execute, onWorkload: begin, paths });
    });
    await expect(run).rejects.toThrow('y is NaN in 2021');
    expect([during, countThreads()]).toEqual([before + 2, before]);
  });
});

describe('threads that cannot start', () => {
  it.each([0, 1500])('and are asked %i ms after they began end the run with their error', async (wait) => {
    const pool = openThreads(1, { worker: 'no-such-worker', helps: true });
    pool.begin();
    await setTimeout(wait);
    const { execute } = pool;
    await expect(forecast(contractPlan('w1'), { execute, paths })).rejects.toThrow('no-such-worker');
    await pool.close();
  });
});
