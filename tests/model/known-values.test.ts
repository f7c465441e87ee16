/** Truth: what is known before the run is found wrong by check, wherever it is written; the rest is left to the run. */

import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/index.ts';
import { planOf } from '../contract-files.ts';
import { errorsOf, head, valuesOf } from './small-plans.ts';

describe('values that are known before the run', () => {
  it('are checked as parameters of draws, through other variables too', () => {
    expect(errorsOf('  half: 0.5\n  sd: half - 1\n  x: normal(0, sd)')).toEqual([
      '12:16 normal of x: sd must not be negative, and is -0.5',
    ]);
  });

  it('are checked for each element, three of which are named', () => {
    const errors = errorsOf('  x: { by: [chain, place], draw: "normal(0, -place.n)" }');
    expect(errors).toEqual([
      '10:45 normal of x[steel, 太原]: sd must not be negative, and is -1',
      '10:45 normal of x[steel, steel]: sd must not be negative, and is -2',
      '10:45 normal of x[semi, 太原]: sd must not be negative, and is -1',
    ]);
  });

  it('must be finite', () => {
    expect(errorsOf('  zero: 0\n  y: 1 / zero\n  z: sqrt(zero - 1)')).toEqual([
      '11:6 y is Infinity: its value must be a finite number',
      '12:6 z is NaN: its value must be a finite number',
    ]);
  });

  it('say how far prev looks back', async () => {
    const variables = '  lag: share_ * 20\n  share_: 10%\n  x: { start: 1, next: x * 2 }\n  y: prev(x, lag)\n';
    const levers = 'levers:\n  wait: { default: 1 }\n';
    const values = await valuesOf(planOf(`${head}${variables}  z: prev(x, wait + lag)\n${levers}`));
    expect([values.y, values.z]).toEqual([
      [1, 1, 1, 2],
      [1, 1, 1, 1],
    ]);
  });

  it.each(['t', 'x', 'u', '1.5', '0', 'k'])('do not include %s as steps of prev', (steps) => {
    const variables = `  x: { start: 1, next: x * 2 }\n  u: uniform(1, 2)\n  k: prev(x, k)\n  y: prev(x, ${steps})`;
    const errors = errorsOf(variables);
    expect(errors).toContain(`13:14 prev(x, k) counts back a whole number of steps, 1 or more, known before the run`);
  });
});

describe('a parameter that is out of range on some path only', () => {
  it('ends the run with the cell, the period and a path that shows it', async () => {
    const plan = planOf(
      `${head}  sd: normal(3, 1)\n  x: normal(0, sd)\ntargets:\n  t: { measure: x, in: 2022, at_least: 0 }\n`,
    );
    await expect(forecast(plan, { paths: 16_384 })).rejects.toThrow(
      /^plan\.yaml:11:3 x: parameter sd must not be negative, and is -[\d.]+ in 2021 on path \d+; see it with: attain replay plan\.yaml --path \d+/,
    );
  });
});

describe('texts', () => {
  it.each([
    ['chain == steel', '10:36 there is no variable "steel"; an element or choice is compared in quotes: "steel"'],
    ['chain == 001', '10:36 index chain is text and cannot equal a number; write the text in quotes, as in "001"'],
    [
      'chain + 1',
      '10:27 index chain is text and stands where a number is needed; texts can only be compared with == and !=',
    ],
    ["chain.after == 'steal'", '10:42 "steal" is no value of column chain.after; did you mean "steel"?'],
  ])('%s is refused with what to write', (formula, error) => {
    expect(errorsOf(`  x: { by: chain, value: "${formula}" }`)).toEqual([error]);
  });
});
