/** Truth: a path picked by its meaning is the one that an obvious search over all of a run's paths finds. */

import { describe, expect, it } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { targetsByNeed } from '../../src/forecast/request-of-model.ts';
import { forecast, type PathPick, PlanError, replayPath } from '../../src/index.ts';
import { createReferenceEvaluator } from '../../src/kernel/reference.ts';
import { preparePlan, sampledJob } from '../../src/open/run-plan.ts';
import { preparePathMargins } from '../../src/replay/path-margins.ts';
import { contractPlan, planOf } from '../contract-files.ts';

const paths = 4096;

/** The margin of a target of a contract plan on every path, as the pick orders them, and the target's id. */
async function marginsOf(
  name: string,
): Promise<readonly { readonly id: string; readonly margins: readonly number[] }[]> {
  const prepared = preparePlan(contractPlan(name), { paths });
  const { model, blocks } = prepared;
  const job = await sampledJob(prepared);
  const evaluate = createReferenceEvaluator(job.program, job.seed, { points: job.points });
  const columns = Array.from({ length: blocks }, (_, block) =>
    evaluate(block).values.map((column) => Float64Array.from(column)),
  );
  const byNeed = targetsByNeed(model).map(({ id }) => id);
  return byNeed.map((id, number) => {
    const margins = preparePathMargins(job.request, number, columns[0]!);
    return { id, margins: columns.flatMap((values) => [...margins(values)]) };
  });
}

describe('the margin of a target, law', () => {
  it.each(['walk', 'orthant', 'network', 'periods', 'pipeline'])(
    'of %s is below 0 on as many paths as the forecast says miss',
    async (name) => {
      const made = await forecast(contractPlan(name), { paths });
      for (const { id, margins } of await marginsOf(name)) {
        const hits = margins.filter((margin) => margin >= 0).length;
        expect([id, hits / paths]).toEqual([id, made.targets.find((target) => target.id === id)!.probability]);
      }
    },
  );
});

describe('a picked path', () => {
  const pick = async (name: string, target: string, path: PathPick) =>
    (await replayPath(contractPlan(name), { path, target, paths })).path;

  it.each([
    ['gbm', 'doubled'],
    ['walk', 'touched'],
    ['orthant', 'both'],
    ['orthant', 'either'],
    ['pipeline', 'steel'],
  ])('of %s is, for %s, the one that the margins of all paths say', async (name, wanted) => {
    const all = await marginsOf(name);
    const { id, margins } = all.find((each) => each.id === wanted)!;
    const ranked = [...margins.keys()].sort((a, b) => margins[a]! - margins[b]! || a - b);
    const misses = ranked.filter((path) => margins[path]! < 0);
    const firstWith = (margin: number): number => margins.indexOf(margin);
    expect(await pick(name, id, 'worst')).toBe(ranked[0]);
    expect(await pick(name, id, 'median')).toBe(firstWith(margins[ranked[paths / 2 - 1]!]!));
    expect(await pick(name, id, 'tail')).toBe(firstWith(margins[ranked[Math.floor(paths * 0.05)]!]!));
    expect(await pick(name, id, 'nearest-miss')).toBe(firstWith(margins[misses.at(-1)!]!));
  });

  it('misses by least where it is the nearest miss: a little more would have done', async () => {
    const { targets, pick: how } = await replayPath(contractPlan('gbm'), { path: 'nearest-miss', paths });
    const [target] = targets;
    expect(how).toEqual({ by: 'nearest-miss', target: 'doubled', paths });
    if (target?.kind !== 'threshold') throw new Error('gbm has a threshold target');
    expect(target.hit).toBe(false);
    expect(target.margin).toBeLessThan(0);
    // a density of 4e-4 a unit near the threshold: none of 4,096 paths in 10 units is a chance of exp(-16)
    expect(target.margin).toBeGreaterThan(-10);
  });

  it('is the median of what the forecast calls the median', async () => {
    const made = await forecast(contractPlan('gbm'), { paths });
    const { targets } = await replayPath(contractPlan('gbm'), { path: 'median', paths });
    const { values, standard_errors } = made.series[0]!.quantiles.find(({ level }) => level === 0.5)!;
    const value = targets[0]!.kind === 'threshold' ? targets[0]!.value : Number.NaN;
    expect(Math.abs(value - values[4]!)).toBeLessThan(0.2 * standard_errors[4]!);
  });

  it('of a target that all paths meet is still the worst of them, and there is no nearest miss', async () => {
    const plan = planOf(`plan: 1
time: { origin: 2021, end: 2022, step: year }
variables: { x: "uniform(2, 3)" }
targets: { low: { measure: x, in: 2022, at_least: 1 } }
`);
    const { path, targets } = await replayPath(plan, { path: 'worst', paths: 1024 });
    const margins = await Promise.all(
      [0, 1, 2, 3].map(async (each) => (await replayPath(plan, { path: each })).targets[0]!),
    );
    const [worst, ...others] = [targets[0]!, ...margins].map((each) => (each.kind === 'threshold' ? each.margin : 0));
    expect(path).toBeLessThan(blockPaths);
    for (const margin of others) expect(worst).toBeLessThanOrEqual(margin);
    await expect(replayPath(plan, { path: 'nearest-miss', paths: 1024 })).rejects.toThrow('no path of 1024 misses');
  });

  it('is refused, with a remedy, without a target, of an unknown one, of too many paths, and of values that are not finite', async () => {
    const text = (tail: string) => planOf(`plan: 1\ntime: { origin: 2021, end: 2022, step: year }\n${tail}\n`);
    const none = text('variables: { x: "uniform(2, 3)" }');
    await expect(replayPath(none, { path: 'median' })).rejects.toThrow('--path 0, or add a target');
    expect((await replayPath(none, { path: 3 })).story).toEqual([]);
    const gbm = contractPlan('gbm');
    await expect(replayPath(gbm, { path: 0, target: 'doubeld' })).rejects.toThrow('did you mean "doubled"?');
    await expect(replayPath(gbm, { path: 'tail', paths: 2 ** 27 })).rejects.toThrow('at most 67108864 paths');
    const root = text(
      'variables: { d: "normal(0, 1)", x: sqrt(d) }\ntargets: { up: { measure: x, in: 2022, at_least: 1 } }',
    );
    await expect(replayPath(root, { path: 'worst' })).rejects.toThrow(PlanError);
    await expect(replayPath(root, { path: 'worst' })).rejects.toThrow('attain replay');
  });

  it('stops when its signal is aborted', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(replayPath(contractPlan('gbm'), { path: 'median', signal })).rejects.toThrow('enough');
  });
});
