/** Law: what the library's types forbid does not compile (`npm run types` fails where an expected error is missing), and most of it throws too. */

import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  type CombinedForecast,
  checkPlan,
  compare,
  type Forecast,
  forecast,
  type PlanSource,
  planSchema,
  type Replay,
  readOutline,
  replayPath,
  type ThresholdForecast,
} from '../../src/index.ts';
import { contractPlan } from '../contract-files.ts';

const plan = contractPlan('orthant');

describe('a wrong call', () => {
  it('neither compiles nor passes at run time: a path by number is not picked from paths', async () => {
    // @ts-expect-error: paths says what a path is picked from
    await expect(replayPath(plan, { path: 7, paths: 1024 })).rejects.toThrow('paths belongs to a path that is picked');
    // @ts-expect-error: there is no such pick
    await expect(replayPath(plan, { path: 'best' })).rejects.toThrow('replayPath: path is');
    // @ts-expect-error: a replay is of a path
    await expect(replayPath(plan, {})).rejects.toThrow('replayPath: path is');
  });

  it('neither compiles nor passes at run time: numbers are numbers, and a plan has all of its parts', async () => {
    // @ts-expect-error: paths are a number
    await expect(forecast(plan, { paths: '1024' })).rejects.toThrow('forecast: paths is');
    // @ts-expect-error: files beside the plan are read by a function
    await expect(compare({ file: 'plan.yaml', text: '' })).rejects.toThrow('compare: read of a plan');
    // @ts-expect-error: a plan is not its text
    await expect(checkPlan('plan: 1')).rejects.toThrow('checkPlan: a plan is');
    // @ts-expect-error: nor is it a promise of one
    await expect(readOutline(Promise.resolve(plan))).rejects.toThrow('readOutline: the file');
  });

  it('does not compile', () => {
    const calls = [
      // @ts-expect-error: an option that is misspelt is no option
      () => forecast(plan, { path: 1024 }),
      // @ts-expect-error: a check runs nothing
      () => checkPlan(plan, { paths: 1024 }),
      // @ts-expect-error: undefined is no number
      () => forecast(plan, { seed: undefined }),
      // @ts-expect-error: messages are in English and Chinese
      () => planSchema('fr'),
      // @ts-expect-error: what is set is a text or a number
      () => forecast(plan, { set: { growth: true } }),
    ];
    expect(calls.length).toBe(5);
  });
});

describe('a result', () => {
  it('cannot be changed', () => {
    const changes = [
      // @ts-expect-error: figures are read only
      (made: Forecast) => made.targets.push(made.targets[0]!),
      (made: Replay) => {
        // @ts-expect-error: and so are paths
        made.path = 3;
      },
    ];
    expect(changes.length).toBe(2);
  });

  it('tells kinds of targets apart by `kind`', () => {
    const ofTarget = (target: Forecast['targets'][number]) => {
      // @ts-expect-error: only a threshold target has a unit
      void (() => target.unit);
      return target.kind === 'threshold' ? target.unit : target.of;
    };
    expectTypeOf(ofTarget).returns.toEqualTypeOf<string | readonly string[]>();
    expectTypeOf<Forecast['targets'][number]>().toEqualTypeOf<ThresholdForecast | CombinedForecast>();
    expectTypeOf<Forecast['schema']>().toEqualTypeOf<'attain/forecast@1'>();
    expectTypeOf<Parameters<typeof forecast>[0]>().toEqualTypeOf<PlanSource>();
  });
});

describe('what is set', () => {
  it('is the same as names with texts or numbers, and as a list with places', async () => {
    const place = { file: '--set', line: 1, column: 1 };
    const list = [{ name: 'demand', text: '0.5', place }];
    const [one, other] = await Promise.all([
      forecast(plan, { paths: 1024, set: { demand: 0.5 } }),
      forecast(plan, { paths: 1024, set: list }),
    ]);
    expect(one).toEqual(other);
    expect(one.plan.set).toEqual({ demand: '0.5' });
  });

  it('has its issues in the file `set` when it is given without places', async () => {
    const { issues } = await checkPlan(plan, { set: { demnad: 1 } });
    expect(issues.map(({ place, nearest }) => [place.file, nearest])).toEqual([['set', 'demand']]);
  });
});

describe('the outline of a plan', () => {
  it('has what the plan names', async () => {
    const outline = await readOutline(contractPlan('pipeline'));
    expect(outline.time).toMatchObject({ step: 'year', report: 'year' });
    expect(outline.targets.map(({ id, kind }) => [id, kind])).toEqual([
      ['steel', 'threshold'],
      ['semiconductor', 'threshold'],
      ['both', 'all'],
    ]);
    expect(outline.variables.find(({ name }) => name === 'output')!.by).toEqual(['chain']);
  });

  it('throws what is wrong with the text of a plan', async () => {
    await expect(readOutline({ ...plan, text: 'plan: 1\nname: [' })).rejects.toThrow('orthant.yaml:');
  });
});
