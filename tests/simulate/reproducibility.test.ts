/** Laws of reproducibility: the same bytes whoever runs the blocks; draws and paths that stay as they are. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplers } from '../../src/base/sampler.ts';
import { forecast, replayPath } from '../../src/index.ts';
import { preparePlan } from '../../src/open/run-plan.ts';
import { choosePoints } from '../../src/pilot/choose-points.ts';
import { createEngine } from '../../src/simulate/engine.ts';
import { cutChunks, cutRounds } from '../../src/simulate/job.ts';
import { roundEnds } from '../../src/simulate/rounds.ts';
import type { Execute } from '../../src/simulate/simulate.ts';
import { executeInPool, openThreads } from '../../src/simulate/threads.ts';
import { contractPlan, planOf } from '../contract-files.ts';

const paths = 40_000;

describe('a forecast', () => {
  it.each(['w1', 'network', 'walk'])(
    'of %s is the same bytes on the calling thread, one worker and two',
    async (name) => {
      const here = JSON.stringify(await forecast(contractPlan(name), { paths }));
      for (const threads of [1, 2]) {
        const made = await forecast(contractPlan(name), { paths, execute: executeInPool(threads) });
        expect(JSON.stringify(made)).toBe(here);
      }
    },
  );

  it.each(samplers)('by %s is the same bytes on the calling thread, two workers and five', async (sampler) => {
    const here = JSON.stringify(await forecast(contractPlan('network'), { paths, sampler }));
    for (const threads of [2, 5]) {
      const made = await forecast(contractPlan('network'), { paths, sampler, execute: executeInPool(threads) });
      expect(JSON.stringify(made)).toBe(here);
    }
  });

  it('in threads that last over runs is the same bytes, whatever they ran before and after one was aborted', async () => {
    const threads = openThreads(2);
    const runOf = (name: string, execute?: Execute) =>
      forecast(contractPlan(name), { paths: 20_000, ...(execute ? { execute } : {}) });
    const alone = [JSON.stringify(await runOf('network')), JSON.stringify(await runOf('walk'))];
    try {
      for (let round = 0; round < 2; round++) {
        expect(JSON.stringify(await runOf('network', threads.execute))).toBe(alone[0]);
        expect(JSON.stringify(await runOf('walk', threads.execute))).toBe(alone[1]);
        const abort = new AbortController();
        const options = { paths: 2 ** 30, execute: threads.execute, signal: abort.signal };
        const aborted = forecast(contractPlan('w1'), { ...options, onProgress: () => abort.abort('enough') });
        await expect(aborted).rejects.toBe('enough');
      }
    } finally {
      await threads.close();
    }
  });

  it('by sobol rounds paths up to a power of two of blocks', async () => {
    const made = await forecast(contractPlan('orthant'), { paths: 2049, sampler: 'sobol' });
    expect(made.run).toMatchObject({ paths: 4096, sampler: 'sobol' });
  });

  it('rounds paths up to whole blocks and says what ran', async () => {
    const made = await forecast(contractPlan('orthant'), { paths: 1025 });
    expect(made.run).toMatchObject({ paths: 2048, replicates: 16, sampler: 'sobol', seed: 1 });
  });

  it('differs by seed', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map((seed) => forecast(contractPlan('orthant'), { paths: 4096, seed })),
    );
    expect(one!.targets).not.toEqual(two!.targets);
  });

  it('does not depend on what ran before', async () => {
    const run = async () => JSON.stringify(await forecast(contractPlan('pipeline'), { paths: 4096 }));
    const first = await run();
    await forecast(contractPlan('w1'), { paths: 2048 });
    expect(await run()).toBe(first);
  });
});

const draws = {
  a: 'normal(0, 1)',
  b: 'uniform(0, 1)',
  s: '{ draw: "normal(2, 1)", each: step }',
  d: 'discrete([1, 5], [1, 2])',
};

/** A plan of some draws, in an order, perhaps with a correlation. */
function planWith(names: readonly (keyof typeof draws)[], extra = '', tail = ''): ReturnType<typeof planOf> {
  const lines = names.map((name) => `  ${name}: ${draws[name]}`).join('\n');
  return planOf(`plan: 1\ntime: { origin: 2021, end: 2024, step: year }\nvariables:\n${lines}\n${extra}${tail}`);
}

async function valuesOf(plan: ReturnType<typeof planOf>, path: number, options = {}) {
  const { rows } = await replayPath(plan, { path, ...options });
  return Object.fromEntries(rows.map(({ variable, values }) => [variable, values]));
}

