/** Truth: a caller's own mistake throws before anything is read, and names the function, the rule and the value. */

import { describe, expect, it } from 'vitest';
import { checkPlan, compare, forecast, PlanError, programText, replayPath, runComparable } from '../../src/index.ts';
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
    [
      'forecast',
      () => forecast(plan, wrong({ path: 1024 })),
      'there is no option "path"; there are variant, set, paths, defaultPaths, precision, seed, sampler, execute, onProgress, onWorkload, onWarnings, onFallback, signal, onStage; did you mean "paths"?',
    ],
    ['forecast', () => forecast(plan, wrong(1024)), 'options are an object, not 1024'],
    ['compare', () => compare(plan, wrong({ variant: 'a' })), 'there is no option "variant"'],
    ['compare', () => compare(plan, wrong({ variant: 'a' })), 'did you mean "variants"?'],
    ['replayPath', () => replayPath(plan, wrong({ path: 1, threads: 2 })), 'there is no option "threads"'],
    ['checkPlan', () => checkPlan(plan, wrong({ sets: {} })), 'there are variant, set; did you mean "set"?'],
    ['runComparable', () => runComparable(plan, wrong({ onprogress: null })), 'did you mean "onProgress"?'],
    ['programText', () => programText(plan, wrong({ paths: 1 })), 'there is no option "paths"'],
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
