/** Truth: a run that is aborted, loses a worker or cannot be ends and says why. */

import { describe, expect, it } from 'vitest';
import { forecast, replayPath } from '../../src/index.ts';
import { type Execute, executeHere } from '../../src/simulate/simulate.ts';
import { executeInPool } from '../../src/simulate/threads.ts';
import { contractPlan } from '../contract-files.ts';

const executions: readonly (readonly [string, Execute])[] = [
  ['on the calling thread', executeHere],
  ['in a pool', executeInPool(2)],
];

describe('numbers that no run can have', () => {
  it.each([0, -1, 1.5, 2 ** 33, Number.NaN])('%d paths throw', async (paths) => {
    await expect(forecast(contractPlan('orthant'), { paths })).rejects.toThrow(
      `forecast: paths is a whole number from 1 to 4294967296, not ${paths}`,
    );
  });

  it.each([-1, 0.5, 2 ** 53])('the seed %d throws', async (seed) => {
    await expect(forecast(contractPlan('orthant'), { paths: 1024, seed })).rejects.toThrow('forecast: seed is');
  });

  it.each([-1, 0.5, 2 ** 32])('the path %d throws in a replay', async (path) => {
    await expect(replayPath(contractPlan('orthant'), { path })).rejects.toThrow('replayPath: path is');
  });
});

describe('a run', () => {
  // paths for days: only ending early ends it
  const endless = { paths: 2 ** 30 };

  it.each(executions)('%s throws the reason of its signal when aborted', async (_, execute) => {
    const abort = new AbortController();
    const reason = new Error('enough');
    const onProgress = (): void => abort.abort(reason);
    const run = forecast(contractPlan('w1'), { ...endless, execute, signal: abort.signal, onProgress });
    await expect(run).rejects.toBe(reason);
  });

  it.each(executions)('%s throws the reason of a signal that was aborted before', async (_, execute) => {
    const signal = AbortSignal.abort('before');
    await expect(forecast(contractPlan('w1'), { ...endless, execute, signal })).rejects.toBe('before');
  });

  it('in a pool is aborted while its workers are still at their first chunk', async () => {
    const abort = new AbortController();
    const execute: Execute = (work) => {
      setTimeout(() => abort.abort('at once'));
      return executeInPool(2)(work);
    };
    await expect(forecast(contractPlan('w1'), { ...endless, execute, signal: abort.signal })).rejects.toBe('at once');
  });

  it.each([1, 2, 3])('in a pool of %i throws the error of workers that cannot start', async (threads) => {
    const execute: Execute = (work) => {
      const program = { ...work.job.program, streams: null as never };
      return executeInPool(threads)({ ...work, job: { ...work.job, program } });
    };
    await expect(forecast(contractPlan('w1'), { ...endless, execute })).rejects.toThrow(TypeError);
  });
});
