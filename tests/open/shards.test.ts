import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplers } from '../../src/base/sampler.ts';
import { type ForecastOptions, forecast, forecastShard, mergeShards, PlanError } from '../../src/index.ts';
import { jsonText } from '../../src/report/json-text.ts';
import { contractPlan } from '../contract-files.ts';

/** Ascending cuts of blocks into ranges, and an order in which these are merged. */
const splits = (blocks: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: blocks - 1 }), { maxLength: 7 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), blocks])
    .chain((ends) => {
      const ranges = ends.slice(1).map((end, i) => ({ first: ends[i]!, last: end - 1 }));
      return fc.shuffledSubarray(ranges, { minLength: ranges.length });
    });

async function mergedText(
  name: string,
  options: ForecastOptions,
  ranges: readonly { readonly first: number; readonly last: number }[],
): Promise<string> {
  const shards = await Promise.all(ranges.map((range) => forecastShard(contractPlan(name), options, range)));
  return jsonText(await mergeShards(shards.map((bytes, i) => ({ file: `${i}.shard`, read: () => bytes }))));
}

const kindsOf = async (work: Promise<unknown>): Promise<readonly string[]> => {
  const error = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof PlanError) return error.issues.map(({ kind }) => kind);
  throw error;
};

describe('shards of a run, laws', () => {
  it.each(samplers.flatMap((sampler) => ['gbm', 'w1', 'order', 'dependence'].map((name) => ({ name, sampler }))))(
    'of $name by $sampler make the same text as one process, however they are cut and ordered',
    async ({ name, sampler }) => {
      const options = { paths: 16 * 1024, sampler, seed: 3 };
      const whole = jsonText(await forecast(contractPlan(name), options));
      await fc.assert(
        fc.asyncProperty(splits(16), async (ranges) => {
          expect(await mergedText(name, options, ranges)).toBe(whole);
        }),
        { numRuns: 2 },
      );
    },
  );
});

describe('shards, truth', () => {
  const options = { paths: 4096 };
  const plan = contractPlan('gbm');

  it('are refused when a byte was changed, or one is missing', async () => {
    const shard = await forecastShard(plan, options, { first: 0, last: 3 });
    const merge = (bytes: Uint8Array) => mergeShards([{ file: 'a', read: () => bytes }]);
    expect((await merge(shard)).run.paths).toBe(4096);
    for (const at of [80, shard.length >> 1, shard.length - 1]) {
      const changed = Uint8Array.from(shard);
      changed[at]! ^= 1;
      expect(await kindsOf(merge(changed))).toEqual(['shard-damaged']);
    }
    expect(await kindsOf(merge(shard.subarray(0, -1)))).toEqual(['shard-damaged']);
    expect(await kindsOf(merge(shard.subarray(0, 5)))).toEqual(['shard-other-file']);
  });

  it('of another plan, setting, seed, sampler or number of paths are refused by what differs', async () => {
    const base = await forecastShard(plan, options, { first: 0, last: 1 });
    const retitled = { ...plan, text: plan.text.replace('name: gbm', 'name: gbm\ntitle: Another') };
    const changed = { ...plan, text: plan.text.replace('volatility: 0.2', 'volatility: 0.21') };
    const range = { first: 2, last: 3 };
    for (const [what, other] of [
      ['run.seed', await forecastShard(plan, { ...options, seed: 2 }, range)],
      ['run.sampler', await forecastShard(plan, { ...options, sampler: 'lhs' }, range)],
      ['run.blocks', await forecastShard(plan, { paths: 8192 }, range)],
      ['plan.hash', await forecastShard(changed, options, range)],
      ['plan.hash', await forecastShard(plan, { ...options, set: { drift: '14%' } }, range)],
      ['plan.title', await forecastShard(retitled, options, range)],
    ] as const) {
      const sources = [base, other].map((bytes, i) => ({ file: `${i}`, read: () => bytes }));
      const error: unknown = await mergeShards(sources).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(PlanError);
      expect((error as PlanError).issues.map(({ kind, params }) => [kind, params.what])).toEqual([
        ['shard-of-other-run', what],
      ]);
    }
  });

  it('that have a block twice, or not all blocks, are refused with the blocks', async () => {
    const shard = async (first: number, last: number) => {
      const bytes = await forecastShard(plan, { paths: 16_384 }, { first, last });
      return { file: `${first}-${last}`, read: () => bytes };
    };
    const [a, b, c, d] = [await shard(0, 9), await shard(3, 4), await shard(12, 13), await shard(15, 15)];
    const message = async (...of: (typeof a)[]) => (await mergeShards(of).catch(String)) as unknown;
    expect(await message(c, a, d)).toContain('10-11, 14 are in none');
    expect(await message(a, b, c, d)).toContain('the blocks 3-4 are in "0-9" too');
    expect(await message(a, a)).toContain('the blocks 0-9 are in "0-9" too');
  });

  it('need a fixed number of paths', async () => {
    const refused = forecastShard(plan, { precision: 0.01 }, { first: 0, last: 0 });
    expect(await kindsOf(refused)).toEqual(['blocks-with-precision']);
    const outside = forecastShard(plan, options, { first: 2, last: 4 });
    expect(await kindsOf(outside)).toEqual(['blocks-outside']);
  });
});
