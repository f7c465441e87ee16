/** Truth: a caller's own mistake throws before anything is read, and names the function, the rule and the value. */

import { describe, expect, it } from 'vitest';
import { checkPlan, compare, forecast, PlanError, replayPath } from '../../src/index.ts';
import { contractPlan } from '../contract-files.ts';

const plan = contractPlan('orthant');
// what callers without types can pass
const wrong = (value: unknown) => value as never;

describe('a call that the types forbid', () => {
  it.each<[string, () => unknown, string]>([
    ['checkPlan', () => checkPlan(wrong('plan: 1')), 'a plan is an object of file, text and read, not plan: 1'],
    ['checkPlan', () => checkPlan(wrong({ ...plan, file: 7 })), 'the file of a plan is its name, not 7'],
    ['forecast', () => forecast(wrong({ ...plan, text: null })), 'the text of a plan is a string or bytes, not null'],
    ['forecast', () => forecast(wrong({ file: 'p', text: '' })), 'read of a plan is a function, not undefined'],
    [
      'forecast',
      () => forecast(plan, { paths: wrong('many') }),
      'paths is a whole number from 1 to 4294967296, not many',
    ],
    [
      'forecast',
      () => forecast(plan, { sampler: wrong('halton') }),
      'sampler is one of sobol, lhs, random, not halton',
    ],
    ['compare', () => compare(plan, { seed: -1 }), 'seed is a whole number from 0 to 9007199254740991, not -1'],
    [
      'replayPath',
      () => replayPath(plan, { path: wrong('best') }),
      'path is median, nearest-miss, tail, worst or a whole',
    ],
    ['replayPath', () => replayPath(plan, wrong({})), 'or a whole number from 0 to 4294967295, not undefined'],
  ])('throws in %s', async (name, call, said) => {
    const thrown: unknown = await Promise.resolve()
      .then(call)
      .then(String, (error: unknown) => error);
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).not.toBeInstanceOf(PlanError);
    expect((thrown as Error).message).toContain(`${name}: `);
    expect((thrown as Error).message).toContain(said);
  });
});
