/** Law: groups of cells rise with the cells, and are fine where quantiles are read. */

import { expect, test } from 'vitest';
import { blockPaths } from '../../src/base/block.ts';
import { groupOfPlace, placesOfValue } from '../../src/summary/group-of-place.ts';
import { groupCount } from '../../src/summary/histogram-sizes.ts';
import { quantileLevels } from '../../src/summary/quantile-levels.ts';

test('groups rise one by one from 0 to the last', () => {
  const steps = Array.from(groupOfPlace.subarray(1), (group, i) => group - groupOfPlace[i]!);
  expect(groupOfPlace[0]).toBe(0);
  expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
  expect(groupOfPlace.at(-1)).toBe(groupCount - 1);
});

test('near a level each place is a group of its own, and nowhere has a group more than 16 values', () => {
  for (const level of quantileLevels) {
    const deviation = Math.sqrt(level * (1 - level) * blockPaths);
    const first = placesOfValue * Math.ceil(level * blockPaths - deviation);
    const end = placesOfValue * Math.floor(level * blockPaths + deviation + 1);
    const near = groupOfPlace.subarray(first - 1, end + 1);
    expect(new Set(near).size).toBe(near.length);
  }
  const sizes = new Map<number, number>();
  for (const group of groupOfPlace) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  expect(Math.max(...sizes.values())).toBe(16 * placesOfValue);
});
