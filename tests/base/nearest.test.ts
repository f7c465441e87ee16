/** Truth: which name is meant by one that is unknown. */

import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

describe('the nearest name', () => {
  it.each([
    ['outptu', ['input', 'output'], 'output'],
    ['Output', ['output'], 'output'],
    ['logormal', ['normal', 'lognormal'], 'lognormal'],
    ['钢铁产值', ['钢铁产出', '半导体'], '钢铁产出'],
    ['steel_outputs', ['steel_output'], 'steel_output'],
    ['ab', ['ba'], 'ba'],
  ])('of %s among %j is %s', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected);
  });

  it.each([
    ['demand', ['price', 'output']],
    ['x', ['y', 'z']],
    ['ab', ['xy']],
    ['anything', []],
    ['foo', ['log', 'floor']],
  ])('of %s among %j is none: nothing of it would be left', (name, candidates) => {
    expect(nearest(name, candidates)).toBeNull();
  });

  it('is the first of several that are as near', () => {
    expect(nearest('price', ['price1', 'price2'])).toBe('price1');
  });
});