describe('draws', () => {
  it('by random keep their values when others are added before, between and behind them, or removed, or reordered', async () => {
    const random = { sampler: 'random' } as const;
    const all = await valuesOf(planWith(['a', 'b', 's', 'd']), 4321, random);
    const more = await valuesOf(planWith(['d', 'a', 's'], '  new: normal(0, 1)\n  b: uniform(0, 1)\n'), 4321, random);
    for (const name of ['a', 'b', 's', 'd']) expect(more[name]).toEqual(all[name]);
    expect(await valuesOf(planWith(['b']), 4321, random)).toEqual({ b: all.b });
  });

  it('keep their values when a correlated one is set to a constant', async () => {
    const tail = 'correlations:\n  - { between: [a, b], rho: 0.5 }\n  - { between: [b, d], rho: -0.3 }\n';
    const plan = planWith(['a', 'b', 's', 'd'], '', tail);
    const set = [{ name: 'a', text: '0', place: { file: '--set', line: 1, column: 1 } }];
    const [before, after] = [await valuesOf(plan, 77), await valuesOf(plan, 77, { set })];
    expect(after).toEqual({ ...before, a: [0, 0, 0, 0] });
  });

  it('keep their values when the lines of the plan are put in another order, correlated ones too', async () => {
    const pairs = ['{ between: [a, b], rho: 0.5 }', '{ between: [b, d], rho: -0.3 }', '{ between: [d, a], rho: 0.2 }'];
    const tail = (entries: readonly string[]): string =>
      `correlations:\n${entries.map((each) => `  - ${each}\n`).join('')}`;
    const one = await valuesOf(planWith(['a', 'b', 's', 'd'], '', tail(pairs)), 900);
    const other = await valuesOf(planWith(['d', 's', 'b', 'a'], '', tail(pairs.toReversed())), 900);
    for (const name of ['a', 'b', 's', 'd']) expect(other[name]).toEqual(one[name]);
  });

  it('of different names, steps and blocks differ', async () => {
    const { s } = await valuesOf(planWith(['s']), 0);
    expect(new Set(s).size).toBe(4);
    expect((await valuesOf(planWith(['s']), 1024)).s).not.toEqual(s);
  });
});

describe('draws of a variant', () => {
  const tail = `  x: { start: a, next: x / 2 + s + b }
targets: { t: { measure: x, in: 2024, at_least: 3 } }
variants: { v: { set: { b: 1, s: 3 } } }
`;

  it.each(samplers)('by %s are those of the plan where they are not set, on every path', async (sampler) => {
    const plan = planWith(['a', 'b', 's', 'd'], '', tail);
    for (const path of [0, 5000]) {
      const [before, after] = [
        await valuesOf(plan, path, { sampler }),
        await valuesOf(plan, path, { sampler, variant: 'v' }),
      ];
      expect(after.b).not.toEqual(before.b);
      for (const name of ['a', 'd']) expect(after[name]).toEqual(before[name]);
    }
  });
});

describe('a replay', () => {
  it.each(samplers)('by %s shows the paths of the forecast', async (sampler) => {
    const plan = planWith(['a', 's'], '  x: a + s\n', 'targets: { t: { measure: x, in: 2024, at_least: 2 } }\n');
    const { job, order } = preparePlan(plan, { sampler });
    const evaluate = createEngine().evaluatorOf({ ...job, points: await choosePoints(sampler, job.program, order) });
    for (const path of [0, 63, 64, 1023, 1024, 70_000]) {
      const { x } = await valuesOf(plan, path, { sampler });
      const { values } = evaluate(Math.floor(path / 1024));
      expect(x).toEqual(values.map((column) => column[path % 1024]));
    }
  });
});

describe('paths', () => {
  it('of a longer run begin with those of a shorter one: hits of the first blocks are the same', async () => {
    const [short, long] = await Promise.all(
      [2048, 8192].map((count) => forecast(contractPlan('orthant'), { paths: count })),
    );
    const hits = short!.targets[0]!.probability * 2048;
    let counted = 0;
    for (let path = 0; path < 2048; path += 97) {
      const { demand } = await valuesOf(contractPlan('orthant'), path);
      counted += demand![0]! >= 0 ? 1 : 0;
    }
    expect(Number.isInteger(hits)).toBe(true);
    expect(long!.targets[0]!.probability * 8192).toBeGreaterThanOrEqual(hits);
    expect(counted).toBeGreaterThan(0);
  });
});

describe('chunks', () => {
  it('cover every block once, in order, whatever their number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 40 }), (blocks, size) => {
        const blocksOf = (chunks: ReturnType<typeof cutChunks>): number[] =>
          chunks.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i));
        const all = Array.from({ length: blocks }, (_, i) => i);
        expect(blocksOf(cutChunks({ first: 0, count: blocks }, size))).toEqual(all);
        const rounds = roundEnds(blocks);
        const chunks = cutRounds(rounds, size);
        expect(blocksOf(chunks.flat())).toEqual(all);
        expect(chunks.map((round) => round.at(-1)!.first + round.at(-1)!.count)).toEqual(rounds);
      }),
      { numRuns: 50 },
    );
  });
});
